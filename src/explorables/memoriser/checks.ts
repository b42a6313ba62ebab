/** Samples of the exact denoiser against the training set, its weights and the chi-square distribution. */
import { check } from '../kit/checks.ts';
import type { Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';

const [samples, seed] = [1000, 1] as const;

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const draw = (h: number, steps: number): model.Tally => {
    const data = model.dataOf({ h, copies: 9, fault });
    return model.tally(data, model.outputs(data, steps, samples, seed));
  };
  const sharp = draw(0, 200);
  const blurred = draw(0.15, 50);
  const chance = 1 - Math.exp(-1);
  return [
    check(
      {
        en: 'without blur every sample is a training point: the furthest',
        zh: '不加模糊时每个样本都是训练点：最远的距离',
      },
      0,
      sharp.furthest,
      1e-6,
    ),
    check(
      faults.once.breaks,
      9 / 16,
      sharp.counts[0]! / samples,
      4 * model.standardError(9 / 16, samples),
    ),
    check(
      {
        en: 'at blur 0.15 the share of copies is 1 − 1/e',
        zh: '模糊为0.15时，复制品的比例是1 − 1/e',
      },
      chance,
      blurred.copied / samples,
      4 * model.standardError(chance, samples),
    ),
    check(
      {
        en: 'with 784 numbers the chance at blur 0.16 is 0.0065',
        zh: '784个数、模糊0.16时，概率是0.0065',
      },
      0.0065,
      model.copyChance(784, 0.16),
      5e-5,
    ),
    check(
      {
        en: 'different points among 20 samples: expected 6.075',
        zh: '20个样本里不同的点：期望6.075',
      },
      6.075,
      model.expectedDistinct(9, 20),
      5e-4,
    ),
  ];
}
