/**
 * The perfect denoiser of eight points, one of them stored several times, and what sampling it returns.
 * Each point is blurred by h: its component is N(x_i, h² I) of weight w_i, the share of its copies.
 */
import { choice, defineState, integer, real } from '#src/drawing/state.ts';
import { clamp } from '#src/maths/clamp.ts';
import { distinctExamples, extracted } from '#src/maths/memorisation.ts';
import { mixtureOf, nearestCentre, noisePredictions } from '#src/maths/mixtures.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import { sigmoid } from '#src/maths/preferences.ts';
import { chiSquareBelow } from '#src/maths/probability.ts';
import { normals } from '#src/maths/random.ts';
import { ddimStep } from '#src/maths/samplers.ts';
import { clean } from '#src/maths/schedules.ts';
import type { Blend } from '#src/maths/schedules.ts';
import { sum } from '#src/maths/statistics.ts';
import { faultField } from '../kit/faults.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** Training points: a regular octagon of radius 1. The first is the one that is stored `copies` times. */
export const size = 8;
/** Samples that a view can have at most. */
export const most = 2000;
/** Carlini et al. 2023: an output is a copy where ‖x − x_i‖/√d is at most this; here d = 2. */
export const threshold = 0.15;

const stepChoices = ['25', '50', '100', '200'] as const;

export const state = defineState({
  /** h, in data units. */
  h: real({ min: 0, max: 0.3, step: 0.01, initial: 0 }),
  copies: integer({ min: 1, max: 9, initial: 9 }),
  /** M: samples drawn. */
  m: integer({ min: 1, max: most, initial: 200, log: true }),
  steps: choice(stepChoices, '200'),
  seed: integer({ min: 1, max: 99, initial: 1 }),
  fault: faultField(faults),
});
export const steps = state.fields.steps.options;

type Fault = FaultOf<typeof faults>;

export interface Training {
  readonly h: number;
  readonly copies: number;
  /** Planted in the model; none if left out. */
  readonly fault?: Fault;
}

/** w_i: the share of the training set that point i takes up, sum 1. */
export function weightsOf(copies: number): number[] {
  const first = Math.round(clamp(copies, 1, 9));
  return Array.from({ length: size }, (_, i) => (i === 0 ? first : 1) / (first + size - 1));
}

/** What the denoiser was trained on; h is held within 0 … 0.3. */
export function dataOf({ h, copies, fault = 'none' }: Training): Mixture {
  const weights = weightsOf(fault === 'once' ? 1 : copies);
  return mixtureOf(
    weights.map((weight, i) => ({
      x: Math.cos((2 * Math.PI * i) / size),
      y: Math.sin((2 * Math.PI * i) / size),
      deviation: clamp(h, 0, 0.3),
      weight,
    })),
  );
}

/** The noisiest and the cleanest log-SNR of a walk; below both lies the clean data. */
const [noisiest, cleanest] = [-12, 14] as const;

/** `count` + 1 levels evenly spaced in log-SNR λ, the noisiest first: a² = σ(λ), b² = σ(−λ); then no noise. */
export function ladder(count: number): Blend[] {
  const n = Math.max(1, Math.round(count) || 1);
  const levels = Array.from({ length: n + 1 }, (_, i): Blend => {
    const lambda = noisiest + ((cleanest - noisiest) * i) / n;
    return { signal: Math.sqrt(sigmoid(lambda)), noise: Math.sqrt(sigmoid(-lambda)) };
  });
  return [...levels, clean];
}

/**
 * Where DDIM (η = 0) ends with `count` steps over the exact denoiser, from the starting noises of `seed`:
 * `samples` flat positions. Sample i starts from the same noise however many there are.
 */
export function outputs(data: Mixture, count: number, samples: number, seed: number): Float64Array {
  const levels = ladder(count);
  let x = normals(2 * Math.max(0, Math.round(samples) || 0), seed);
  for (let k = 0; k + 1 < levels.length; k += 1) {
    const [from, to] = [levels[k]!, levels[k + 1]!];
    x = ddimStep(from, to, x, noisePredictions(data, from, x));
  }
  return x;
}

/** What came out of a number of samples. */
export interface Tally {
  /** How often each training point was the nearest. */
  readonly counts: readonly number[];
  /** Samples that lie within the threshold of a training point. */
  readonly copied: number;
  /** Different training points among the copies. */
  readonly distinct: number;
  /** Of each sample to its nearest training point, data units; and the largest. */
  readonly distances: readonly number[];
  readonly furthest: number;
}

/** ‖x − x_i‖/√2 ≤ τ, with the distance in data units. */
export const isCopy = (distance: number): boolean => distance / Math.SQRT2 <= threshold;

/** Counts of the samples by their nearest training point. */
export function tally(data: Mixture, samples: Float64Array): Tally {
  const counts = Array<number>(size).fill(0);
  const seen = new Set<number>();
  const distances: number[] = [];
  let copied = 0;
  for (let i = 0; i < samples.length; i += 2) {
    const { index, distance } = nearestCentre(data, samples[i]!, samples[i + 1]!);
    counts[index]! += 1;
    distances.push(distance);
    if (!isCopy(distance)) continue;
    copied += 1;
    seen.add(index);
  }
  const furthest = distances.reduce((a, b) => Math.max(a, b), 0);
  return { counts, copied, distinct: seen.size, distances, furthest };
}

/** P(copy) of a sample from a component of blur h in d dimensions; 1 where nothing is blurred. */
export const copyChance = (dimensions: number, h: number): number =>
  h <= 0 ? 1 : extracted(dimensions, h, threshold);

/** Expected number of different points among `m` samples, counting copies only. */
export function expectedDistinct(copies: number, m: number, h = 0): number {
  const chance = copyChance(2, h);
  return distinctExamples(
    weightsOf(copies).map((weight) => weight * chance),
    m,
  );
}

/** The standard error of a share p among n samples. */
export const standardError = (p: number, n: number): number => Math.sqrt((p * (1 - p)) / n);

/** Pearson's test that the counts were drawn by the weights: the chance of a statistic at least as large. */
export function pearson(counts: readonly number[], copies: number): number {
  const n = sum(counts);
  const expected = weightsOf(copies).map((weight) => n * weight);
  const statistic = sum(counts.map((count, i) => (count - expected[i]!) ** 2 / expected[i]!));
  return 1 - chiSquareBelow(statistic, size - 1);
}

/** Numbers of the prediction. */
export function facts() {
  const [often, once] = weightsOf(state.initial.copies);
  return { samples: state.initial.m, new: 1 - often!, onceShare: once! };
}
