/** What can be done wrong in a code of components. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  exchanged: {
    label: { en: 'exchange first and last component', zh: '首末成分对调' },
    breaks: {
      en: 'the error is the sum of the dropped eigenvalues',
      zh: '误差等于舍去的特征值之和',
    },
  },
  uncentred: {
    label: { en: 'leave the mean in', zh: '不减去平均' },
    breaks: { en: 'with all 192 numbers the picture comes back', zh: '用满192个数时还原原图' },
  },
} as const satisfies Faults;
