/**
 * What becomes of a true reward when a proxy of it is pressed: the forms of Gao, Schulman and Hilton
 * 2022, arXiv 2210.10760, §1, with d = √KL from the policy at the start, KL in nats. The paper prints no
 * table of its coefficients α and β, both positive.
 */
import { normalDensity } from './probability.ts';

/** KL in nats of the best of n samples against one sample, if no two scores are equal. */
export const bestOfNDivergence = (n: number): number => Math.log(n) - (n - 1) / n;

/** The n, not necessarily whole, whose best-of-n has this divergence. */
export function samplesFor(nats: number): number {
  let [low, high] = [0, nats + 1];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (bestOfNDivergence(Math.exp(middle)) < nats) low = middle;
    else high = middle;
  }
  return Math.exp(low);
}

/** E of the largest of n standard normal numbers: ∫ x n φ(x) Φ(x)^(n−1) dx. */
export function expectedMaximum(n: number): number {
  const [from, to, steps] = [-9, 9, 36_000];
  const h = (to - from) / steps;
  let below = 0;
  let expectation = 0;
  for (let i = 0; i < steps; i++) {
    const x = from + (i + 0.5) * h;
    const mass = normalDensity(x) * h;
    expectation += x * n * mass * (below + mass / 2) ** (n - 1);
    below += mass;
  }
  return expectation;
}

/** A place and the reward there. */
export interface Peak {
  readonly d: number;
  readonly reward: number;
}

/** d(α − βd): the true reward of the best of n samples. */
export const bestOfNReward = (d: number, alpha: number, beta: number): number =>
  d * (alpha - beta * d);

/** Where that is largest, and how large. */
export const bestOfNPeak = (alpha: number, beta: number): Peak => {
  return { d: alpha / (2 * beta), reward: alpha ** 2 / (4 * beta) };
};

/** d(α − β log d): the true reward under reinforcement learning; 0 at d = 0, its slope there infinite. */
export const reinforcementReward = (d: number, alpha: number, beta: number): number =>
  d > 0 ? d * (alpha - beta * Math.log(d)) : 0;

/** Where that is largest, and how large. */
export const reinforcementPeak = (alpha: number, beta: number): Peak => {
  const d = Math.exp(alpha / beta - 1);
  return { d, reward: beta * d };
};
