import { clamp } from './clamp.ts';
import type { Blend, Schedule } from './schedules.ts';

/*
 * Walks from noise down to data on predictions of the noise: DDPM's and DDIM's update rules. Positions
 * are flat lists of numbers in data units, of any dimension; all lists of a step have one length.
 */

/** A rung of a walk down: its amplitudes and its t. */
export type Level = Blend & { readonly t: number };

/**
 * The noise levels of a walk of `count` steps: count + 1 of them, evenly spaced in t, from the clean
 * data (index 0, t = −1) to t = T − 1. `count` is made whole and clamped to 1 … T.
 */
export function levels({ alphaBar, steps }: Schedule, count: number): Level[] {
  const n = Math.max(1, Math.min(steps, Math.round(count) || 1));
  return Array.from({ length: n + 1 }, (_, i) => {
    const t = Math.round((i * steps) / n) - 1;
    const share = alphaBar[t] ?? 1;
    return { t, signal: Math.sqrt(share), noise: Math.sqrt(1 - share) };
  });
}

/**
 * The levels that Stable Diffusion's first code walks when `count` steps are asked for, from the least: every
 * c-th of `steps`, one up, c being steps / count without its fraction. Where that division leaves a rest they are
 * more than `count`, and the last may be `steps` itself, which is no level (CompVis stable-diffusion,
 * ldm/modules/diffusionmodules/util.py, make_ddim_timesteps). `count` is held within 1 … steps.
 */
export function levelsOfStride(steps: number, count: number): number[] {
  const stride = Math.floor(steps / clamp(Math.round(count) || 1, 1, steps));
  return Array.from({ length: Math.ceil(steps / stride) }, (_, i) => i * stride + 1);
}

/**
 * One DDIM step from `from` to the less noisy `to` (Song, Meng, Ermon 2020, arXiv 2010.02502, eq. 12):
 * x_to = a_to x̂_0 + √(b_to² − σ²) ε̂ + σ z. `sigma` is held within 0 … b_to; at 0
 * nothing is random and no z is needed.
 */
export function ddimStep(
  from: Blend,
  to: Blend,
  positions: Float64Array,
  epsilon: ArrayLike<number>,
  sigma = 0,
  z?: ArrayLike<number>,
): Float64Array {
  const held = Math.max(0, Math.min(sigma, to.noise)) || 0;
  const direction = Math.sqrt(to.noise ** 2 - held ** 2);
  const out = new Float64Array(positions.length);
  for (let i = 0; i < out.length; i += 1) {
    const answer = (positions[i]! - from.noise * epsilon[i]!) / from.signal;
    out[i] = to.signal * answer + direction * epsilon[i]! + (held > 0 ? held * z![i]! : 0);
  }
  return out;
}

/** One step of a sampler, given the prediction ε̂ at `from` and fresh standard normal numbers z. */
export type Step = (
  from: Blend,
  to: Blend,
  x: Float64Array,
  epsilon: Float64Array,
  z: Float64Array,
) => Float64Array;

/**
 * DDPM's ancestral step (Ho, Jain, Abbeel 2020, algorithm 2, σ² = β̃ of eq. 7). Over a stride of
 * several t, α is the ratio ᾱ_from / ᾱ_to and β = 1 − α.
 */
export const ddpm: Step = (from, to, x, epsilon, z) => {
  const alpha = (from.signal / to.signal) ** 2;
  const beta = 1 - alpha;
  const sigma = (to.noise / from.noise) * Math.sqrt(beta);
  return x.map((value, i) => {
    const mean = (value - (beta / from.noise) * epsilon[i]!) / Math.sqrt(alpha);
    return mean + sigma * z[i]!;
  });
};

/** σ of DDIM (Song, Meng, Ermon 2020, eq. 16); `eta` is clamped to 0 … 1. */
export function ddimSigma(from: Blend, to: Blend, eta: number): number {
  const ratio = (from.signal / to.signal) ** 2;
  return clamp(eta, 0, 1) * (to.noise / from.noise) * Math.sqrt(Math.max(0, 1 - ratio));
}

/** DDIM's step (eq. 12) at `eta`: 0 deterministic, 1 the same distribution as `ddpm`. */
export function ddim(eta: number): Step {
  return (from, to, x, epsilon, z) => ddimStep(from, to, x, epsilon, ddimSigma(from, to, eta), z);
}

/** The best guess of the noise ε at each of the positions x at a level. */
export type Predict = (level: Blend, x: Float64Array) => Float64Array;

/**
 * A walk down the levels of `ladder`, the last of them first: the positions at every level, `start`
 * among them, as many lists as levels. `z` holds what the steps add, step after step, as many numbers
 * for each as `start` has; a step that adds nothing needs none.
 */
export function walk(
  ladder: readonly Blend[],
  start: Float64Array,
  predict: Predict,
  step: Step,
  z: Float64Array = new Float64Array(0),
): Float64Array[] {
  const frames = [start];
  for (let k = ladder.length - 1; k > 0; k -= 1) {
    const [from, to, x] = [ladder[k]!, ladder[k - 1]!, frames.at(-1)!];
    const first = start.length * (frames.length - 1);
    frames.push(step(from, to, x, predict(from, x), z.subarray(first, first + start.length)));
  }
  return frames;
}

/** Half the logarithm of the ratio of signal and noise; infinite at clean data. */
const halfLogSnr = ({ signal, noise }: Blend): number => Math.log(signal / noise);

/**
 * A walk by DPM-Solver++(2M) (Lu et al. 2022, arXiv 2211.01095, algorithm 2), as `walk` gives it: the clean data
 * predicted one step before show where the prediction is heading, which makes the order two at one call a step.
 * The first step knows nothing before it, and down to clean data, where half the log-SNR is infinite, such a slope
 * would lead anywhere: both are DDIM's, as in its authors' code.
 */
export function walkSecondOrder(
  ladder: readonly Blend[],
  start: Float64Array,
  predict: Predict,
): Float64Array[] {
  const frames = [start];
  let before: { from: Blend; clean: Float64Array } | undefined;
  for (let k = ladder.length - 1; k > 0; k -= 1) {
    const [from, to, x] = [ladder[k]!, ladder[k - 1]!, frames.at(-1)!];
    const epsilon = predict(from, x);
    const clean = x.map((value, i) => (value - from.noise * epsilon[i]!) / from.signal);
    const h = halfLogSnr(to) - halfLogSnr(from);
    const weight =
      before && to.noise > 0 ? h / (2 * (halfLogSnr(from) - halfLogSnr(before.from))) : 0;
    const factor = -to.signal * Math.expm1(-h);
    frames.push(
      x.map((value, i) => {
        const trend = weight === 0 ? 0 : weight * (clean[i]! - before!.clean[i]!);
        return (to.noise / from.noise) * value + factor * (clean[i]! + trend);
      }),
    );
    before = { from, clean };
  }
  return frames;
}

/** Variance of the noise relative to the signal, σ² = (1 − ᾱ) / ᾱ: the clock of the noise's path. */
const clock = ({ signal, noise }: Blend): number => (noise / signal) ** 2;

/**
 * The noise of a walk with fewer steps along the same path: standard normal numbers for the strides
 * between the `stops` (ascending indices into `ladder`, both ends among them), summed from the numbers
 * `z` of the steps between all its rungs, both in the order of `walk`.
 *
 * Given its clean end, a walk is a Brownian bridge in τ = σ² (`clock`): the step from τ_i to τ_{i+1}
 * adds √(τ_{i+1} (τ_i − τ_{i+1}) / τ_i) ξ_i, of which the later steps leave the share τ_end / τ_{i+1}.
 * The stride adds their sum, here divided by its deviation √(τ_end (τ_start − τ_end) / τ_start), so
 * that `ddpm` over one data point passes the same places with any stops. A stride down to the clean
 * data adds nothing: its numbers are 0.
 */
export function coarsened(
  ladder: readonly Blend[],
  z: Float64Array,
  stops: readonly number[],
): Float64Array {
  const steps = ladder.length - 1;
  const width = z.length / steps;
  const out = new Float64Array(width * (stops.length - 1));
  for (let stride = 0; stride < stops.length - 1; stride += 1) {
    const [top, bottom] = [stops.at(-1 - stride)!, stops.at(-2 - stride)!];
    const [start, end] = [clock(ladder[top]!), clock(ladder[bottom]!)];
    if (end === 0) continue;
    for (let rung = top; rung > bottom; rung -= 1) {
      const [from, to] = [clock(ladder[rung]!), clock(ladder[rung - 1]!)];
      const left = ((end / to) * (from - to) * start) / (from * (start - end));
      const first = width * (steps - rung);
      for (let i = 0; i < width; i += 1) {
        const at = width * stride + i;
        out[at] = out[at]! + Math.sqrt(left) * z[first + i]!;
      }
    }
  }
  return out;
}

/**
 * Classifier-free guidance, ε̃ = ε_∅ + s (ε_c − ε_∅): Ho and Salimans 2022, arXiv 2207.12598, eq. 6,
 * with s = 1 + w. s = 0 is unconditional, s = 1 conditional, above it overshoots.
 */
export function guided(
  empty: Float64Array,
  conditional: ArrayLike<number>,
  s: number,
): Float64Array {
  // Written so that s = 0 and s = 1 give back either prediction to the last bit.
  return empty.map((e, i) => (1 - s) * e + s * conditional[i]!);
}
