/** Rewards from comparisons: the logistic model of Bradley and Terry, as InstructGPT and DPO use it. */
import { mean } from './statistics.ts';

/** The logistic function. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** log σ(x), exact where σ itself would round to 0 or 1. */
export const logSigmoid = (x: number): number =>
  x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x));

/** The logistic function's inverse: the difference of rewards at which the better answer wins with probability p. */
export const logit = (p: number): number => Math.log(p / (1 - p));

/** InstructGPT's eq. 1 for one prompt: rewards from the best answer to the worst, all pairs. */
export function rankingLoss(rewards: readonly number[]): number {
  const pairs = rewards.flatMap((better, i) => rewards.slice(i + 1).map((worse) => better - worse));
  return mean(pairs.map((gap) => -logSigmoid(gap)));
}

/**
 * The most that a perfect judge of the majority's taste can agree with one labeller, where two
 * labellers agree on a share `agreement` of pairs: all pairs equally clear.
 */
export const agreementCeiling = (agreement: number): number =>
  (1 + Math.sqrt(2 * agreement - 1)) / 2;

/** β log(π/π_ref): the reward that a policy implies (DPO eq. 5), up to a constant of the prompt. */
export const impliedReward = (policy: number, reference: number, beta: number): number =>
  beta * Math.log(policy / reference);
