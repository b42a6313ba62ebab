/** Random numbers of distributions that are neither uniform nor normal. */
import type { Random } from './random.ts';

/** Gamma(shape, 1) for shape > 0, by Marsaglia and Tsang (2000), ACM TOMS 26, 363. */
export function gamma(shape: number, source: Random): number {
  if (shape < 1) return gamma(shape + 1, source) * source.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = source.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(source.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return d * v;
  }
}

/** Chi-square with a whole number of degrees of freedom; 0 where there are none. */
export const chiSquare = (degrees: number, source: Random): number =>
  degrees < 1 ? 0 : 2 * gamma(degrees / 2, source);

/**
 * The index at which the running sum of `weights` (≥ 0, not all 0, of any sum) passes the share `u` of
 * the whole, 0 < u < 1: an index drawn by weight where `u` is uniform. An item of weight 0 is never drawn.
 */
export function indexByWeight(weights: readonly number[], u: number): number {
  let rest = u * weights.reduce((a, b) => a + b, 0);
  const found = weights.findIndex((weight) => (rest -= weight) < 0);
  return found < 0 ? weights.findLastIndex((weight) => weight > 0) : found;
}
