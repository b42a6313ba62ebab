/** What can be done wrong in guidance. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  swapped: {
    label: { en: 'swap the two predictions', zh: '把两个预测对调' },
    breaks: { en: 'at s = 1 it is the conditional prediction', zh: 's = 1时就是条件预测' },
  },
  w: {
    label: { en: 'take the paper’s w for s', zh: '把论文里的w当成s' },
    breaks: { en: 'at s = 0 it is the unconditional prediction', zh: 's = 0时就是无条件预测' },
  },
} as const satisfies Faults;
