/** What can be done wrong in comparing samplers. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  fresh: {
    label: { en: 'give each sampler a noise of its own', zh: '让每种采样器各用各的噪声' },
    breaks: {
      en: 'all three predict the same picture in their first step',
      zh: '三种采样器第一步预测的图相同',
    },
  },
} as const satisfies Faults;
