/**
 * What a reader of n independent mentions has never seen. `facts` are the probabilities of the facts, with
 * sum 1; the estimate is Good's (1953, Biometrika 40, 237), who gives it to Turing.
 */
import { sum } from './statistics.ts';

/** Zipf's law: frequencies of `count` facts, proportional to 1/i, with sum 1. */
export function zipf(count: number): number[] {
  const raw = Array.from({ length: count }, (_, i) => 1 / (i + 1));
  const total = sum(raw);
  return raw.map((value) => value / total);
}

/** E[M_n]: probability that mention n + 1 is of a fact that n mentions never named. */
export const missingMass = (facts: readonly number[], mentions: number): number =>
  sum(facts.map((p) => p * (1 - p) ** mentions));

/** E[N₁/n], Good and Turing's estimate of the missing mass: the share of mentions read once. */
export const goodTuring = (facts: readonly number[], mentions: number): number =>
  missingMass(facts, mentions - 1);

/** Expected number of facts that n mentions never named. */
export const unseenFacts = (facts: readonly number[], mentions: number): number =>
  sum(facts.map((p) => (1 - p) ** mentions));
