/** What can be done wrong in a noise schedule. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  backwards: {
    label: { en: 'run t backwards', zh: '把t倒过来走' },
    breaks: { en: 'the signal only falls', zh: '信号只降不升' },
  },
  root: {
    label: { en: 'forget the root: blend by ᾱ', zh: '忘了开方：直接用ᾱ混合' },
    breaks: {
      en: 'the signal at step 500 of Stable Diffusion, computed elsewhere',
      zh: 'Stable Diffusion第500步的信号，另行算出',
    },
  },
} as const satisfies Faults;
