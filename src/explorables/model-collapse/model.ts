import { choice, defineState, integer, real } from '#src/drawing/state.ts';
import { normalAbove } from '#src/maths/probability.ts';
import {
  chain,
  draw,
  estimators,
  expectedVariances,
  medianVariance,
  quickStep,
  refit,
} from '#src/maths/refits.ts';
import type { Fit, Setting } from '#src/maths/refits.ts';
import type { Random } from '#src/maths/random.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { median } from '#src/maths/statistics.ts';

/** Generations that are simulated and drawn. */
export const most = 200;

export const state = defineState({
  /** M: points that each generation learns from. */
  m: integer({ min: 10, max: 500, step: 10, initial: 50 }),
  /** Share of these that are real data and not the last model's. */
  share: real({ min: 0, max: 1, step: 0.05, initial: 0 }),
  estimator: choice(estimators, 'ml'),
  /** The generation that is looked at. */
  n: integer({ min: 0, max: most, initial: 100 }),
  seed: integer({ min: 1, max: 999, initial: 8 }),
  fault: faultField(faults),
});

/** Planted in the model; none if left out. */
type Fault = FaultOf<typeof faults>;
type Step = (last: Fit, setting: Setting, source: Random) => Fit;

/** A step of a chain as the fault has it. */
export const faulty =
  (step: Step, fault: Fault): Step =>
  (last, setting, source) => {
    const { mean, variance } = step(last, setting, source);
    const divisor = setting.estimator === 'ml' ? setting.m : setting.m - 1;
    return {
      mean,
      variance: fault === 'short' ? (variance * divisor) / (setting.m + 1) : variance,
    };
  };

/** The fits of one chain, from the truth on. */
export const fitsOf = (setting: Setting, seed: number, fault: Fault = 'none'): Fit[] =>
  chain(
    setting,
    most,
    seed,
    0,
    faulty((last, now, source) => refit(draw(last, now, source), now), fault),
  );

/** σ² of generations 0 to `most` in `count` chains: one row a chain. */
export const varianceRuns = (
  setting: Setting,
  count: number,
  seed: number,
  fault: Fault = 'none',
): Float64Array[] =>
  Array.from({ length: count }, (_, i) =>
    Float64Array.from(
      chain(setting, most, seed, i + 1, faulty(quickStep, fault)),
      ({ variance }) => variance,
    ),
  );

/** The median of the runs at each generation. */
export function medians(runs: readonly Float64Array[]): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, n) => median(runs.map((run) => run[n]!)));
}

/** Values beyond this are the rare ones: 4.6 % of the real data. */
export const rare = 2;

/** The probability that the fit gives to rare values, |x| > `rare`. */
export function tail({ mean, variance }: Fit): number {
  const deviation = Math.sqrt(variance);
  if (deviation === 0) return Math.abs(mean) > rare ? 1 : 0;
  return normalAbove((rare - mean) / deviation) + normalAbove((rare + mean) / deviation);
}

/** Numbers of the prediction, at M = 50 and 100 generations without real data. */
export function facts() {
  const setting: Setting = { m: 50, share: 0, estimator: 'ml' };
  return {
    m: setting.m,
    n: 100,
    expected: expectedVariances(setting, 100)[100]!,
    medianMl: medianVariance(setting, 100),
    medianUnbiased: medianVariance({ ...setting, estimator: 'unbiased' }, 100),
  };
}
