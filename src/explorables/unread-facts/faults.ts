/** What can be done wrong in counting what was never read. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  alike: {
    label: {
      en: 'count every fact alike, however often it is mentioned',
      zh: '不管多常见，每条事实都算一样重',
    },
    breaks: {
      en: 'the missing mass is the share of mentions read once (Good and Turing)',
      zh: '未见概率等于读过一次的提及所占的比例（古德与图灵）',
    },
  },
} as const satisfies Faults;
