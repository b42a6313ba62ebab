/**
 * Rewards of n items from comparisons of pairs, P(i beats j) = σ(r_i − r_j) (Bradley and Terry 1952,
 * Biometrika 39, 324), with a normal prior N(0, 1/precision) on each. Rewards are logits: a difference
 * of 1 is odds of e. Losses are in nats, summed and not averaged.
 */
import { cholesky, inverseWith, solveWith } from './cholesky.ts';
import { matrix } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';
import { logSigmoid, sigmoid } from './preferences.ts';

/** One answer of a judge: indices of the items, 0 … n − 1, not twice the same. */
export interface Comparison {
  readonly winner: number;
  readonly loser: number;
}

/** −Σ log σ(r_winner − r_loser) + ½ · precision · Σ r². */
export function comparisonLoss(
  rewards: readonly number[],
  comparisons: readonly Comparison[],
  precision: number,
): number {
  const surprise = comparisons.reduce(
    (total, { winner, loser }) => total - logSigmoid(rewards[winner]! - rewards[loser]!),
    0,
  );
  return rewards.reduce((total, reward) => total + (precision * reward ** 2) / 2, surprise);
}

/** ∂/∂r_i of `comparisonLoss`, as many numbers as rewards. */
export function comparisonGradient(
  rewards: readonly number[],
  comparisons: readonly Comparison[],
  precision: number,
): number[] {
  const slope = rewards.map((reward) => precision * reward);
  for (const { winner, loser } of comparisons) {
    const pull = sigmoid(rewards[loser]! - rewards[winner]!);
    slope[winner]! -= pull;
    slope[loser]! += pull;
  }
  return slope;
}

/** The second derivatives of `comparisonLoss`, n × n. */
function comparisonHessian(
  rewards: readonly number[],
  comparisons: readonly Comparison[],
  precision: number,
): Matrix {
  const n = rewards.length;
  const hessian = matrix(n, n);
  for (let i = 0; i < n; i += 1) hessian.values[i * n + i] = precision;
  for (const { winner: i, loser: j } of comparisons) {
    const p = sigmoid(rewards[i]! - rewards[j]!);
    const bend = p * (1 - p);
    hessian.values[i * n + i]! += bend;
    hessian.values[j * n + j]! += bend;
    hessian.values[i * n + j]! -= bend;
    hessian.values[j * n + i]! -= bend;
  }
  return hessian;
}

/** Rewards and how sure they are. */
export interface FittedRewards {
  /** The most probable rewards, with sum 0 as the prior has no favourite. */
  readonly rewards: readonly number[];
  /** The inverse of the Hessian there, n × n: uncertainty by Laplace's method. */
  readonly covariance: Matrix;
  readonly steps: number;
}

/** More steps than Newton's method has been seen to need (about 10); each halves if it must. */
const mostSteps = 100;

/**
 * The rewards of least `comparisonLoss` among `items` items, by Newton's method: convex, so there is
 * one, and every step is halved until the loss does not rise.
 * @throws RangeError if the precision is not positive, since then most short lists of comparisons have
 * no finite optimum (see `hasFiniteOptimum`), or if a comparison is not between two of the items.
 */
export function fitRewards(
  items: number,
  comparisons: readonly Comparison[],
  precision: number,
): FittedRewards {
  if (!(precision > 0)) throw new RangeError('the prior needs a positive precision');
  const known = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < items;
  if (!comparisons.every(({ winner, loser }) => winner !== loser && known(winner) && known(loser)))
    throw new RangeError(`a comparison is between two of ${items} items`);
  let rewards = Array<number>(items).fill(0);
  let loss = comparisonLoss(rewards, comparisons, precision);
  let steps = 0;
  for (let moved = true; moved && steps < mostSteps;) {
    const slope = comparisonGradient(rewards, comparisons, precision);
    const step = solveWith(cholesky(comparisonHessian(rewards, comparisons, precision)), slope);
    moved = false;
    for (let share = 1; share > 1e-6 && !moved; share /= 2) {
      const next = rewards.map((reward, i) => reward - share * step[i]!);
      const less = comparisonLoss(next, comparisons, precision);
      if (less < loss) [rewards, loss, moved] = [next, less, true];
    }
    if (moved) steps += 1;
  }
  const hessian = comparisonHessian(rewards, comparisons, precision);
  return { rewards, covariance: inverseWith(cholesky(hessian)), steps };
}

/** The standard deviation of r_i − r_j. */
export function gapDeviation({ covariance }: FittedRewards, i: number, j: number): number {
  const at = (row: number, column: number): number =>
    covariance.values[row * covariance.columns + column]!;
  return Math.sqrt(Math.max(0, at(i, i) + at(j, j) - 2 * at(i, j)));
}

/** The standard deviation of r_i from the mean of all rewards: only differences can be told. */
export function deviationFromMean({ covariance }: FittedRewards, i: number): number {
  const { rows: n, values } = covariance;
  const row = values.subarray(i * n, (i + 1) * n);
  const total = (numbers: Float64Array): number => numbers.reduce((sum, value) => sum + value, 0);
  return Math.sqrt(Math.max(0, row[i]! - (2 * total(row)) / n + total(values) / n ** 2));
}

/**
 * Whether the loss has a finite optimum without a prior: exactly if, however the items are split into
 * two groups, some item of each has beaten one of the other (Ford 1957, Amer. Math. Monthly 64).
 */
export function hasFiniteOptimum(items: number, comparisons: readonly Comparison[]): boolean {
  const reaches = (from: (c: Comparison) => number, to: (c: Comparison) => number): boolean => {
    const seen = new Set([0]);
    for (let grown = true; grown;) {
      const found = comparisons.filter((c) => seen.has(from(c)) && !seen.has(to(c)));
      grown = found.length > 0;
      for (const comparison of found) seen.add(to(comparison));
    }
    return seen.size >= items;
  };
  return (
    reaches(
      ({ winner }) => winner,
      ({ loser }) => loser,
    ) &&
    reaches(
      ({ loser }) => loser,
      ({ winner }) => winner,
    )
  );
}
