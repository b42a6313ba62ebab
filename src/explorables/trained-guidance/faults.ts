/** What can be done wrong in guiding. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  swapped: {
    label: {
      en: 'exchange the predictions with and without the prompt',
      zh: '把有提示词与没有提示词的预测对调',
    },
    breaks: {
      en: 'halfway from s = 0 to s = 2 lies the prediction with the prompt',
      zh: 's = 0与s = 2正中间，就是有提示词的预测',
    },
  },
} as const satisfies Faults;
