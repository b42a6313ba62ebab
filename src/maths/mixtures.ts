import type { Blend } from './schedules.ts';
import { exponentials, logSumExp, softmaxInPlace } from './softmax.ts';

/*
 * Exact diffusion in the plane: what a perfect denoiser computes when the data are a finite set of
 * points or a mixture of round Gaussians.
 *
 * With x_t = a x_0 + b ε (a = √ᾱ_t signal, b = √(1 − ᾱ_t) noise) a component N(μ_k, σ_k² I) of weight
 * π_k becomes N(a μ_k, v_k I), v_k = a² σ_k² + b². A data point is a component with σ_k = 0; a finite
 * data set is points of equal weight (Karras et al. 2022, arXiv 2206.00364, appendix B.3, eq. 57, in
 * DDPM's scaling). All below are closed forms of that sum. Positions are in data units, no dimension;
 * a list of positions is flat: [x0, y0, x1, y1, …].
 */

/** A round Gaussian of data; `deviation` σ ≥ 0 in data units, 0 for a single point; `weight` > 0. */
export interface Component {
  readonly x: number;
  readonly y: number;
  readonly deviation: number;
  /** Relative to the other components: the mixture normalises. */
  readonly weight: number;
}

/** Round Gaussians in the plane, ready to compute with; see `mixtureOf`. */
export interface Mixture {
  readonly size: number;
  /** Flat positions of the centres μ_k, length 2·size. */
  readonly centres: Float64Array;
  /** σ_k², length size. */
  readonly variances: Float64Array;
  /** log π_k, normalised, length size. */
  readonly logWeights: Float64Array;
}

// A data point at noise 0 has variance 0; this stands for the limit, where the nearest point wins.
const leastVariance = 1e-12;

/** Throws RangeError on an empty list, a weight ≤ 0, a deviation < 0 or a number that is not finite. */
export function mixtureOf(components: readonly Component[]): Mixture {
  const total = components.reduce((sum, { weight }) => sum + weight, 0);
  for (const { x, y, deviation, weight } of components) {
    const finite = [x, y, deviation, weight].every(Number.isFinite);
    if (!finite || deviation < 0 || weight <= 0) throw new RangeError('not a mixture component');
  }
  if (components.length === 0) throw new RangeError('a mixture needs at least one component');
  return {
    size: components.length,
    centres: Float64Array.from(components.flatMap(({ x, y }) => [x, y])),
    variances: Float64Array.from(components, ({ deviation }) => deviation ** 2),
    logWeights: Float64Array.from(components, ({ weight }) => Math.log(weight / total)),
  };
}

/** A finite data set: every point of the flat list equally likely. Errors as `mixtureOf`. */
export function finiteData(points: ArrayLike<number>): Mixture {
  const components = Array.from({ length: Math.floor(points.length / 2) }, (_, k) => {
    return { x: points[2 * k]!, y: points[2 * k + 1]!, deviation: 0, weight: 1 };
  });
  return mixtureOf(components);
}

/** The mixture at one noise level, ready for many positions: length size each, centres twice that. */
interface Noised {
  /** a μ_k. */
  readonly centres: Float64Array;
  /** v_k = a² σ_k² + b², the variance in each direction. */
  readonly variances: Float64Array;
  /** log π_k − log v_k, and −1 / 2v_k. */
  readonly heights: Float64Array;
  readonly slopes: Float64Array;
}

function noised(mixture: Mixture, { signal, noise }: Blend): Noised {
  const { size } = mixture;
  const variances = new Float64Array(size);
  const heights = new Float64Array(size);
  const slopes = new Float64Array(size);
  for (let k = 0; k < size; k += 1) {
    const v = Math.max(signal * signal * mixture.variances[k]! + noise * noise, leastVariance);
    variances[k] = v;
    heights[k] = mixture.logWeights[k]! - Math.log(v);
    slopes[k] = -0.5 / v;
  }
  return { centres: mixture.centres.map((c) => signal * c), variances, heights, slopes };
}

/** log π_k N(x; a μ_k, v_k I) of every component, without the common −log 2π, written to `into`. */
function logJoint(at: Noised, x: number, y: number, into: Float64Array): Float64Array {
  const { centres, heights, slopes } = at;
  for (let k = 0; k < into.length; k += 1) {
    const dx = x - centres[2 * k]!;
    const dy = y - centres[2 * k + 1]!;
    into[k] = heights[k]! + slopes[k]! * (dx * dx + dy * dy);
  }
  return into;
}

/** w_k(x) = P(component k | x_t = (x, y)): softmax weights, length size, sum 1. */
export function weightsAt(mixture: Mixture, level: Blend, x: number, y: number): Float64Array {
  return softmaxInPlace(logJoint(noised(mixture, level), x, y, new Float64Array(mixture.size)));
}

/** log q_t(x, y): natural logarithm of a density over the plane. */
export function logDensity(mixture: Mixture, level: Blend, x: number, y: number): number {
  const joint = logJoint(noised(mixture, level), x, y, new Float64Array(mixture.size));
  return logSumExp(joint) - Math.log(2 * Math.PI);
}

/** Σ_k w_k(x) (p_k μ_k + q_k (x − a μ_k)) at each position: every expectation below has this form. */
function expectations(
  mixture: Mixture,
  level: Blend,
  positions: ArrayLike<number>,
  p: number,
  slope: (variance: number, noisedVariance: number) => number,
): Float64Array {
  const at = noised(mixture, level);
  const q = mixture.variances.map((v, k) => slope(v, at.variances[k]!));
  // p μ_k − q_k a μ_k, so that a component costs two products a coordinate.
  const base = mixture.centres.map((c, i) => p * c - q[i >> 1]! * at.centres[i]!);
  const weights = new Float64Array(mixture.size);
  const out = new Float64Array(positions.length);
  for (let i = 0; i + 1 < positions.length; i += 2) {
    const x = positions[i]!;
    const y = positions[i + 1]!;
    const sum = exponentials(logJoint(at, x, y, weights));
    let sumX = 0;
    let sumY = 0;
    for (let k = 0; k < weights.length; k += 1) {
      const w = weights[k]!;
      if (w === 0) continue;
      sumX += w * (base[2 * k]! + q[k]! * x);
      sumY += w * (base[2 * k + 1]! + q[k]! * y);
    }
    out[i] = sumX / sum;
    out[i + 1] = sumY / sum;
  }
  return out;
}

/** E[x_0 | x_t], the best denoiser's answer at each position: component k answers μ_k + (a σ_k² / v_k)(x − a μ_k). */
export function posteriorMeans(mixture: Mixture, level: Blend, positions: ArrayLike<number>) {
  return expectations(mixture, level, positions, 1, (v, noised) => (level.signal * v) / noised);
}

/** The score ∇ log q_t = Σ_k w_k (a μ_k − x) / v_k at each position, in 1 / data unit. */
export function scores(mixture: Mixture, level: Blend, positions: ArrayLike<number>) {
  return expectations(mixture, level, positions, 0, (_, noised) => -1 / noised);
}

/** The best prediction of the noise, E[ε | x_t] = −b ∇ log q_t, at each position. */
export function noisePredictions(mixture: Mixture, level: Blend, positions: ArrayLike<number>) {
  return expectations(mixture, level, positions, 0, (_, noised) => level.noise / noised);
}

/** The centre (for a finite data set: the data point) nearest to (x, y), and its distance. */
export function nearestCentre({ size, centres }: Mixture, x: number, y: number) {
  let [index, distance] = [0, Infinity];
  for (let k = 0; k < size; k += 1) {
    const d = Math.hypot(x - centres[2 * k]!, y - centres[2 * k + 1]!);
    if (d < distance) [index, distance] = [k, d];
  }
  return { index, distance };
}

/** Root mean square distance of positions from their mean, in data units. */
export function spread(positions: ArrayLike<number>): number {
  const count = positions.length / 2;
  let [mx, my, square] = [0, 0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    mx += positions[i]! / count;
    my += positions[i + 1]! / count;
  }
  for (let i = 0; i < positions.length; i += 2) {
    square += ((positions[i]! - mx) ** 2 + (positions[i + 1]! - my) ** 2) / count;
  }
  return Math.sqrt(square);
}
