/** What can be done wrong where a reward is pressed. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  unsorted: {
    label: { en: 'give each score another answer’s worth', zh: '把得分与别的回答的价值配在一起' },
    breaks: {
      en: 'learning on the clicks is worth what the closed form says',
      zh: '按点击学习，其价值与闭式解一致',
    },
  },
} as const satisfies Faults;
