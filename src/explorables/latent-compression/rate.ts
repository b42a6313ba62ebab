/**
 * Bits of a latent. A number is rounded to a multiple of a step and then written by Elias's gamma code
 * (Elias 1975, IEEE Trans. Inf. Theory 21, 194): small whole numbers take few bits, 0 takes one.
 */
import { matrix } from '#src/maths/linear-algebra.ts';
import type { Latent } from './patch-code.ts';

/** Bits of a number that is stored as it is: a byte of a picture, half precision in a latent. */
export const plainBits = { picture: 8, latent: 16 } as const;

/** The whole numbers of a latent: coordinates over `step`, both in sRGB values, rounded half up. */
export const wholes = ({ codes }: Latent, step: number): Int32Array =>
  Int32Array.from(codes.values, (value) => Math.round(value / step));

/** The latent that those whole numbers stand for. */
export function rounded(latent: Latent, step: number): Latent {
  const values = Float64Array.from(wholes(latent, step), (n) => n * step);
  return { ...latent, codes: matrix(latent.codes.rows, latent.codes.columns, values) };
}

/**
 * Bits of a whole number with its sign: 0, 1, −1, 2, −2, … are counted as m = 1, 2, 3, 4, 5, …, and m takes
 * 2 ⌊log₂ m⌋ + 1 bits.
 */
export function gammaBits(n: number): number {
  const m = n > 0 ? 2 * n : 1 - 2 * n;
  return 2 * (31 - Math.clz32(m)) + 1;
}

/** Bits of a whole latent, rounded to multiples of `step`. */
export const codedBits = (latent: Latent, step: number): number =>
  wholes(latent, step).reduce((sum, n) => sum + gammaBits(n), 0);
