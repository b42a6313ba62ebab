/** What can be done wrong in refitting a distribution. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  short: {
    label: { en: 'divide the squares by M + 1', zh: '把平方和除以M + 1' },
    breaks: {
      en: 'the mean of many chains is the exact expectation',
      zh: '多条链的平均等于精确的期望',
    },
  },
} as const satisfies Faults;
