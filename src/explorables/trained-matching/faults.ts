/** What can be done wrong in comparing texts with pictures. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  undivided: {
    label: { en: 'do not divide vectors by their lengths', zh: '不把向量除以自己的长度' },
    breaks: { en: 'every text and picture has length 1', zh: '每段文字、每张图的长度都是1' },
  },
} as const satisfies Faults;
