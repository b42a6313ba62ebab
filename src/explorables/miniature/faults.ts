/** What can be done wrong on the way from a prompt to its picture. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  swapped: {
    label: { en: 'swap the two predictions', zh: '把两个预测对调' },
    breaks: { en: 'at s = 1 it is the prompt’s prediction', zh: 's = 1时就是提示词的预测' },
  },
} as const satisfies Faults;
