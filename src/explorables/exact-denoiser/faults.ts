/** What can be done wrong in the best denoiser. */
import type { Faults } from '../kit/faults.ts';

export const faults = {
  backwards: {
    label: { en: 'run t backwards', zh: '把t倒过来走' },
    breaks: { en: 'the signal at step t is that of the schedule', zh: '第t步的信号与调度一致' },
  },
  two: {
    label: { en: 'average the nearest two points only', zh: '只平均最近的两个点' },
    breaks: { en: 'the answer obeys Tweedie’s formula', zh: '回答服从特威迪公式' },
  },
} as const satisfies Faults;
