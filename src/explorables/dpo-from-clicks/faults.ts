/** What can be done wrong in DPO. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  losers: {
    label: { en: 'take winners for losers', zh: '把胜者当败者' },
    breaks: { en: 'DPO ends where RLHF ends', zh: 'DPO与RLHF殊途同归' },
  },
  rootless: {
    label: { en: 'forget the reference', zh: '忘掉参考策略' },
    breaks: {
      en: 'differences of implied rewards are β log(π/π_ref)',
      zh: '隐含奖励之差等于β log(π/π_ref)',
    },
  },
} as const satisfies Faults;
