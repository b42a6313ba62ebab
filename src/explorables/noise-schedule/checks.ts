/** The schedules against numbers computed elsewhere, and the closed form against single steps. */
import { blend, scheduleNames, singleStep, snr } from '#src/maths/schedules.ts';
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { schedulesOf } from './model.ts';

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const schedules = schedulesOf(fault);
  const all = scheduleNames.map((name) => schedules[name]);
  const { sd } = schedules;
  const rises = all.flatMap(({ alphaBar }) =>
    [...alphaBar].filter((share, t) => t > 0 && share >= alphaBar[t - 1]!),
  );
  return [
    check(faults.backwards.breaks, 0, rises.length, 0),
    // From the published end points 0.00085 and 0.012, outside of this project.
    check(faults.root.breaks, 0.52567, blend(sd, 500).signal, 5e-6),
    checkGaps(
      { en: 'squares of signal and noise sum to 1', zh: '信号与噪声的平方和为1' },
      all.flatMap((schedule) =>
        [0, 250, 500, 750, 999].map((t) => {
          const { signal, noise } = blend(schedule, t);
          return signal ** 2 + noise ** 2 - 1;
        }),
      ),
      1e-12,
    ),
    checkGaps(
      { en: 'one leap is as much as step after step', zh: '一步到位等于一步一步走' },
      all.map((schedule) => {
        let signal = 1;
        for (let t = 0; t <= 400; t += 1) signal *= singleStep(schedule, t).signal;
        return signal - blend(schedule, 400).signal;
      }),
      1e-12,
    ),
    check(
      {
        en: 'the signal-to-noise ratio at step 999 of Stable Diffusion',
        zh: 'Stable Diffusion第999步的信噪比',
      },
      0.00468,
      snr(sd, 999),
      5e-6,
    ),
  ];
}
