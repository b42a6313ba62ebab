/** What can be done wrong in reading attention. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  turned: {
    label: { en: 'exchange words and places in the map', zh: '把注意力图里的词与位置对调' },
    breaks: {
      en: 'at each place the words’ weights sum to 1',
      zh: '每个位置上，各词的权重之和为1',
    },
  },
} as const satisfies Faults;
