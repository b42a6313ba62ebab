/** The policy under the reader's reward: where the leash lets it go, and PPO's walk there. */
import { defineState, flag, integer, real } from '#src/drawing/state.ts';
import type { Comparison } from '#src/maths/bradley-terry.ts';
import { divergence } from '#src/maths/language.ts';
import type { Distribution } from '#src/maths/language.ts';
import { objective, optimalPolicy } from '#src/maths/policy.ts';
import { ppoWalk } from '#src/maths/ppo.ts';
import type { PpoState } from '#src/maths/ppo.ts';
import { sum } from '#src/maths/statistics.ts';
import { answers, clicksField, example, rate, reference } from '../kit/answers.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** Updates that are computed and drawn. */
export const mostUpdates = 60;
/** Gradient steps on the answers of one update. */
export const steps = 8;

export const state = defineState({
  beta: real({ min: 0.1, max: 10, initial: 1, log: true }),
  /** The update that is looked at. */
  n: integer({ min: 0, max: mostUpdates, initial: 5 }),
  stepSize: real({ min: 0.03, max: 100, initial: 0.3, log: true }),
  clip: flag(true),
  penalty: flag(true),
  clicks: clicksField,
  fault: faultField(faults),
});

/** ε, as in InstructGPT. */
export const epsilon = 0.2;

export interface Measures {
  /** E[r]. */
  readonly reward: number;
  /** KL(π‖π_ref), nats. */
  readonly nats: number;
  /** J = E[r] − β KL. */
  readonly objective: number;
}

export function measure(policy: Distribution, rewards: readonly number[], beta: number): Measures {
  return {
    reward: sum(policy.map((p, i) => p * rewards[i]!)),
    nats: divergence(policy, reference),
    objective: objective(policy, reference, rewards, beta),
  };
}

export const rewardsOf = (clicks: readonly Comparison[]): readonly number[] => rate(clicks).rewards;

/** π* and Z; with a fault, what is neither. */
export const optimum = (
  rewards: readonly number[],
  beta: number,
  fault: FaultOf<typeof faults> = 'none',
) =>
  optimalPolicy(
    fault === 'rootless' ? reference.map(() => 1 / reference.length) : reference,
    rewards,
    fault === 'times' ? 1 / beta : beta,
  );

interface Rules {
  readonly beta: number;
  readonly stepSize: number;
  readonly clip: boolean;
  readonly penalty: boolean;
}

/** The reference and the policies after 1 … `mostUpdates` updates. */
export const walk = (
  rewards: readonly number[],
  { beta, stepSize, clip, penalty }: Rules,
): PpoState[] =>
  ppoWalk(
    reference,
    rewards,
    { beta, stepSize, steps, penalised: penalty, epsilon: clip ? epsilon : Infinity },
    mostUpdates,
  );

/** What the text states of the figure's first view, and of what its switches do. */
export function facts() {
  const rewards = rewardsOf(example);
  const { beta } = state.initial;
  const best = optimum(rewards, beta);
  const flattering = answers.indexOf('flattering');
  const end = (change: Partial<Rules>): Distribution =>
    walk(rewards, { ...state.initial, ...change }).at(-1)!.policy;
  const at = (rules: Partial<Rules>): Measures => measure(end(rules), rewards, beta);
  return {
    normaliser: best.normaliser,
    objective: beta * Math.log(best.normaliser),
    reward: measure(best.policy, rewards, beta).reward,
    nats: measure(best.policy, rewards, beta).nats,
    flattering: best.policy[flattering]!,
    flatteringStart: reference[flattering]!,
    atTwo: optimum(rewards, 2).policy[flattering]!,
    atTenth: optimum(rewards, 0.1).policy[flattering]!,
    endGap: divergence(end({}), best.policy),
    unleashed: end({ penalty: false })[flattering]!,
    unclippedObjective: at({ clip: false, stepSize: 1 }).objective,
    clippedObjective: at({ stepSize: 1 }).objective,
    recklessObjective: at({ stepSize: 30 }).objective,
    recklessLikeliest: Math.max(...end({ stepSize: 30 })),
  };
}
