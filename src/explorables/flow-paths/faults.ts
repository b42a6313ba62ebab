/** What can be done wrong in the mean velocity. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  alike: {
    label: { en: 'weigh all lines alike, wherever they pass', zh: '不管直线经过哪里，都算一样重' },
    breaks: {
      en: 'the velocity is the weighted mean of the lines, one by one',
      zh: '速度等于逐条直线的加权平均',
    },
  },
} as const satisfies Faults;
