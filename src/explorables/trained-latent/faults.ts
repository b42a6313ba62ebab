/** What can be done wrong in disturbing a latent. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  unrooted: {
    label: { en: 'mix by the shares, not by their roots', zh: '按份额混合，不开平方' },
    breaks: { en: 'half noise: the variance stays 1', zh: '一半是噪声时，方差仍为1' },
  },
} as const satisfies Faults;
