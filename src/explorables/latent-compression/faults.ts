/** What can be done wrong in a code of components. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  exchanged: {
    label: { en: 'exchange the first component and the last', zh: '把第一个成分和最后一个对调' },
    breaks: {
      en: 'the error is the sum of the dropped eigenvalues',
      zh: '误差等于舍去的特征值之和',
    },
  },
  uncentred: {
    label: { en: 'forget to take the mean away', zh: '忘了先减去平均' },
    breaks: { en: 'with all 192 numbers the picture comes back', zh: '用满192个数时还原原图' },
  },
} as const satisfies Faults;
