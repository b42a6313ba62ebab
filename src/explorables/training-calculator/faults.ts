/** What can be done wrong in the calculator. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  forward: {
    label: { en: 'count the forward pass alone: 2 for 6', zh: '只算前向：把6写成2' },
    breaks: {
      en: 'GPT-3 XL took 27.5 petaflop/s-days, as its paper says',
      zh: 'GPT-3 XL用了27.5 PF-天，与论文一致',
    },
  },
  idle: {
    label: { en: 'multiply the time by the utilisation', zh: '把时间乘以利用率' },
    breaks: {
      en: 'Llama 3.1 405B takes the hours that it took',
      zh: 'Llama 3.1 405B用时与公布的一致',
    },
  },
} as const satisfies Faults;
