import type { Drawing } from '#src/drawing/pictures.ts';
import { symmetricEigen } from '#src/maths/decompositions.ts';
import { matrix, row } from '#src/maths/linear-algebra.ts';
import type { Matrix } from '#src/maths/linear-algebra.ts';

/**
 * Principal component analysis of picture patches: of all linear autoencoders with k numbers a
 * patch, the one with the least squared error (Eckart and Young 1936; Baldi and Hornik 1989).
 *
 * A patch is 8 × 8 pixels of 3 colours = 192 numbers, sRGB from 0 to 1, because one cell of Stable
 * Diffusion's latent stands for 8 × 8 pixels too (Rombach et al. 2022, f = 8) and holds 4 numbers.
 */
export const patchSide = 8;
export const patchValues = patchSide * patchSide * 3;

export interface PatchCode {
  /** The mean patch, 192 numbers. */
  readonly mean: Float64Array;
  /** Row i is the i-th unit component, 192 numbers in the order (y, x, colour). */
  readonly components: Matrix;
  /** λ_i, the variance along component i, from large to small; unit: squared sRGB value. */
  readonly eigenvalues: Float64Array;
}

/** k numbers for each patch of a picture. */
export interface Latent {
  /** Patches a side. */
  readonly side: number;
  readonly kept: number;
  /** side² rows of `kept` coordinates. */
  readonly codes: Matrix;
}

const half = patchSide / 2;
const quarterValues = half * half * 3;
const quarters = 4;

/** `kept` as a whole number of components, 0 to 192. */
export function clampKept(kept: number): number {
  return Math.max(0, Math.min(patchValues, Math.round(kept) || 0));
}

/** The patch in column `px` and row `py` of a picture: 192 numbers. */
export function patchAt({ size, values }: Drawing, px: number, py: number): Float64Array {
  const patch = new Float64Array(patchValues);
  for (let y = 0; y < patchSide; y += 1) {
    const start = ((py * patchSide + y) * size + px * patchSide) * 3;
    patch.set(values.subarray(start, start + patchSide * 3), y * patchSide * 3);
  }
  return patch;
}

function patchesOf(picture: Drawing): Float64Array[] {
  const side = Math.floor(picture.size / patchSide);
  return Array.from({ length: side * side }, (_, i) =>
    patchAt(picture, i % side, Math.floor(i / side)),
  );
}

/**
 * An orthonormal change of coordinates: sums and differences of mirrored pixels, halved. Quarter
 * 2·a + b of the result is even (a = 0) or odd (1) top to bottom, even (b = 0) or odd left to right.
 * Entry q · 192 + i says where number i of a patch goes in quarter q, and with which sign.
 */
const mirrorPlace = new Uint8Array(quarters * patchValues);
const mirrorSign = new Float64Array(quarters * patchValues);
for (let i = 0; i < patchValues; i += 1) {
  const x = Math.floor(i / 3) % patchSide;
  const y = Math.floor(i / (3 * patchSide));
  const [nearX, nearY] = [Math.min(x, patchSide - 1 - x), Math.min(y, patchSide - 1 - y)];
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const flips = (quarter >= 2 && y > nearY) !== (quarter % 2 === 1 && x > nearX);
    mirrorPlace[quarter * patchValues + i] = (nearY * half + nearX) * 3 + (i % 3);
    mirrorSign[quarter * patchValues + i] = flips ? -0.5 : 0.5;
  }
}

function foldMirrors(patch: Float64Array): Float64Array {
  const folded = new Float64Array(patchValues);
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    for (let i = 0; i < patchValues; i += 1) {
      const term = quarter * patchValues + i;
      folded[quarter * quarterValues + mirrorPlace[term]!]! += mirrorSign[term]! * patch[i]!;
    }
  }
  return folded;
}

/** The inverse of `foldMirrors` for a vector that is zero outside one quarter. */
function unfoldQuarter(quarter: number, part: Float64Array): Float64Array {
  const start = quarter * patchValues;
  return Float64Array.from(
    { length: patchValues },
    (_, i) => mirrorSign[start + i]! * part[mirrorPlace[start + i]!]!,
  );
}

/**
 * Fits mean, components and eigenvalues to every patch and its mirror images left to right, top to
 * bottom and both. The mirrors make the covariance fall apart into four blocks of 48 × 48, exactly,
 * so that the fit is quick enough to run in the page. Divisor: the number of patches.
 */
export function fitPatches(pictures: readonly Drawing[]): PatchCode {
  const folded = pictures.flatMap(patchesOf).map(foldMirrors);
  const count = Math.max(1, folded.length);
  const foldedMean = new Float64Array(quarterValues);
  for (const patch of folded) {
    foldedMean.forEach((sum, i) => (foldedMean[i] = sum + patch[i]! / count));
  }
  const found = Array.from({ length: quarters }, (_, quarter) => {
    const covariance = quarterCovariance(folded, quarter, quarter === 0 ? foldedMean : undefined);
    const { values, vectors } = symmetricEigen(covariance);
    return Array.from(values, (value, i) => ({ value, quarter, part: row(vectors, i) }));
  }).flat();
  found.sort((a, b) => b.value - a.value);
  const components = matrix(patchValues, patchValues);
  found.forEach(({ quarter, part }, i) => row(components, i).set(unfoldQuarter(quarter, part)));
  return {
    mean: unfoldQuarter(0, foldedMean),
    components,
    eigenvalues: Float64Array.from(found, ({ value }) => Math.max(0, value)),
  };
}

function quarterCovariance(
  folded: readonly Float64Array[],
  quarter: number,
  mean: Float64Array = new Float64Array(quarterValues),
): Matrix {
  const sum = matrix(quarterValues, quarterValues);
  const centred = new Float64Array(quarterValues);
  for (const patch of folded) {
    for (let i = 0; i < quarterValues; i += 1)
      centred[i] = patch[quarter * quarterValues + i]! - mean[i]!;
    for (let i = 0; i < quarterValues; i += 1) {
      const value = centred[i]! / folded.length;
      for (let j = i; j < quarterValues; j += 1)
        sum.values[i * quarterValues + j]! += value * centred[j]!;
    }
  }
  for (let i = 0; i < quarterValues; i += 1) {
    for (let j = 0; j < i; j += 1)
      sum.values[i * quarterValues + j] = sum.values[j * quarterValues + i]!;
  }
  return sum;
}

/** z = the first `kept` coordinates of (patch − mean) along the components, for every patch. */
export function encode({ mean, components }: PatchCode, picture: Drawing, kept: number): Latent {
  const k = clampKept(kept);
  const patches = patchesOf(picture);
  const codes = matrix(patches.length, k);
  patches.forEach((patch, p) => {
    for (let i = 0; i < k; i += 1) {
      const component = row(components, i);
      let dot = 0;
      for (let v = 0; v < patchValues; v += 1) dot += component[v]! * (patch[v]! - mean[v]!);
      codes.values[p * k + i] = dot;
    }
  });
  return { side: Math.floor(picture.size / patchSide), kept: k, codes };
}

/** x̂ = mean + Σ z_i · component_i, patch by patch. Values may leave 0 to 1; drawing clips them. */
export function decode({ mean, components }: PatchCode, { side, kept, codes }: Latent): Drawing {
  const size = side * patchSide;
  const values = new Float64Array(size * size * 3);
  for (let p = 0; p < side * side; p += 1) {
    const patch = Float64Array.from(mean);
    for (let i = 0; i < kept; i += 1) {
      const z = codes.values[p * kept + i]!;
      const component = row(components, i);
      for (let v = 0; v < patchValues; v += 1) patch[v]! += z * component[v]!;
    }
    const corner = (Math.floor(p / side) * size + (p % side)) * patchSide * 3;
    for (let y = 0; y < patchSide; y += 1) {
      values.set(patch.subarray(y * patchSide * 3, (y + 1) * patchSide * 3), corner + y * size * 3);
    }
  }
  return { size, channels: 3, values };
}

/** Σ λ_i over the components not kept: the mean squared error a patch, summed over its 192 numbers. */
export function droppedVariance({ eigenvalues }: PatchCode, kept: number): number {
  // From small to large, so that the small ones are not lost in rounding.
  return eigenvalues.subarray(clampKept(kept)).reduceRight((sum, value) => sum + value, 0);
}

/** The share of all variance that `kept` components hold, 0 to 1; 1 if nothing varies. */
export function keptVariance(code: PatchCode, kept: number): number {
  const all = droppedVariance(code, 0);
  return all > 0 ? 1 - droppedVariance(code, kept) / all : 1;
}
