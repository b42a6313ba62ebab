/**
 * The smallest backdoor, as the figure shows it: the closed forms of `maths/backdoor.ts`, and beside
 * them the same classifier fitted to a training set that is really drawn.
 */
import { choice, defineState, flag, integer } from '#src/drawing/state.ts';
import {
  afterCleanSteps,
  attackSuccess,
  poisonsForHalf,
  successOf,
  triggerWeight,
} from '#src/maths/backdoor.ts';
import { normalBelow } from '#src/maths/probability.ts';
import { random } from '#src/maths/random.ts';
import type { Random } from '#src/maths/random.ts';
import { chiSquare } from '#src/maths/variates.ts';
import { faultField } from '../kit/faults.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** m = ‖μ‖²: the squared distance of each class mean from 0. */
export const m = 4;
/** λ of the fixed penalty, and c of the penalty per example, which are equal at 10,000 of them. */
export const [lambda, perExample] = [100, 0.01] as const;
/** The share of the trigger's weight that one clean step takes where weights decay. */
export const decayShare = 0.005;

export const penalties = ['fixed', 'example'] as const;
export type Penalty = (typeof penalties)[number];

export const state = defineState({
  poisons: integer({ min: 0, max: 1000, step: 10, initial: 250 }),
  penalty: choice(penalties, 'fixed'),
  /** Clean examples, half of each class. */
  n: integer({ min: 1000, max: 10_000_000, initial: 100_000, log: true }),
  /** Triggered examples with their right label, which a defender adds. */
  repairs: integer({ min: 0, max: 500, step: 10, initial: 0 }),
  /** Steps of training on clean data afterwards. */
  steps: integer({ min: 0, max: 500, step: 10, initial: 100 }),
  decay: flag(false),
  seed: integer({ min: 1, max: 99, initial: 1 }),
  fault: faultField(faults),
});

export interface Setting {
  readonly poisons: number;
  readonly penalty: Penalty;
  readonly n: number;
  readonly repairs: number;
  readonly steps: number;
  readonly decay: boolean;
  /** Planted in the formula, which then lacks the factor (1 + 2m)/(1 + m); none if left out. */
  readonly fault?: FaultOf<typeof faults>;
}

/** The penalty on w_t², a whole number or less: λ, or c·n. */
export const penaltyOf = ({ penalty, n }: Pick<Setting, 'penalty' | 'n'>): number =>
  penalty === 'fixed' ? lambda : perExample * n;

/** What the formula says of the trigger. */
export interface Found {
  /** w_t at the end of training, and after the clean steps. */
  readonly trained: number;
  readonly weight: number;
  /** The share of triggered inputs of class −1 taken for +1, at the end. */
  readonly success: number;
}

function after(
  trained: number,
  { steps, decay }: Setting,
  success: (weight: number) => number,
): Found {
  const weight = afterCleanSteps(trained, steps, decay ? decayShare : 0);
  return { trained, weight, success: success(weight) };
}

/** In the limit of many clean examples. */
export function exact(setting: Setting): Found {
  const { poisons, repairs, fault = 'none' } = setting;
  const trained = triggerWeight({ m, poisons, repairs, penalty: penaltyOf(setting) });
  const weight = fault === 'label' ? trained * ((1 + m) / (1 + 2 * m)) : trained;
  return after(weight, setting, (w) => successOf(w, m));
}

/** Σx and Σx² of `count` normal numbers around `mean`, drawn as such sums are distributed (Cochran). */
function sums(
  count: number,
  mean: number,
  source: Random,
): readonly [sum: number, squares: number] {
  if (count < 1) return [0, 0];
  const noise = Math.sqrt(count) * source.normal();
  const around = chiSquare(count - 1, source);
  const sum = count * mean + noise;
  return [sum, sum ** 2 / count + around];
}

/**
 * The same classifier fitted to a drawn training set, by least squares with the penalty on w_t² alone.
 * x has one dimension here, as only its part along μ matters in the limit. What the fit asks of the data,
 * the sums of x, x² and xy, is drawn whole, so that ten million examples cost as much as ten.
 */
export function fitted(setting: Setting, seed: number, stream = 0): Found {
  const source = random(seed, stream);
  const mean = Math.sqrt(m);
  const [clean, cleanSquares] = sums(setting.n, mean, source); // of yx
  const [bad, badSquares] = sums(setting.poisons, -mean, source);
  const [good, goodSquares] = sums(setting.repairs, -mean, source);
  const xx = cleanSquares + badSquares + goodSquares;
  const xt = bad + good;
  const tt = setting.poisons + setting.repairs + penaltyOf(setting);
  const xy = clean + bad - good;
  const ty = setting.poisons - setting.repairs;
  const determinant = xx * tt - xt * xt;
  const w = (tt * xy - xt * ty) / determinant;
  const trained = (xx * ty - xt * xy) / determinant;
  return after(trained, setting, (weight) => normalBelow((weight - w * mean) / Math.abs(w)));
}

/** Fits that the figure draws beside the formula. */
export const fits = 20;

/** Attack success of `count` fits to different training sets. */
export const fittedSuccesses = (setting: Setting, count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, i) => fitted(setting, seed, i).success);

/** Numbers of the prediction. */
export function facts() {
  const { poisons } = state.initial;
  return {
    poisons,
    success: attackSuccess({ m, poisons, penalty: lambda }),
    repairsForHalf: poisons - poisonsForHalf(m, lambda),
  };
}
