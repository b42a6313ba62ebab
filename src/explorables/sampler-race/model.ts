import { choice, defineState, flag, integer, real } from '#src/drawing/state.ts';
import { clamp } from '#src/maths/clamp.ts';
import { finiteData, mixtureOf, nearestCentre, noisePredictions } from '#src/maths/mixtures.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import { normals } from '#src/maths/random.ts';
import { coarsened, ddim, ddpm, levels, walk, walkSecondOrder } from '#src/maths/samplers.ts';
import type { Step } from '#src/maths/samplers.ts';
import { noiseSchedule } from '#src/maths/schedules.ts';
import type { Blend } from '#src/maths/schedules.ts';
import { deviation, mean } from '#src/maths/statistics.ts';
import { faultField } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** Steps with the finest walk: what the shorter ones are compared with. */
export const mostSteps = 200;
/** Walkers that are measured; the first `drawn` of them are drawn. */
export const walkers = 96;
export const drawn = 6;

export const dataNames = ['pairs', 'spiral'] as const;
export type DataName = (typeof dataNames)[number];

export const state = defineState({
  n: integer({ min: 5, max: mostSteps, step: 5, initial: 20 }),
  eta: real({ min: 0, max: 1, step: 0.1, initial: 0 }),
  data: choice(dataNames, 'pairs'),
  /** Other noise for every number of steps, instead of one path for all. */
  fresh: flag(false),
  seed: integer({ min: 1, max: 99, initial: 1 }),
  /** Steps taken so far; more than n is n. */
  at: integer({ min: 0, max: mostSteps, initial: mostSteps }),
  fault: faultField(faults),
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

/** The levels of the longest walk, among which the shorter ones choose their stops. */
const ladder = levels(schedule, mostSteps);

/** How a walk goes: by steps that each stand alone, or by DPM-Solver++(2M), which looks back one step. */
export type Rule = Step | 'second-order';

/** All the randomness of a race: flat lists of standard normal numbers. */
export interface Noise {
  /** Where the walkers start, 2 numbers each. */
  readonly start: Float64Array;
  /** What the steps of the longest walk add, step after step: 2 numbers a walker and step. */
  readonly z: Float64Array;
  /**
   * Whether every number of steps is dealt other noise: `z` step by step, as a seed does in practice.
   * Otherwise longer steps sum up `z`, so that all walks of a walker follow one path.
   */
  readonly fresh: boolean;
}

/** One seed is one sequence, as in practice: first the starts, then the noise of each step in turn. */
export function drawNoise(seed: number, fresh = false, count = walkers): Noise {
  return { start: normals(2 * count, seed), z: normals(2 * count * mostSteps, seed, 1), fresh };
}

/**
 * Every position of the walkers over the exact denoiser of `mixture`: n + 1 flat lists, from the
 * starting noise to the ends, with n calls of the denoiser. n is made whole and held in 1 … `mostSteps`.
 */
export function run(mixture: Mixture, rule: Rule, n: number, noise: Noise): Float64Array[] {
  const count = Math.round(clamp(n, 1, mostSteps)) || 1;
  const stops = Array.from({ length: count + 1 }, (_, i) => Math.round((i * mostSteps) / count));
  const rungs = stops.map((stop) => ladder[stop]!);
  const predict = (level: Blend, x: Float64Array) => noisePredictions(mixture, level, x);
  if (rule === 'second-order') return walkSecondOrder(rungs, noise.start, predict);
  const z = noise.fresh || count === mostSteps ? noise.z : coarsened(ladder, noise.z, stops);
  return walk(rungs, noise.start, predict, rule, z);
}

/** Mean distance of the positions to the nearest data point, and its standard error, data units. */
export function distanceToData(
  mixture: Mixture,
  places: Float64Array,
): { mean: number; error: number } {
  const all = Array.from(
    { length: places.length / 2 },
    (_, i) => nearestCentre(mixture, places[2 * i]!, places[2 * i + 1]!).distance,
  );
  return { mean: mean(all), error: deviation(all) / Math.sqrt(all.length) };
}

export const meanDistance = (mixture: Mixture, places: Float64Array): number =>
  distanceToData(mixture, places).mean;

/** Standard deviation of the data of the one case whose right answer is known in closed form. */
const dataDeviation = 0.5;
const gaussian = mixtureOf([{ x: 0, y: 0, deviation: dataDeviation, weight: 1 }]);

/**
 * What n steps make of standard normal starts if the data are one round Gaussian of deviation 0.5: the standard
 * deviation at the end. Every step is linear there, x → c x + s ξ, so nothing has to be drawn. For a walk without
 * fresh noise it is also where the walker ends that starts at 1.
 */
export function gaussianEnd(rule: Rule, n: number): number {
  const rungs = levels(schedule, n);
  const predict = (level: Blend, x: Float64Array) => noisePredictions(gaussian, level, x);
  if (rule === 'second-order')
    return walkSecondOrder(rungs, Float64Array.of(1, 0), predict).at(-1)![0]!;
  let variance = 1;
  for (let k = rungs.length - 1; k > 0; k -= 1) {
    const [from, to] = [rungs[k]!, rungs[k - 1]!];
    const [unit, still] = [Float64Array.of(1, 0), new Float64Array(2)];
    const kept = rule(from, to, unit, predict(from, unit), still)[0]!;
    const added = rule(from, to, still, predict(from, still), unit)[0]!;
    variance = kept ** 2 * variance + added ** 2;
  }
  return Math.sqrt(variance);
}

/** How far that is from the data's deviation. */
export const gaussianError = (rule: Rule, n: number): number =>
  Math.abs(gaussianEnd(rule, n) - dataDeviation);

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
  /** The error on Gaussian data, for each of `counts`. */
  readonly errors: readonly number[];
  /** Where the walkers end, for each of `counts`. */
  readonly ends: readonly Float64Array[];
  /** The last of them: the ends of the longest walk. */
  readonly reference: Float64Array;
}

export function curve(mixture: Mixture, rule: Rule, noise: Noise): Curve {
  const ends = counts.map((n) => run(mixture, rule, n, noise).at(-1)!);
  const errors = counts.map((n) => gaussianError(rule, n));
  return { errors, ends, reference: ends.at(-1)! };
}

/**
 * Facts of the prediction: of `total` walkers the shares that end at the same point with 20 steps and
 * with 200, by DDIM, by DDPM on one path and by DDPM dealt anew; the share that the same noise leads
 * to the same point from another start, with 200 steps; chance. And mean distances to the data after 20.
 */
export function repeats(total = 4000) {
  const { n, seed } = state.initial;
  const mixture = data.pairs;
  const path = drawNoise(seed, false, total);
  const ends = (step: Rule, count: number, noise: Noise = path): Float64Array =>
    run(mixture, step, count, noise).at(-1)!;
  const many = ends(ddpm, mostSteps);
  const other = { ...path, start: normals(2 * total, seed + 1) };
  return {
    total,
    n,
    most: mostSteps,
    ddim: agreement(mixture, ends(ddim(0), n), ends(ddim(0), mostSteps)),
    coupled: agreement(mixture, ends(ddpm, n), many),
    anew: agreement(mixture, ends(ddpm, n, { ...path, fresh: true }), many),
    sameNoise: agreement(mixture, ends(ddpm, mostSteps, other), many),
    chance: 1 / mixture.size,
    farDdpm: meanDistance(mixture, ends(ddpm, n)),
    farDdim: meanDistance(mixture, ends(ddim(0), n)),
    farSecond: meanDistance(mixture, ends('second-order', n)),
  };
}
