/** Scores to probabilities, without overflow whatever their size. Logarithms are natural. */

/** log Σ exp(scores); −∞ for an empty list. */
export function logSumExp(scores: ArrayLike<number>): number {
  let top = -Infinity;
  for (let i = 0; i < scores.length; i += 1) top = Math.max(top, scores[i]!);
  if (top === -Infinity) return top;
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) sum += Math.exp(scores[i]! - top);
  return top + Math.log(sum);
}

// exp(−50) is 2 × 10⁻²²: lost beside 1 in double precision, and half of all calls near the data.
const negligible = -50;

/** Turns scores into exp(score − greatest), in place; returns their sum, ≥ 1. */
export function exponentials(scores: Float64Array): number {
  let top = -Infinity;
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i]!;
    if (score > top) top = score;
  }
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const gap = scores[i]! - top;
    const value = gap < negligible ? 0 : Math.exp(gap);
    scores[i] = value;
    sum += value;
  }
  return sum;
}

/** Turns scores into weights that sum to 1, in place. */
export function softmaxInPlace(scores: Float64Array): Float64Array {
  const sum = exponentials(scores);
  for (let i = 0; i < scores.length; i += 1) scores[i]! /= sum;
  return scores;
}

/**
 * p_i = exp(s_i / T) / Σ exp(s_j / T): probabilities, as many as scores, that sum to 1. `temperature`
 * T > 0: below 1 the greatest score gains, above 1 all come nearer to each other.
 */
export function softmax(scores: readonly number[], temperature = 1): number[] {
  return Array.from(softmaxInPlace(Float64Array.from(scores, (score) => score / temperature)));
}

/** log of each probability of `softmax`, exact where the probability itself would round to 0. */
export function logSoftmax(scores: readonly number[]): number[] {
  const total = logSumExp(scores);
  return scores.map((score) => score - total);
}
