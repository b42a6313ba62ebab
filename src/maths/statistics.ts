/** What sums a list of numbers up. An empty list has the sum 0, and no mean or median (NaN). */

/** Σ of the values. */
export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** The arithmetic mean. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** The root of the mean squared distance from the mean: the divisor is n, not n − 1. */
export function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

/** The middle of the sorted values; of an even number of them the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(half)]!
    : (sorted[half - 1]! + sorted[half]!) / 2;
}

const normal95 = 1.96;

/** The 95 % interval of an estimate with a standard error, taken as normal. */
export const interval95 = (estimate: number, standardError: number): readonly [number, number] => [
  estimate - normal95 * standardError,
  estimate + normal95 * standardError,
];
