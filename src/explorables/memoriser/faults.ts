/** What can be done wrong in sampling from the training set. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  once: {
    label: { en: 'count a duplicate once', zh: '重复的点只算一份' },
    breaks: {
      en: 'the point stored nine times makes 9/16 of the samples',
      zh: '存了九份的点占样本的9/16',
    },
  },
} as const satisfies Faults;
