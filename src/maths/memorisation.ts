/**
 * What training data a model gives away, where it copies as the exact denoiser of a finite data set
 * does: `weights` are the shares of the examples, with sum 1, so that a duplicate counts double.
 */
import { sigmoid } from './preferences.ts';
import { chiSquareBelow } from './probability.ts';
import { sum } from './statistics.ts';

/** Σ (1 − (1 − w)ⁿ): the expected number of different examples among n independent `draws`. */
export const distinctExamples = (weights: readonly number[], draws: number): number =>
  sum(weights.map((w) => 1 - (1 - w) ** draws));

/**
 * P(‖x − x_i‖/√d ≤ threshold) of an output x = x_i + blur · ξ, ξ ~ N(0, I) in d `dimensions`, an even
 * number of them: ‖ξ‖² is chi-square. The distance and its 0.15 are those by which Carlini et al. 2023
 * (arXiv 2301.13188) call an output a copy; blur > 0 in the same unit.
 */
export const extracted = (dimensions: number, blur: number, threshold = 0.15): number =>
  chiSquareBelow((dimensions * threshold ** 2) / blur ** 2, dimensions);

/**
 * e^ε/(1 + e^ε): how often at most somebody is right who guesses at even odds whether one record was
 * in the data, where the model keeps ε-differential privacy, ε ≥ 0: by Bayes' rule on its bound e^ε.
 */
export const membershipGuess = (epsilon: number): number => sigmoid(epsilon);
