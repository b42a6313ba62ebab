/** What a measurement of a sample says of the whole: intervals of 95 %. */
import { deviation, interval95, mean } from '../maths/statistics.ts';

export interface Interval {
  /** The size of the sample. */
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

export interface Share extends Interval {
  readonly share: number;
}

export interface Mean extends Interval {
  readonly mean: number;
}

/** A share of n with the interval of Wilson (1927). */
export function wilson(hits: number, n: number): Share {
  const z = 1.959963984540054;
  const share = hits / n;
  const denominator = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / denominator;
  const half = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / denominator;
  return { n, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** A mean of values with the normal interval. */
export function meanOf(values: readonly number[]): Mean {
  const found = mean(values);
  const [low, high] = interval95(found, deviation(values) / Math.sqrt(values.length));
  return { n: values.length, mean: found, low, high };
}
