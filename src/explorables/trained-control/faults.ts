/** What can be done wrong in joining a ControlNet. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  joined: {
    label: {
      en: 'begin with the joints as trained, not with zero',
      zh: '开始训练时接头用训练好的值，而不是零',
    },
    breaks: {
      en: 'before its training the sketch changes nothing',
      zh: '训练之前，草图什么都不改变',
    },
  },
} as const satisfies Faults;
