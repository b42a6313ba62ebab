/**
 * What a diffusion model may be asked to predict, all of which say the same: with x_t = a x_0 + b ε each
 * of the noise ε, the data x_0 and the velocities gives the others. Lists are flat and of one length.
 */
import type { Blend } from './schedules.ts';

/** The level at `t` (0 data … 1 noise) of rectified flow's straight line x_t = (1 − t) x_0 + t ε. */
export const straight = (t: number): Blend => ({ signal: 1 - t, noise: t });

type Values = ArrayLike<number>;

const combine = (x: Values, p: number, y: Values, q: number): Float64Array =>
  Float64Array.from(x, (value, i) => p * value + q * y[i]!);

/** x_0 = (x_t − b ε) / a; needs a > 0. */
export const cleanFromNoise = (x: Values, epsilon: Values, { signal, noise }: Blend) =>
  combine(x, 1 / signal, epsilon, -noise / signal);

/** ε = (x_t − a x_0) / b; needs b > 0. */
export const noiseFromClean = (x: Values, clean: Values, { signal, noise }: Blend) =>
  combine(x, 1 / noise, clean, -signal / noise);

/** v = a ε − b x_0, what progressive distillation predicts (Salimans and Ho 2022, arXiv 2202.00512). */
export const vFrom = (clean: Values, epsilon: Values, { signal, noise }: Blend) =>
  combine(epsilon, signal, clean, -noise);

/** x_0 = (a x_t − b v) / (a² + b²); the divisor is 1 where variance is preserved. */
export const cleanFromV = (x: Values, v: Values, { signal, noise }: Blend) => {
  const square = signal ** 2 + noise ** 2;
  return combine(x, signal / square, v, -noise / square);
};

/** ε = (b x_t + a v) / (a² + b²). */
export const noiseFromV = (x: Values, v: Values, { signal, noise }: Blend) => {
  const square = signal ** 2 + noise ** 2;
  return combine(x, noise / square, v, signal / square);
};

/** dx_t/dt = ε − x_0 on the straight line (Liu, Gong and Liu 2022, arXiv 2209.03003, whose time runs from noise to data). */
export const velocity = (clean: Values, epsilon: Values) => combine(epsilon, 1, clean, -1);
