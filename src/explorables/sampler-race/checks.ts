/** Steps of the samplers against what they must do with the true noise, and against the exact flow. */
import { mixtureOf, noisePredictions } from '#src/maths/mixtures.ts';
import { normals } from '#src/maths/random.ts';
import { ddim, ddpm, levels, walk, type Step } from '#src/maths/samplers.ts';
import { noiseSchedule, type Blend } from '#src/maths/schedules.ts';
import { check, checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { faultyStep } from './faulty.ts';
import { data, drawNoise, run } from './model.ts';

const schedule = noiseSchedule('linear');
const ladder = levels(schedule, 20);
const [clean, noise, fresh] = [normals(12, 1), normals(12, 2), normals(12, 3)];
const sigma = 0.6;
const gaussian = mixtureOf([{ x: 0, y: 0, deviation: sigma, weight: 1 }]);

/** How far n steps end from the exact flow on Gaussian data, where the start is 1. */
function flowError(step: Step, n: number): number {
  const rungs = levels(schedule, n);
  const top = rungs.at(-1)!;
  const exact = sigma / Math.hypot(top.signal * sigma, top.noise);
  const predict = (level: Blend, x: Float64Array) => noisePredictions(gaussian, level, x);
  return walk(rungs, Float64Array.of(1, 0), predict, step).at(-1)![0]! - exact;
}

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const step = faultyStep(ddim(0), fault);
  const blended = (k: number): Float64Array =>
    clean.map((value, i) => ladder[k]!.signal * value + ladder[k]!.noise * noise[i]!);
  const path = drawNoise(1, false, 6);
  const other = { ...path, z: drawNoise(2, false, 6).z };
  return [
    checkGaps(
      faults.stale.breaks,
      [1, 5, 12, 20].flatMap((k) =>
        gapsOf(step(ladder[k]!, ladder[k - 1]!, blended(k), noise, fresh), blended(k - 1)),
      ),
      1e-12,
    ),
    checkGaps(
      { en: 'at η = 1 a step of DDIM is a step of DDPM', zh: 'η = 1时，DDIM的一步就是DDPM的一步' },
      [2, 5, 12, 20].flatMap((k) =>
        gapsOf(
          faultyStep(ddim(1), fault)(ladder[k]!, ladder[k - 1]!, blended(k), noise, fresh),
          ddpm(ladder[k]!, ladder[k - 1]!, blended(k), noise, fresh),
        ),
      ),
      1e-9,
    ),
    check(
      {
        en: 'twice the steps, half the error on Gaussian data: the ratio',
        zh: '高斯数据上步数加倍，误差减半：比值',
      },
      2,
      flowError(step, 50) / flowError(step, 100),
      0.1,
    ),
    checkGaps(
      {
        en: 'at η = 0 other noise on the way changes nothing',
        zh: 'η = 0时，途中换一份噪声，结果不变',
      },
      gapsOf(run(data.pairs, step, 20, path).at(-1)!, run(data.pairs, step, 20, other).at(-1)!),
      0,
    ),
  ];
}
