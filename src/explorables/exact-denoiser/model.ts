import { noiseSchedule } from '../kit/diffusion.ts';
import type { Blend } from '../kit/diffusion.ts';
import {
  clean,
  ddimStep,
  finiteData,
  levels,
  mixtureOf,
  nearestCentre,
  noisePredictions,
  posteriorMeans,
  weightsAt,
} from '../kit/mixture.ts';
import type { Mixture } from '../kit/mixture.ts';
import { clamp } from '../kit/scale.ts';
import { pointsOf } from './points.ts';
import type { DataName } from './points.ts';

/** Every level of Stable Diffusion's schedule, t = −1 (clean) … 999, at index t + 1. */
const ladder = levels(noiseSchedule('sd'), 1000);

/** Standard deviation of the Gaussian data N(0, σ² I), data units. */
export const gaussianDeviation = 0.6;

// Steps of the deterministic walk, at most.
const walkSteps = 100;

/** t rounded and held within 0 … 999. */
function whole(t: number): number {
  return clamp(Math.round(t), 0, ladder.length - 2);
}

/** Amplitudes √ᾱ_t and √(1 − ᾱ_t) of step t, rounded and clamped. */
export function levelAt(t: number): Blend {
  return ladder[whole(t) + 1] ?? clean;
}

/** What the denoiser was trained on. */
export function dataOf(name: DataName, own: readonly number[]): Mixture {
  if (name !== 'gaussian') return finiteData(pointsOf(name, own));
  return mixtureOf([{ x: 0, y: 0, deviation: gaussianDeviation, weight: 1 }]);
}

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
export function denoise(data: Mixture, level: Blend, x: number, y: number): Answer {
  const weights = weightsAt(data, level, x, y);
  const [ax = 0, ay = 0] = posteriorMeans(data, level, [x, y]);
  const entropy = weights.reduce((sum, w) => (w > 0 ? sum - w * Math.log(w) : sum), 0);
  return {
    x: ax,
    y: ay,
    weights,
    sharing: Math.exp(entropy),
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
  const path = new Float64Array(2 * rungs.size);
  let at: Float64Array = Float64Array.of(x, y);
  let from: Blend | undefined;
  let length = 0;
  for (const rung of rungs) {
    const to = ladder[rung] ?? clean;
    if (from) at = ddimStep(from, to, at, noisePredictions(data, from, at));
    path.set(at, length);
    length += 2;
    from = to;
  }
  return path;
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
