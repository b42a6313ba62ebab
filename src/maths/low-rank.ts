/**
 * Matrices of low rank: the best there are, by singular values, and LoRA's update with its count of
 * trained numbers (Hu et al. 2021, arXiv 2106.09685).
 */
import { clamp } from './clamp.ts';
import type { SingularValues } from './decompositions.ts';
import { matrix, multiply, row, transpose } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';
import { normals } from './random.ts';

/** A d × k matrix as the product of B, d × r, and A, r × k. */
export interface Factors {
  readonly b: Matrix;
  readonly a: Matrix;
}

/** `r` as a whole rank from 0 to the most that the decomposition has. */
function wholeRank(r: number, { values }: SingularValues): number {
  return Math.round(clamp(r, 0, values.length));
}

/**
 * The best B and A of rank `r`: B = U_r √Σ_r and A = √Σ_r V_rᵀ. No other d × r and r × k matrices come
 * nearer to W in the Frobenius norm (Eckart and Young 1936).
 */
export function bestFactors(svd: SingularValues, r: number): Factors {
  const rank = wholeRank(r, svd);
  const scaled = (vectors: Matrix): Matrix => {
    const result = matrix(rank, vectors.columns);
    for (let i = 0; i < rank; i += 1) {
      row(result, i).set(row(vectors, i).map((value) => value * Math.sqrt(svd.values[i]!)));
    }
    return result;
  };
  return { b: transpose(scaled(svd.left)), a: scaled(svd.right) };
}

/**
 * LoRA before its first step: B = 0 and A ~ N(0, deviation²) (Hu et al. 2021, §4.1), d × r and r × k.
 * `deviation` is chosen for the picture.
 */
export function startFactors(d: number, k: number, r: number, seed = 1, deviation = 0.5): Factors {
  const noise = normals(r * k, seed).map((value) => value * deviation);
  return { b: matrix(d, r), a: matrix(r, k, noise) };
}

/** ΔW = (α / r) · B A (Hu et al. 2021, eq. 3 and §4.1). Without `alpha`: α = r. */
export function update({ b, a }: Factors, alpha = a.rows): Matrix {
  const product = multiply(b, a);
  const scale = a.rows > 0 ? alpha / a.rows : 0;
  return matrix(
    product.rows,
    product.columns,
    product.values.map((value) => value * scale),
  );
}

/** Σ σ_i² for i > r: the least squared error ‖W − BA‖² that rank `r` allows. */
export function droppedEnergy(svd: SingularValues, r: number): number {
  return svd.values.subarray(wholeRank(r, svd)).reduceRight((sum, value) => sum + value ** 2, 0);
}

/** σ_i², from large to small. */
export function energies({ values }: SingularValues): Float64Array {
  return values.map((value) => value ** 2);
}

/** Share of Σ σ² that is lost at each rank 0 … n: n + 1 numbers from 1 down to 0. */
export function lostShares(energy: Float64Array): Float64Array {
  const lost = new Float64Array(energy.length + 1);
  for (let r = energy.length - 1; r >= 0; r -= 1) lost[r] = lost[r + 1]! + energy[r]!;
  const all = lost[0]!;
  return all > 0 ? lost.map((value) => value / all) : lost;
}

/** The least rank that loses no more than `share` of Σ σ². */
export function rankFor(energy: Float64Array, share: number): number {
  return lostShares(energy).findIndex((lost) => lost <= share);
}

/** `count` equal weight matrices of `outputs` × `inputs`. */
export interface Layers {
  readonly outputs: number;
  readonly inputs: number;
  readonly count: number;
}

const whole = (r: number): number => Math.max(0, Math.round(r) || 0);

/** Σ r (d + k). `r` is rounded and not negative. */
export function loraCount(layers: readonly Layers[], r: number): number {
  return (
    layers.reduce((sum, { outputs, inputs, count }) => sum + count * (outputs + inputs), 0) *
    whole(r)
  );
}

/** Σ d k, the weights themselves. */
export function fullCount(layers: readonly Layers[]): number {
  return layers.reduce((sum, { outputs, inputs, count }) => sum + count * outputs * inputs, 0);
}

/** How many weight matrices there are. */
export function matrixCount(layers: readonly Layers[]): number {
  return layers.reduce((sum, { count }) => sum + count, 0);
}
