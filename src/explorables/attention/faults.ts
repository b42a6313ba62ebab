/** What can be done wrong in one layer of attention. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  square: {
    label: { en: 'divide by d, not by its root', zh: '除以d，而不是d的平方根' },
    breaks: { en: 'weights are the softmax of q·k/√d', zh: '权重是q·k/√d的softmax' },
  },
  late: {
    label: { en: 'let each token see the one after it', zh: '让每个词元看到后一个' },
    breaks: { en: 'what comes later has no weight', zh: '后面的词没有权重' },
  },
} as const satisfies Faults;
