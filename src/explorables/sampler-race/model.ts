import { noiseSchedule } from '../kit/diffusion.ts';
import type { Blend } from '../kit/diffusion.ts';
import { ddimStep, finiteData, levels, nearestCentre, noisePredictions } from '../kit/mixture.ts';
import type { Mixture } from '../kit/mixture.ts';
import { normals } from '../kit/random.ts';
import { clamp } from '../kit/scale.ts';
import { choice, defineState, integer, real } from '../kit/state.ts';

/** Steps with the finest walk: what the shorter ones are compared with. */
export const mostSteps = 200;
/** Walkers that are measured; the first `drawn` of them are drawn. */
export const walkers = 32;
export const drawn = 6;

export const dataNames = ['pairs', 'spiral'] as const;
export type DataName = (typeof dataNames)[number];

export const state = defineState({
  n: integer({ min: 5, max: mostSteps, step: 5, initial: 20 }),
  eta: real({ min: 0, max: 1, step: 0.1, initial: 0 }),
  data: choice(dataNames, 'pairs'),
  seed: integer({ min: 1, max: 99, initial: 4 }),
  /** Steps taken so far; more than n is n. */
  at: integer({ min: 0, max: mostSteps, initial: mostSteps }),
});

const schedule = noiseSchedule('linear');

/** Six pairs of twins 0.32 apart; each row is the middle of a pair and the direction of its twins. */
const twins = [
  [1.18, 0.21, 0.7], [0.23, 0.87, 2.1], [-1, 0.84, 0],
  [-0.94, -0.34, 1.6], [-0.32, -1.21, 2.6], [0.65, -0.55, 1],
] as const; // prettier-ignore

const positions: Record<DataName, number[]> = {
  pairs: twins.flatMap(([x, y, turn]) => {
    const [dx, dy] = [0.16 * Math.cos(turn), 0.16 * Math.sin(turn)];
    return [x + dx, y + dy, x - dx, y - dy];
  }),
  spiral: Array.from({ length: 14 }, (_, i) => {
    const radius = 0.25 + 0.085 * i;
    return [radius * Math.cos(0.75 * i), radius * Math.sin(0.75 * i)];
  }).flat(),
};

export const data: Record<DataName, Mixture> = {
  pairs: finiteData(positions.pairs),
  spiral: finiteData(positions.spiral),
};

/** One step of a sampler, given the prediction ε̂ at `from` and fresh standard normal numbers z. */
export type Step = (
  from: Blend,
  to: Blend,
  x: Float64Array,
  epsilon: Float64Array,
  z: Float64Array,
) => Float64Array;

/**
 * DDPM's ancestral step (Ho, Jain, Abbeel 2020, algorithm 2, σ² = β̃ of eq. 7). Over a stride of
 * several t, α is the ratio ᾱ_from / ᾱ_to and β = 1 − α.
 */
export const ddpm: Step = (from, to, x, epsilon, z) => {
  const alpha = (from.signal / to.signal) ** 2;
  const beta = 1 - alpha;
  const sigma = (to.noise / from.noise) * Math.sqrt(beta);
  return x.map((value, i) => {
    const mean = (value - (beta / from.noise) * epsilon[i]!) / Math.sqrt(alpha);
    return mean + sigma * z[i]!;
  });
};

/** σ of DDIM (Song, Meng, Ermon 2020, eq. 16); `eta` is clamped to 0 … 1. */
export function ddimSigma(from: Blend, to: Blend, eta: number): number {
  const ratio = (from.signal / to.signal) ** 2;
  return clamp(eta, 0, 1) * (to.noise / from.noise) * Math.sqrt(Math.max(0, 1 - ratio));
}

/** DDIM's step (eq. 12) at `eta`: 0 deterministic, 1 the same distribution as `ddpm`. */
export function ddim(eta: number): Step {
  return (from, to, x, epsilon, z) => ddimStep(from, to, x, epsilon, ddimSigma(from, to, eta), z);
}

/** All the randomness of a race: flat lists of standard normal numbers. */
export interface Noise {
  /** Where the walkers start, 2 numbers each. */
  readonly start: Float64Array;
  /** What the steps add, step after step: 2 numbers a walker and step. */
  readonly z: Float64Array;
}

/** One seed is one sequence, as in practice: first the starts, then the noise of each step in turn. */
export function drawNoise(seed: number, count = walkers, steps = mostSteps): Noise {
  return { start: normals(2 * count, seed), z: normals(2 * count * steps, seed, 1) };
}

/**
 * Every position of the walkers over the exact denoiser of `mixture`: n + 1 flat lists, from the
 * starting noise to the ends, with n calls of the denoiser. n is made whole, and no more than `noise`
 * has steps for.
 */
export function run(mixture: Mixture, step: Step, n: number, { start, z }: Noise): Float64Array[] {
  const most = Math.min(schedule.steps, z.length / start.length);
  const ladder = levels(schedule, Math.round(clamp(n, 1, most)));
  const frames = [start];
  for (let k = ladder.length - 1; k > 0; k -= 1) {
    const [from, to, x] = [ladder[k]!, ladder[k - 1]!, frames.at(-1)!];
    const first = start.length * (frames.length - 1);
    const fresh = z.subarray(first, first + start.length);
    frames.push(step(from, to, x, noisePredictions(mixture, from, x), fresh));
  }
  return frames;
}

/** Mean distance of the positions to the nearest data point, data units. */
export function meanDistance(mixture: Mixture, places: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i += 2) {
    sum += nearestCentre(mixture, places[i]!, places[i + 1]!).distance;
  }
  return sum / (places.length / 2);
}

/** Share of walkers whose nearest data point is the same in both lists: 0 … 1. */
export function agreement(mixture: Mixture, one: Float64Array, other: Float64Array): number {
  let same = 0;
  for (let i = 0; i < one.length; i += 2) {
    const here = nearestCentre(mixture, one[i]!, one[i + 1]!).index;
    same += here === nearestCentre(mixture, other[i]!, other[i + 1]!).index ? 1 : 0;
  }
  return same / (one.length / 2);
}

/** Numbers of steps at which the curve is computed. */
export const counts = [5, 10, 20, 50, 100, mostSteps];

export interface Curve {
  /** Mean distance to the nearest data point at the end, for each of `counts`. */
  readonly distances: readonly number[];
  /** Where the walkers end, for each of `counts`. */
  readonly ends: readonly Float64Array[];
  /** The last of them: the ends of the longest walk. */
  readonly reference: Float64Array;
}

export function curve(mixture: Mixture, step: Step, noise: Noise): Curve {
  const ends = counts.map((n) => run(mixture, step, n, noise).at(-1)!);
  const distances = ends.map((places) => meanDistance(mixture, places));
  return { distances, ends, reference: ends.at(-1)! };
}

/** Facts of the prediction: of many walkers, the shares that agree between 20 steps and 200; chance. */
export function repeats(total = 400) {
  const { n, seed } = state.initial;
  const [mixture, noise] = [data.pairs, drawNoise(seed, total)];
  const share = (step: Step): number => {
    const [few, many] = [run(mixture, step, n, noise), run(mixture, step, mostSteps, noise)];
    return agreement(mixture, few.at(-1)!, many.at(-1)!);
  };
  const [same, anew] = [share(ddim(0)), share(ddpm)];
  return { total, n, most: mostSteps, ddim: same, ddpm: anew, chance: 1 / mixture.size };
}
