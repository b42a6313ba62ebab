/**
 * A policy under a reward: the optimum of the penalised objective on a finite set, and the terms of
 * PPO and GRPO. Natural logarithms, so divergences are in nats.
 */
import { divergence } from './language.ts';
import type { Distribution } from './language.ts';
import { softmax } from './softmax.ts';
import { deviation, mean, sum } from './statistics.ts';

/** The optimum of E[r] − β KL(π‖π_ref) on a finite set, and its normaliser Z (DPO eq. 4). */
export function optimalPolicy(
  reference: Distribution,
  rewards: readonly number[],
  beta: number,
): { policy: number[]; normaliser: number } {
  const weights = reference.map((p, i) => p * Math.exp((rewards[i] ?? 0) / beta));
  const normaliser = sum(weights);
  return { policy: weights.map((weight) => weight / normaliser), normaliser };
}

/** E[r] − β KL(π‖π_ref). */
export const objective = (
  policy: Distribution,
  reference: Distribution,
  rewards: readonly number[],
  beta: number,
): number =>
  sum(policy.map((p, i) => p * (rewards[i] ?? 0))) - beta * divergence(policy, reference);

/** One token's term of PPO's clipped objective (eq. 7). */
export function clippedTerm(ratio: number, advantage: number, epsilon: number): number {
  const clipped = Math.min(Math.max(ratio, 1 - epsilon), 1 + epsilon);
  return Math.min(ratio * advantage, clipped * advantage);
}

/** Σ π_old min(ρ A, clip(ρ) A): the clipped objective of a policy over a finite set, in expectation. */
export function clippedObjective(
  logits: readonly number[],
  old: Distribution,
  advantages: readonly number[],
  epsilon: number,
): number {
  return sum(
    softmax(logits).map((p, i) => old[i]! * clippedTerm(p / old[i]!, advantages[i]!, epsilon)),
  );
}

/**
 * ∂/∂logits of `clippedObjective`; they sum to 0. A term that clipping holds still pulls at nothing.
 * `old` gives no answer 0.
 */
export function clippedGradient(
  logits: readonly number[],
  old: Distribution,
  advantages: readonly number[],
  epsilon: number,
): number[] {
  const policy = softmax(logits);
  const pulls = policy.map((p, i) => {
    const [ratio, advantage] = [p / old[i]!, advantages[i]!];
    const held = advantage > 0 ? ratio > 1 + epsilon : ratio < 1 - epsilon;
    return held ? 0 : p * advantage;
  });
  const total = sum(pulls);
  return pulls.map((pull, i) => pull - policy[i]! * total);
}

/**
 * GRPO's advantages of a group of answers to one prompt: rewards less their mean, over their standard
 * deviation (Shao et al. 2024, arXiv 2402.03300); all 0 where all rewards are equal. With
 * `divided` false the deviation is left out, as Liu et al. 2025 do (arXiv 2503.20783).
 */
export function groupAdvantages(rewards: readonly number[], divided = true): number[] {
  const centre = mean(rewards);
  const spread = divided ? deviation(rewards) : 1;
  return rewards.map((reward) => (spread === 0 ? 0 : (reward - centre) / spread));
}

/** GRPO's estimate of KL(π‖π_ref) from one sample, with u = π_ref/π (eq. 4). */
export const divergenceEstimate = (u: number): number => u - Math.log(u) - 1;
