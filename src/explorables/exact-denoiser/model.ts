import { clamp } from '#src/maths/clamp.ts';
import { entropy } from '#src/maths/language.ts';
import {
  finiteData,
  mixtureOf,
  nearestCentre,
  noisePredictions,
  posteriorMeans,
  weightsAt,
} from '#src/maths/mixtures.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import * as samplers from '#src/maths/samplers.ts';
import type { Predict } from '#src/maths/samplers.ts';
import { clean, noiseSchedule } from '#src/maths/schedules.ts';
import type { Blend } from '#src/maths/schedules.ts';
import type { FaultOf } from '../kit/faults.ts';
import type { faults } from './faults.ts';
import { pointsOf } from './points.ts';
import type { DataName } from './points.ts';

/** Every level of Stable Diffusion's schedule, t = −1 (clean) … 999, at index t + 1. */
const ladder = samplers.levels(noiseSchedule('sd'), 1000);

/** Standard deviation of the Gaussian data N(0, σ² I), data units. */
export const gaussianDeviation = 0.6;

// Steps of the deterministic walk, at most.
const walkSteps = 100;

/** Planted in the model; none if left out. */
type Fault = FaultOf<typeof faults>;

/** t rounded and held within 0 … 999. */
function whole(t: number): number {
  return clamp(Math.round(t), 0, ladder.length - 2);
}

/** The step of which the model takes t to be. */
export const stepOf = (t: number, fault: Fault = 'none'): number =>
  fault === 'backwards' ? ladder.length - 2 - whole(t) : whole(t);

/** Amplitudes √ᾱ_t and √(1 − ᾱ_t) of step t, rounded and clamped. */
export function levelAt(t: number): Blend {
  return ladder[whole(t) + 1] ?? clean;
}

/** What the denoiser was trained on. */
export function dataOf(name: DataName, own: readonly number[]): Mixture {
  if (name !== 'gaussian') return finiteData(pointsOf(name, own));
  return mixtureOf([{ x: 0, y: 0, deviation: gaussianDeviation, weight: 1 }]);
}

/** All but the two largest weights taken away, the rest made to sum to 1. */
function heaviestTwo(weights: Float64Array): Float64Array {
  const second = weights.toSorted().at(-2)!;
  const kept = weights.map((weight) => (weight >= second ? weight : 0));
  const total = kept.reduce((sum, weight) => sum + weight, 0);
  return kept.map((weight) => weight / total);
}

const averageOf = (points: Float64Array, weights: Float64Array): [number, number] =>
  [0, 1].map((axis) =>
    weights.reduce((sum, weight, i) => sum + weight * points[2 * i + axis]!, 0),
  ) as [number, number];

export interface Answer {
  /** E[x_0 | x_t]: where the best denoiser sends the probe, data units. */
  readonly x: number;
  readonly y: number;
  /** w_i, the softmax weights of the data points; they sum to 1. */
  readonly weights: Float64Array;
  /** exp of the entropy of the weights: how many points share the answer, 1 … number of points. */
  readonly sharing: number;
  /** The data point (for Gaussian data the centre) nearest to the answer, and its distance. */
  readonly nearest: { readonly index: number; readonly distance: number };
}

/**
 * The least mean squared error answer to "which x_0 was x_t = (x, y)?": the posterior mean, a
 * softmax-weighted average of the data (Karras et al. 2022, appendix B.3, eq. 57).
 */
export function denoise(
  data: Mixture,
  level: Blend,
  x: number,
  y: number,
  fault: Fault = 'none',
): Answer {
  const all = weightsAt(data, level, x, y);
  const short = fault === 'two' && data.size > 2;
  const weights = short ? heaviestTwo(all) : all;
  const [ax = 0, ay = 0] = short
    ? averageOf(data.centres, weights)
    : posteriorMeans(data, level, [x, y]);
  return {
    x: ax,
    y: ay,
    weights,
    sharing: Math.exp(entropy(Array.from(weights))),
    nearest: nearestCentre(data, ax, ay),
  };
}

/**
 * The deterministic walk (DDIM, η = 0) from x_t = (x, y) down to t = −1, the clean data: flat
 * positions, first the start. `top` is t, rounded and clamped. The steps are spaced quadratically in
 * t (Song, Meng, Ermon 2020, appendix D): near the data, where the walk chooses its point, evenly
 * spaced ones are too long, and some walks stop between two points.
 */
export function walk(data: Mixture, top: number, x: number, y: number): Float64Array {
  const last = whole(top) + 1;
  const rungs = new Set(
    Array.from({ length: walkSteps + 1 }, (_, i) => Math.round(last * (1 - i / walkSteps) ** 2)),
  );
  const down = [...rungs].reverse().map((rung) => ladder[rung] ?? clean);
  const predict: Predict = (level, at) => noisePredictions(data, level, at);
  const frames = samplers.walk(down, Float64Array.of(x, y), predict, samplers.ddim(0));
  return Float64Array.from(frames.flatMap((at) => [...at]));
}

/** The score times √(1 − ᾱ_t), which is −E[ε | x_t]: no unit, of the order of 1 at every t. */
export function scaledScores(
  data: Mixture,
  level: Blend,
  positions: ArrayLike<number>,
): Float64Array {
  return noisePredictions(data, level, positions).map((epsilon) => -epsilon);
}

/** For data N(0, σ² I) the answer is x_t times a σ² / (a² σ² + b²). */
export function gaussianFactor({ signal, noise }: Blend): number {
  const variance = gaussianDeviation ** 2;
  return (signal * variance) / (signal ** 2 * variance + noise ** 2);
}

/**
 * Facts of the prediction: eight points on a ring, t = 20, a noisy point on the (shrunken) circle a
 * quarter of the way to the next; the nearest point's weight, and the heaviest weight at t = 999.
 */
export function quarterWay() {
  const t = 20;
  const [data, level] = [dataOf('ring', []), levelAt(t)];
  const [cx = 0, cy = 0] = data.centres;
  const radius = level.signal * Math.hypot(cx, cy);
  const angle = 0.25 * ((2 * Math.PI) / data.size);
  const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)];
  const { weights, nearest } = denoise(data, level, x, y);
  const atEnd = denoise(data, levelAt(999), x, y).weights;
  return {
    t,
    noise: level.noise,
    weight: Math.max(...weights),
    distance: nearest.distance,
    meanWeight: Math.max(...atEnd),
  };
}
