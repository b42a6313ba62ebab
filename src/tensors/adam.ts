/** AdamW (Kingma and Ba 2015; Loshchilov and Hutter 2019) on a stretch of numbers. */
import type { Numbers } from './backend.ts';

export interface AdamSettings {
  readonly rate: number;
  /** Of the running means of gradient and square: β₁, β₂. */
  readonly betas: readonly [number, number];
  /** Each step shrinks the numbers by rate·decay. */
  readonly decay: number;
}

/** Running means of the gradients and of their squares, zero at first. */
export interface Moments {
  readonly first: Numbers;
  readonly second: Numbers;
}

/** Step `step` (from 1), in place; gradients are multiplied by `factor` first. */
export function adamStep(
  values: Numbers,
  gradients: Numbers,
  { first, second }: Moments,
  step: number,
  { rate, betas: [b1, b2], decay }: AdamSettings,
  factor = 1,
): void {
  const unbiased1 = 1 - b1 ** step;
  const unbiased2 = Math.sqrt(1 - b2 ** step);
  for (let i = 0; i < values.length; i++) {
    const gradient = factor * gradients[i]!;
    const m = (first[i] = b1 * first[i]! + (1 - b1) * gradient);
    const v = (second[i] = b2 * second[i]! + (1 - b2) * gradient * gradient);
    const move = m / unbiased1 / (Math.sqrt(v) / unbiased2 + 1e-8);
    values[i]! -= rate * (move + decay * values[i]!);
  }
}

/** averages ← averages + (1 − keep)(values − averages): the exponential moving average. */
export function averageStep(averages: Numbers, values: Numbers, keep: number): void {
  for (let i = 0; i < values.length; i++) averages[i]! += (1 - keep) * (values[i]! - averages[i]!);
}
