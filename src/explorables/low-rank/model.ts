import { matrix, multiply, row, singularValues, transpose } from '../kit/linear-algebra.ts';
import type { Matrix, SingularValues } from '../kit/linear-algebra.ts';
import { draw, grey } from '../kit/pictures.ts';
import type { PictureName } from '../kit/pictures.ts';
import { toByte } from '../kit/png.ts';
import type { Picture } from '../kit/png.ts';
import { normals } from '../kit/random.ts';
import { clamp } from '../kit/scale.ts';
import { choice, defineState, flag, integer } from '../kit/state.ts';

/** d = k: rows and columns of a picture used as a matrix. */
export const side = 48;
export const subjects = ['face', 'house', 'tartan', 'slash'] as const satisfies PictureName[];
export type Subject = (typeof subjects)[number];

export const state = defineState({
  r: integer({ min: 1, max: side, initial: 4 }),
  picture: choice(subjects, 'face'),
  /** B = 0 and A random, as before LoRA's first training step. */
  start: flag(false),
});

/** A d × k matrix as the product of B, d × r, and A, r × k. */
export interface Factors {
  readonly b: Matrix;
  readonly a: Matrix;
}

/** W: the picture's grey values from −1 (black) to 1 (white), so that 0 is mid-grey. */
export function pictureMatrix(name: Subject): Matrix {
  const { values } = grey(draw(name, side));
  return matrix(
    side,
    side,
    values.map((value) => 2 * value - 1),
  );
}

const known = new Map<Subject, SingularValues>();

/** The singular value decomposition of a picture, computed once. */
export function decomposed(name: Subject): SingularValues {
  const svd = known.get(name) ?? singularValues(pictureMatrix(name));
  known.set(name, svd);
  return svd;
}

/** A matrix as a picture: −1 black, 0 mid-grey, 1 white, clipped beyond. */
export function toPicture({ rows, columns, values }: Matrix): Picture {
  const data = Uint8Array.from(values, (value) => toByte((1 + value) / 2));
  return { width: columns, height: rows, data };
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

/** Share of Σ σ² that the prediction calls kept well enough. */
export const wellKept = 0.99;

/** Numbers of the prediction: the least rank that keeps 99 % of Σ σ², for each picture. */
export function facts() {
  const rankOf = (name: Subject): number => rankFor(energies(decomposed(name)), 1 - wellKept);
  return { tartan: rankOf('tartan'), house: rankOf('house'), slash: rankOf('slash') };
}
