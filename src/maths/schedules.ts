/**
 * Noise schedules of diffusion models, and the two ways to add noise: step by step and in one leap.
 *
 * Steps are counted t = 0 … T − 1 as in Stable Diffusion's code; the papers count from 1, so their
 * step is t + 1 and their step 0, the clean data, comes before the first one here.
 * α_t = 1 − β_t, ᾱ_t = α_0 … α_t. The notation is DDPM's; DDIM's paper writes α for this ᾱ.
 *
 * Sources: Ho, Jain, Abbeel 2020 (DDPM), arXiv 2006.11239, eqs. 2 and 4, section 4 (linear
 * schedule); Nichol and Dhariwal 2021, arXiv 2102.09672, eq. 17 (cosine schedule, β at most 0.999);
 * Stable Diffusion 1.x, configs/stable-diffusion/v1-inference.yaml (0.00085, 0.0120; √β linear).
 */
/** The schedules known here: Stable Diffusion's, DDPM's linear one, the cosine. */
export const scheduleNames = ['sd', 'linear', 'cosine'] as const;
/** One of `scheduleNames`. */
export type ScheduleName = (typeof scheduleNames)[number];

/** A schedule step by step. */
export interface Schedule {
  readonly name: ScheduleName;
  /** T, the number of steps. */
  readonly steps: number;
  /** β_t, the variance of the noise that step t adds: T numbers in (0, 1). */
  readonly beta: Float64Array;
  /** ᾱ_t, the share of the data's variance left after step t: T numbers, falling, in (0, 1). */
  readonly alphaBar: Float64Array;
}

/** ᾱ of the cosine schedule after a share `u` (0 to 1) of all steps, before β is clipped. */
function cosine(u: number): number {
  const offset = 0.008;
  const f = (share: number): number =>
    Math.cos(((share + offset) / (1 + offset)) * (Math.PI / 2)) ** 2;
  return f(u) / f(0);
}

/** β of the first and of the last step, in (0, 1). */
export type Ends = readonly [first: number, last: number];

/** The published end points; the cosine schedule has none. */
const published: Record<ScheduleName, Ends> = {
  linear: [1e-4, 0.02],
  sd: [0.00085, 0.012],
  cosine: [NaN, NaN],
};

const betas: Record<ScheduleName, (t: number, steps: number, ends: Ends) => number> = {
  linear: (t, steps, [first, last]) => first + (t / Math.max(1, steps - 1)) * (last - first),
  sd: (t, steps, ends) => betas.linear(t, steps, [Math.sqrt(ends[0]), Math.sqrt(ends[1])]) ** 2,
  cosine: (t, steps) => Math.min(1 - cosine((t + 1) / steps) / cosine(t / steps), 0.999),
};

/**
 * The schedule of that name with `steps` steps. The end points of `linear` and `sd` are those made
 * for 1,000 steps whatever `steps` is, as in the published code.
 */
export function noiseSchedule(
  name: ScheduleName,
  steps = 1000,
  ends: Ends = published[name],
): Schedule {
  const beta = Float64Array.from({ length: steps }, (_, t) => betas[name](t, steps, ends));
  let product = 1;
  const alphaBar = beta.map((value) => (product *= 1 - value));
  return { name, steps, beta, alphaBar };
}

/** `t` as a whole step of the schedule: rounded, and held within 0 … T − 1. */
function step(schedule: Schedule, t: number): number {
  return Math.max(0, Math.min(schedule.steps - 1, Math.round(t) || 0));
}

/** ᾱ_t. `t` is rounded and clamped, here and below. */
export function alphaBar(schedule: Schedule, t: number): number {
  return schedule.alphaBar[step(schedule, t)] ?? 1;
}

/** The weights of x_t = signal · x_0 + noise · ε (DDPM eq. 4): √ᾱ_t and √(1 − ᾱ_t). */
export interface Blend {
  readonly signal: number;
  readonly noise: number;
}

/** No noise: the level of the data itself, one step below t = 0. */
export const clean: Blend = { signal: 1, noise: 0 };

/** Closed form: from the clean data to step t in one leap, DDPM eq. 4. */
export function blend(schedule: Schedule, t: number): Blend {
  const share = alphaBar(schedule, t);
  return { signal: Math.sqrt(share), noise: Math.sqrt(1 - share) };
}

/** One step, from x_{t−1} to x_t: √(1 − β_t) and √β_t, DDPM eq. 2. */
export function singleStep(schedule: Schedule, t: number): Blend {
  const beta = schedule.beta[step(schedule, t)] ?? 0;
  return { signal: Math.sqrt(1 - beta), noise: Math.sqrt(beta) };
}

/** Signal-to-noise ratio ᾱ_t / (1 − ᾱ_t): a ratio of variances, no unit. */
export function snr(schedule: Schedule, t: number): number {
  const share = alphaBar(schedule, t);
  return share / (1 - share);
}

/** Natural logarithm of the signal-to-noise ratio; 0 where both weigh the same. */
export function logSnr(schedule: Schedule, t: number): number {
  return Math.log(snr(schedule, t));
}

/** x_t from x_0 and ε, element by element; all of one length. */
export function addNoise(
  clean: ArrayLike<number>,
  epsilon: ArrayLike<number>,
  { signal, noise }: Blend,
): Float64Array {
  return Float64Array.from(clean, (x, i) => signal * x + noise * (epsilon[i] ?? 0));
}
