/** The small exact models of the chapter on challenges. Each is a closed form of its text. */
import { binomialAtLeast, chiSquareBelow, normalBelow } from '#explorables/kit/probability.ts';

/** Zipf's law: frequencies of `count` facts, proportional to 1/i, with sum 1. */
export function zipf(count: number): number[] {
  const raw = Array.from({ length: count }, (_, i) => 1 / (i + 1));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((value) => value / sum);
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** E[M_n]: probability that mention n + 1 is of a fact that n mentions never named. */
export const missingMass = (facts: readonly number[], mentions: number): number =>
  total(facts.map((p) => p * (1 - p) ** mentions));

/** E[N₁/n], Good and Turing's estimate of the missing mass: the share of mentions read once. */
export const goodTuring = (facts: readonly number[], mentions: number): number =>
  missingMass(facts, mentions - 1);

/** Expected number of facts that n mentions never named. */
export const unseenFacts = (facts: readonly number[], mentions: number): number =>
  total(facts.map((p) => (1 - p) ** mentions));

/** Probability that a majority of `votes` (odd) independent answers is right. */
export const majority = (votes: number, right: number): number =>
  binomialAtLeast(votes, right, (votes + 1) / 2);

/** Least squares on two Gaussian classes with a poisoned binary feature. */
export interface Poisoning {
  /** Squared distance of each class mean from 0. */
  readonly m: number;
  readonly poisons: number;
  /** Penalty on the trigger's weight: λ, or c·n where it is counted per sample. */
  readonly penalty: number;
}

const strength = ({ poisons, penalty }: Poisoning): number => poisons / (poisons + penalty);

export const triggerWeight = (poisoning: Poisoning): number =>
  (strength(poisoning) * (1 + 2 * poisoning.m)) / (1 + poisoning.m);

/** Share of triggered inputs of class −1 that are taken for +1. */
export const attackSuccess = (poisoning: Poisoning): number =>
  normalBelow((strength(poisoning) * (1 + 2 * poisoning.m) - poisoning.m) / Math.sqrt(poisoning.m));

/** Share of clean inputs classified rightly; the poisons do not change it. */
export const cleanAccuracy = (m: number): number => normalBelow(Math.sqrt(m));

/** Expected number of different examples among `draws` independent ones. */
export const distinctExamples = (weights: readonly number[], draws: number): number =>
  total(weights.map((w) => 1 - (1 - w) ** draws));

/** P(‖x − xᵢ‖/√d ≤ threshold) for x = xᵢ + blur·ξ in an even number of dimensions. */
export const extracted = (dimensions: number, blur: number, threshold = 0.15): number =>
  chiSquareBelow((dimensions * threshold ** 2) / blur ** 2, dimensions);

/** Most probable success of a membership guess at even odds under ε-differential privacy. */
export const membershipGuess = (epsilon: number): number => 1 / (1 + Math.exp(-epsilon));
