import { random, type Random } from '../kit/random.ts';
import { clamp } from '../kit/scale.ts';
import { choice, defineState, integer, real } from '../kit/state.ts';

/** Generations that are simulated and drawn. */
export const most = 200;

export const estimators = ['ml', 'unbiased'] as const;
/** Maximum likelihood divides the squares by M, the unbiased estimator by M − 1. */
export type Estimator = (typeof estimators)[number];

export const state = defineState({
  /** M: points that each generation learns from. */
  m: integer({ min: 10, max: 500, step: 10, initial: 50 }),
  /** Share of these that are real data and not the last model's. */
  share: real({ min: 0, max: 1, step: 0.05, initial: 0 }),
  estimator: choice(estimators, 'ml'),
  /** The generation that is looked at. */
  n: integer({ min: 0, max: most, initial: 100 }),
  seed: integer({ min: 1, max: 999, initial: 8 }),
});

/** A normal distribution as a model holds it. The real data are N(0, 1). */
export interface Fit {
  readonly mean: number;
  readonly variance: number;
}

export const truth: Fit = { mean: 0, variance: 1 };

export interface Setting {
  /** Points a generation, at least 2. */
  readonly m: number;
  /** 0 … 1; the number of real points is rounded. */
  readonly share: number;
  readonly estimator: Estimator;
}

/** How many of the M points are real. */
export const realCount = ({ m, share }: Setting): number => Math.round(clamp(share, 0, 1) * m);

const divisor = ({ m, estimator }: Setting): number => (estimator === 'ml' ? m : m - 1);

/** The points that one generation learns from: real ones first, then samples of the last fit. */
export function draw(last: Fit, setting: Setting, source: Random): Float64Array {
  const real = realCount(setting);
  const deviation = Math.sqrt(last.variance);
  const points = new Float64Array(setting.m);
  for (let i = 0; i < points.length; i += 1)
    points[i] = i < real ? source.normal() : last.mean + deviation * source.normal();
  return points;
}

/** Mean and variance of the points, by the setting's estimator. */
export function refit(points: Float64Array, setting: Setting): Fit {
  let sum = 0;
  for (const x of points) sum += x;
  const mean = sum / points.length;
  let squares = 0;
  for (const x of points) squares += (x - mean) ** 2;
  return { mean, variance: squares / divisor(setting) };
}

/** Fits of generations 0 (the truth) to `generations`, each to points of the one before. */
export function chain(
  setting: Setting,
  generations: number,
  seed: number,
  stream = 0,
  step: (last: Fit, setting: Setting, source: Random) => Fit = (last, now, source) =>
    refit(draw(last, now, source), now),
): Fit[] {
  const source = random(seed, stream);
  const fits: Fit[] = [truth];
  for (let n = 1; n <= generations; n += 1) fits.push(step(fits[n - 1]!, setting, source));
  return fits;
}

/** Gamma(shape, 1) for shape ≥ 1/2, by Marsaglia and Tsang (2000), ACM TOMS 26, 363. */
function gamma(shape: number, source: Random): number {
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

const chiSquare = (degrees: number, source: Random): number =>
  degrees < 1 ? 0 : 2 * gamma(degrees / 2, source);

/**
 * The same step without its points: mean and sum of squares of normal samples are independent, the one
 * normal, the other chi-square, so each is drawn at once. Equal in distribution to `refit(draw(…))`.
 */
export function quickStep(last: Fit, setting: Setting, source: Random): Fit {
  const { m } = setting;
  const r = realCount(setting);
  const k = m - r;
  const real = r > 0 ? source.normal() / Math.sqrt(r) : 0;
  const made = k > 0 ? last.mean + Math.sqrt(last.variance / k) * source.normal() : 0;
  const squares =
    chiSquare(r - 1, source) +
    last.variance * chiSquare(k - 1, source) +
    ((k * r) / m) * (made - real) ** 2;
  return { mean: (k * made + r * real) / m, variance: squares / divisor(setting) };
}

/** σ² of generations 0 to `most` in `count` chains: one row a chain. */
export const varianceRuns = (setting: Setting, count: number, seed: number): Float64Array[] =>
  Array.from({ length: count }, (_, i) =>
    Float64Array.from(chain(setting, most, seed, i + 1, quickStep), ({ variance }) => variance),
  );

/** The median of the runs at each generation. */
export function medians(runs: readonly Float64Array[]): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, n) => {
    const sorted = runs.map((run) => run[n]!).sort((a, b) => a - b);
    const half = sorted.length / 2;
    return sorted.length % 2 === 1
      ? sorted[Math.floor(half)]!
      : (sorted[half - 1]! + sorted[half]!) / 2;
  });
}

/**
 * E[σ_n²] for n = 0 … `generations`, exactly. With r real and k made points,
 * E[μ'²] = (k/M)² (E[μ²] + E[σ²]/k) + r/M², and the sum of squares has the expectation
 * (k − 1) E[σ²] + (r − 1) + (kr/M)(E[μ²] + E[σ²]/k + 1/r). Without real data this is
 * σ_0² (1 − 1/M)ⁿ by maximum likelihood, and σ_0² by the unbiased estimator.
 */
export function expectedVariances(setting: Setting, generations = most): Float64Array {
  const { m } = setting;
  const r = realCount(setting);
  const k = m - r;
  const expected = new Float64Array(generations + 1);
  expected[0] = truth.variance;
  let square = truth.mean ** 2;
  for (let n = 1; n <= generations; n += 1) {
    const variance = expected[n - 1]!;
    // k · E[made²] and r · E[real²], each of the group's mean; nothing of a group that is empty.
    const made = k > 0 ? k * square + variance : 0;
    const real = r > 0 ? 1 : 0;
    const between = k > 0 && r > 0 ? (r * made + k * real) / m : 0;
    const squares = Math.max(0, k - 1) * variance + Math.max(0, r - 1) + between;
    square = (k * made + r * real) / m ** 2;
    expected[n] = squares / divisor(setting);
  }
  return expected;
}

/** erfc(x) for x ≥ 0, to 1.5 × 10⁻⁷ (Abramowitz and Stegun 1964, 7.1.26). */
function erfc(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return series * Math.exp(-x * x);
}

/** P(x > z) of the standard normal distribution. */
const upper = (z: number): number =>
  z >= 0 ? erfc(z / Math.SQRT2) / 2 : 1 - erfc(-z / Math.SQRT2) / 2;

/** Values beyond this are the rare ones: 4.6 % of the real data. */
export const rare = 2;

/** The probability that the fit gives to rare values, |x| > `rare`. */
export function tail({ mean, variance }: Fit): number {
  const deviation = Math.sqrt(variance);
  if (deviation === 0) return Math.abs(mean) > rare ? 1 : 0;
  return upper((rare - mean) / deviation) + upper((rare + mean) / deviation);
}

/** Numbers of the prediction, at M = 50 and 100 generations without real data. */
export function facts() {
  const setting: Setting = { m: 50, share: 0, estimator: 'ml' };
  const median = (estimator: Estimator): number =>
    medians(varianceRuns({ ...setting, estimator }, 501, 7))[100]!;
  return {
    m: setting.m,
    n: 100,
    expected: expectedVariances(setting)[100]!,
    medianMl: median('ml'),
    medianUnbiased: median('unbiased'),
  };
}
