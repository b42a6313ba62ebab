/** Ways from noise to a picture: each takes a latent from one noise level to a lower one. */
import type { Level } from './schedule.ts';

/** What the denoiser said at one level. */
export interface Said {
  readonly noisy: Float32Array;
  readonly clean: Float32Array;
  readonly noise: Float32Array;
  readonly level: Level;
}

/** The latent at level `to`. `before` is what was said one step earlier, `random` draws normal numbers. */
export type Sampler = (
  said: Said,
  to: Level,
  before: Said | undefined,
  random: () => number,
) => Float32Array;

/** DDIM (Song, Meng and Ermon 2021, equation 12 with σ = 0): no new noise, so that it can be run back. */
export const ddim: Sampler = ({ clean, noise }, to) =>
  clean.map((value, i) => to.alpha * value + to.sigma * noise[i]!);

/**
 * DDPM (Ho, Jain and Abbeel 2020, equations 6 and 7, between any two levels): the mean of what may
 * have been before, and fresh noise of that distribution's deviation.
 */
export const ddpm: Sampler = ({ noisy, clean, level }, to, _, random) => {
  const ratio = level.alpha / to.alpha;
  const added = level.sigma ** 2 - (ratio * to.sigma) ** 2;
  const ofNoisy = (ratio * to.sigma ** 2) / level.sigma ** 2;
  const ofClean = (to.alpha * added) / level.sigma ** 2;
  const deviation = (Math.sqrt(added) * to.sigma) / level.sigma;
  return noisy.map((value, i) => ofNoisy * value + ofClean * clean[i]! + deviation * random());
};

const halfLogSnr = ({ alpha, sigma }: Level): number => Math.log(alpha / sigma);

/**
 * With fewer steps than this, the last one does without what was said before it, since the last step in
 * the half-log-SNR is a long one and a slope from the step before leads too far. So a comment in the
 * published code of DPM-Solver++ advises (Lu et al. 2022; `lower_order_final`); the code does so below 10.
 */
const enoughForHighOrderToTheEnd = 15;

/** What the step `index` of `steps` may know of the step before it. */
export const known = (before: Said | undefined, index: number, steps: number): Said | undefined =>
  index === steps - 1 && steps < enoughForHighOrderToTheEnd ? undefined : before;

/** DPM-Solver++(2M) (Lu et al. 2022, algorithm 2): what was said a step earlier gives the second order. */
export const dpmSolver: Sampler = ({ noisy, clean, level }, to, before) => {
  const h = halfLogSnr(to) - halfLogSnr(level);
  const weight = before ? h / (2 * (halfLogSnr(level) - halfLogSnr(before.level))) : 0;
  const factor = -to.alpha * Math.expm1(-h);
  return noisy.map((value, i) => {
    const now = clean[i]!;
    const trend = before ? now - before.clean[i]! : 0;
    return (to.sigma / level.sigma) * value + factor * (now + weight * trend);
  });
};

export const samplers = { ddim, ddpm, dpmSolver } as const;
export type SamplerName = keyof typeof samplers;

/** The levels of `steps` steps from noise to a clean latent, from t = `from` to 0: steps + 1 numbers. */
export const timesOf = (steps: number, from = 1): number[] =>
  Array.from({ length: steps + 1 }, (_, i) => from * (1 - i / steps));
