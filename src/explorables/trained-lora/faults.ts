/** What can be done wrong in adding a LoRA. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  whole: {
    label: { en: 'add all of it at any scale', zh: '不论强度多少，都全部加上' },
    breaks: {
      en: 'at scale 0 the prediction is the base model’s',
      zh: '强度为0时，预测就是基础模型的',
    },
  },
} as const satisfies Faults;
