/**
 * PPO with a clip (Schulman et al. 2017, arXiv 1707.06347) on a finite set of answers to one prompt, in
 * expectation: every answer counts with its probability, so that nothing is left to chance. The policy
 * is softmax(logits); natural logarithms.
 */
import type { Distribution } from './language.ts';
import { clippedGradient } from './policy.ts';
import { logSoftmax, softmax } from './softmax.ts';
import { sum } from './statistics.ts';

/** What one update is made of. */
export interface PpoSetting {
  /** β: what a nat of divergence from the reference costs, in reward. */
  readonly beta: number;
  /** ε; `Infinity` for no clip. */
  readonly epsilon: number;
  /** Length of a step along the gradient, in logits. */
  readonly stepSize: number;
  /** Steps on the answers of one old policy. */
  readonly steps: number;
  /** Whether −β log(π_old/π_ref) is paid with the reward. */
  readonly penalised: boolean;
}

/** The policy after some update. */
export interface PpoState {
  readonly policy: Distribution;
  /** Share of the old policy's answers that the clip held at the end of the update: 0 … 1. */
  readonly held: number;
}

// No answer falls below e^−40 of the likeliest: its logarithm stays a number, as with real logits.
const floor = (logits: readonly number[]): number[] => {
  const top = Math.max(...logits);
  return logits.map((logit) => Math.max(logit, top - 40));
};

/** r − β log(π/π_ref), or r, less its mean under π: what an answer earns beyond the expected. */
export function penalisedAdvantages(
  policy: Distribution,
  reference: Distribution,
  rewards: readonly number[],
  beta: number,
): number[] {
  const paid = policy.map((p, i) => rewards[i]! - beta * Math.log(p / reference[i]!));
  const expected = sum(policy.map((p, i) => p * paid[i]!));
  return paid.map((value) => value - expected);
}

/**
 * The policies from `reference` (index 0; it gives no answer 0) over `updates` updates. Each takes
 * `steps` gradient steps on the clipped objective of the answers and advantages of the policy before it.
 */
export function ppoWalk(
  reference: Distribution,
  rewards: readonly number[],
  setting: PpoSetting,
  updates: number,
): PpoState[] {
  const { epsilon, stepSize, steps } = setting;
  const beta = setting.penalised ? setting.beta : 0;
  let logits = logSoftmax(reference.map(Math.log));
  const walk: PpoState[] = [{ policy: reference, held: 0 }];
  for (let update = 0; update < updates; update += 1) {
    const old = softmax(logits);
    const advantages = penalisedAdvantages(old, reference, rewards, beta);
    for (let step = 0; step < steps; step += 1) {
      const slope = clippedGradient(logits, old, advantages, epsilon);
      logits = floor(logits.map((logit, i) => logit + stepSize * slope[i]!));
    }
    const policy = softmax(logits);
    const held = old.map((p, i) => {
      const ratio = policy[i]! / p;
      const flat = advantages[i]! > 0 ? ratio > 1 + epsilon : ratio < 1 - epsilon;
      return flat ? p : 0;
    });
    walk.push({ policy, held: sum(held) });
  }
  return walk;
}
