/** What can be done wrong in a network that writes. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  ahead: {
    label: {
      en: 'let each sign see those after it while it trains',
      zh: '训练时让每个字看到后面的字',
    },
    breaks: {
      en: 'what comes later changes no score before it',
      zh: '后面的字改变不了前面的得分',
    },
  },
  linear: {
    label: {
      en: 'weigh signs by their scores, without the exponential',
      zh: '不取指数，直接按得分分配概率',
    },
    breaks: {
      en: 'chances differ by e to the power of what scores differ by',
      zh: '得分相差多少，概率之比就是e的多少次方',
    },
  },
} as const satisfies Faults;
