/** What can be done wrong in a step of DDIM. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  stale: {
    label: {
      en: 'forget the signal of the level a step goes to',
      zh: '走一步时忘了换成新级别的信号',
    },
    breaks: {
      en: 'with the true noise a step lands on the same data, less noisy',
      zh: '给出真实噪声时，一步之后还是同一份数据，只是噪声少了',
    },
  },
} as const satisfies Faults;
