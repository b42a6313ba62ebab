/** The numbers of the chapter on applications: tries, steps, shares, intervals, refits. */
import type { Topic } from './registry.ts';

/** The chance that one of `k` draws passes, where `c` of `n` programs do (Chen et al. 2021, eq. 1). */
export function passAtK(n: number, c: number, k: number): number {
  let none = 1;
  for (let i = 0; i < k; i += 1) none *= (n - c - i) / (n - i);
  return 1 - none;
}

/** The 95 % interval of an estimate with a standard error, taken as normal. */
export const interval95 = (estimate: number, standardError: number): readonly [number, number] => [
  estimate - normal95 * standardError,
  estimate + normal95 * standardError,
];
const normal95 = 1.96;

/** What is left, on average, of the variance after `n` maximum-likelihood refits to `m` draws each. */
export const varianceAfter = (n: number, m: number): number => (1 - 1 / m) ** n;

/**
 * The same where a share `real` of each sample comes from the first distribution, after so many
 * refits that it no longer changes: the drift of the mean feeds back into the variance.
 */
export function settledVariance(m: number, real: number): number {
  let variance = 1;
  let drift = 0;
  for (let n = 0; n < 5_000; n += 1) {
    const mixed = real + (1 - real) * variance;
    variance = (1 - 1 / m) * mixed + real * (1 - real) * drift;
    drift = mixed / m + (1 - real) ** 2 * drift;
  }
  return variance;
}

/** Numbers in a latent, frame by frame: the first frame stands alone, then four become one. */
export const videoLatent = (frames: number, height: number, width: number): number =>
  ((frames - 1) / 4 + 1) * (height / 8) * (width / 8) * 16;

const stableDiffusionLatent = 4 * 64 * 64;
const [cuiLow, cuiHigh] = interval95(0.2608, 0.103);

export const applicationNumbers: Topic = () => ({
  'deepseek-v4-pro-active': 49 / 1600,
  'ap-growth': 3700 / 300,
  'cnet-corrected': 41 / 77,
  'sd-images-a-copy': 175e6 / 109,
  'codec-codes-a-second': 75 * 8,
  'video-latent-in-pictures': videoLatent(129, 720, 1280) / stableDiffusionLatent,
  'cui-low': cuiLow,
  'cui-high': cuiHigh,
  'eight-tries-at-60': 0.6 ** 8,
  'tools-without-standard': 10 * 20,
  'tools-with-standard': 10 + 20,
  'variance-with-real-data': settledVariance(50, 0.1),
});
