/** The same clicks without a reward model: DPO on all answers, its end, and what it leaves undecided. */
import { defineState, flag, integer, real } from '#src/drawing/state.ts';
import type { Comparison } from '#src/maths/bradley-terry.ts';
import { dpoDescent, dpoLoss, impliedRewards } from '#src/maths/dpo.ts';
import { divergence } from '#src/maths/language.ts';
import type { Distribution } from '#src/maths/language.ts';
import { optimalPolicy } from '#src/maths/policy.ts';
import { impliedReward, sigmoid } from '#src/maths/preferences.ts';
import { sum } from '#src/maths/statistics.ts';
import { answers, clicksField, example, precision, rate, reference } from '../kit/answers.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** Steps that are computed and drawn. */
export const mostSteps = 1000;

export const state = defineState({
  beta: real({ min: 0.1, max: 10, initial: 1, log: true }),
  /** Steps of gradient descent from the reference. */
  steps: integer({ min: 1, max: mostSteps, initial: mostSteps, log: true }),
  prior: flag(true),
  /** Share of the compared answers' probability that is handed to those nobody compared. */
  moved: real({ min: 0, max: 0.95, step: 0.05, initial: 0 }),
  clicks: clicksField,
  fault: faultField(faults),
});

/** Planted in the model; none if left out. */
type Fault = FaultOf<typeof faults>;

const strength = (prior: boolean): number => (prior ? precision : 0);
const everyStep = Array.from({ length: mostSteps + 1 }, (_, i) => i);

/** The implied rewards, mean 0, after each step from 0 to `mostSteps`. They do not depend on β. */
export function rewardPaths(
  clicks: readonly Comparison[],
  prior: boolean,
  fault: Fault = 'none',
): number[][] {
  const taken =
    fault === 'losers'
      ? clicks.map(({ winner, loser }) => ({ winner: loser, loser: winner }))
      : clicks;
  return dpoDescent(reference, taken, 1, strength(prior), everyStep).map((logits) =>
    impliedRewards(logits, reference, 1),
  );
}

/** The policy whose implied rewards these are: π_ref e^{r̂/β} over its sum. */
export const policyOf = (
  rewards: readonly number[],
  beta: number,
  fault: Fault = 'none',
): number[] =>
  optimalPolicy(fault === 'rootless' ? answers.map(() => 1) : reference, rewards, beta).policy;

/** Which answers no click compared. */
export function uncompared(clicks: readonly Comparison[]): boolean[] {
  const seen = new Set(clicks.flatMap(({ winner, loser }) => [winner, loser]));
  return answers.map((_, i) => !seen.has(i));
}

/** The probability of these answers together. */
export const shareOf = (policy: Distribution, chosen: readonly boolean[]): number =>
  sum(policy.filter((_, i) => chosen[i]!));

/**
 * The policy in which the others hand `share` of their probability to the `chosen`, everyone in
 * proportion. Ratios among the others stay, and with them every margin between two of them.
 */
export function handedOver(
  policy: Distribution,
  chosen: readonly boolean[],
  share: number,
): Distribution {
  const held = shareOf(policy, chosen);
  if (held === 0 || held === 1) return policy;
  const raise = 1 + (share * (1 - held)) / held;
  return policy.map((p, i) => (chosen[i]! ? p * raise : p * (1 - share)));
}

/** DPO's published loss of a policy, summed over the clicks, nats. */
export const clickLoss = (
  policy: Distribution,
  clicks: readonly Comparison[],
  beta: number,
): number => dpoLoss(policy.map(Math.log), reference, clicks, beta);

/** Where RLHF goes with the reward fitted to these clicks under the prior. */
export const rlhf = (clicks: readonly Comparison[], beta: number): number[] =>
  policyOf(rate(clicks).rewards, beta);

/** What the text states: the figure's first view, and its most telling pair, flattering over candid. */
export function facts() {
  const { beta, steps } = state.initial;
  const policy = policyOf(rewardPaths(example, true)[steps]!, beta);
  const free = rewardPaths(example, false);
  const [candid, flattering] = [answers.indexOf('candid'), answers.indexOf('flattering')];
  const implied = (i: number): number => impliedReward(policy[i]!, reference[i]!, beta);
  const gap = implied(flattering) - implied(candid);
  const nobody = uncompared(example);
  const half = handedOver(policy, nobody, 0.5);
  return {
    better: policy[flattering]!,
    worse: policy[candid]!,
    betterReward: implied(flattering),
    worseReward: implied(candid),
    gap,
    loss: -Math.log(sigmoid(gap)),
    weight: sigmoid(-gap),
    end: divergence(policy, rlhf(example, beta)),
    uncomparedBefore: shareOf(reference, nobody),
    uncomparedAfter: shareOf(policy, nobody),
    uncomparedHalf: shareOf(half, nobody),
    clickLoss: clickLoss(policy, example, beta),
    clickLossHalf: clickLoss(half, example, beta),
    freeAtHundred: free[100]![flattering]!,
    freeAtThousand: free[1000]![flattering]!,
    curtBefore: reference[answers.indexOf('curt')]!,
    curtAfter: policy[answers.indexOf('curt')]!,
    uncomparedAtFive: shareOf(policyOf(rewardPaths(example, true)[steps]!, 5), nobody),
    leastLoss: 2 * Math.LN2,
  };
}
