/** What can be done wrong in cutting a text. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  latest: {
    label: { en: 'apply the latest merge first', zh: '先用最后学到的合并' },
    breaks: {
      en: 'a text learned from is cut into as many pieces as while learning',
      zh: '学过的文本切出的段数与学习时一致',
    },
  },
} as const satisfies Faults;
