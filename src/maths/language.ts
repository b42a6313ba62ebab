/**
 * What a model of language is measured by. Natural logarithms, so losses and divergences are in nats;
 * a distribution is a list of probabilities that sum to 1.
 */
import { mean, sum } from './statistics.ts';

/** Probabilities of a finite set, each 0 to 1. */
export type Distribution = readonly number[];

/** −log of each probability, averaged: of the probabilities that a model gave to the tokens of a text. */
export const meanLoss = (probabilities: readonly number[]): number =>
  mean(probabilities.map((p) => -Math.log(p)));

/** exp of the mean loss: of how many even choices one would be as hard to guess. */
export const perplexity = (probabilities: readonly number[]): number =>
  Math.exp(meanLoss(probabilities));

/** Σ p log(1/q): the mean loss of a model q on text that follows p. */
export const crossEntropy = (p: Distribution, q: Distribution): number =>
  sum(p.map((probability, i) => (probability === 0 ? 0 : -probability * Math.log(q[i] ?? 0))));

/** KL(p‖q) = Σ p log(p/q) ≥ 0; infinite where q gives 0 to what p does not. */
export const divergence = (p: Distribution, q: Distribution): number =>
  crossEntropy(p, q) - entropy(p);

/** Σ p log(1/p): 0 for a certain answer, log n for n even ones. */
export const entropy = (p: Distribution): number => crossEntropy(p, p);

/**
 * Weights and biases of a GPT-2 or GPT-3: 12Ld² + 13Ld in the layers, embeddings, last norm. Counted from
 * the published weights of GPT-2, whose four sizes it gives to the last parameter.
 */
export const gptParameters = (
  layers: number,
  width: number,
  vocabulary: number,
  context: number,
): number => 12 * layers * width ** 2 + 13 * layers * width + (vocabulary + context + 2) * width;
