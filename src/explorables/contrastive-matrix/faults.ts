/** What can be done wrong in a contrast. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  axis: {
    label: { en: 'take the softmax over the wrong axis', zh: '把softmax取在错的方向上' },
    breaks: {
      en: 'given a picture, its captions’ probabilities sum to 1',
      zh: '给定图片，各句说明的概率之和为1',
    },
  },
  temperature: {
    label: { en: 'multiply by the temperature, not divide', zh: '乘以温度，而不是除以温度' },
    breaks: {
      en: 'matched at κ = 100 the loss is nearly nothing',
      zh: '各归其位、κ = 100时损失几乎为零',
    },
  },
} as const satisfies Faults;
