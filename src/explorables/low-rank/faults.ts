/** What can be done wrong in the best product of a rank. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  swap: {
    label: { en: 'swap the two largest singular values', zh: '把最大的两个奇异值对调' },
    breaks: {
      en: 'the error is the sum of the dropped σ² (Eckart and Young)',
      zh: '误差等于舍去的σ²之和（埃卡特与杨）',
    },
  },
  half: {
    label: { en: 'put √σ into one factor only', zh: '只在一个因子里乘√σ' },
    breaks: { en: 'full rank gives the picture back', zh: '满秩时还原原图' },
  },
} as const satisfies Faults;
