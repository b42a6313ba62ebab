/** What can be done wrong in the optimum under the leash. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  times: {
    label: { en: 'multiply the reward by β, not divide', zh: '把奖励乘以β，而不是除以β' },
    breaks: { en: 'the optimum is worth β log Z', zh: '最优策略的目标值等于β log Z' },
  },
  rootless: {
    label: { en: 'forget the reference', zh: '忘掉参考策略' },
    breaks: { en: 'PPO’s walk ends at the optimum', zh: 'PPO走到最优策略' },
  },
} as const satisfies Faults;
