/** What can be done wrong in rewards from clicks. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  wins: {
    label: { en: 'count wins the wrong way round', zh: '把胜负记反' },
    breaks: { en: 'at the rewards the loss has no slope', zh: '在这些奖励处损失的斜率为零' },
  },
  gaps: {
    label: {
      en: 'take the deviation of a reward for that of a difference',
      zh: '把奖励本身的标准差当成差值的标准差',
    },
    breaks: {
      en: 'an answer that nobody compared knows only the prior',
      zh: '没人比较过的回答只知道先验',
    },
  },
} as const satisfies Faults;
