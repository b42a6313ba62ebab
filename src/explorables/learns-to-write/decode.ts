/** What may be drawn of a distribution, and how it is drawn. */
import { topK, topP } from '#src/maths/decoding.ts';
import { softmax } from '#src/maths/softmax.ts';
import { indexByWeight } from '#src/maths/variates.ts';
import { signs } from './corpus.ts';
import type { Draw } from './reading.ts';

export interface Settings {
  readonly temperature: number;
  /** The most signs that may be drawn. */
  readonly k: number;
  /** The share that the signs which may be drawn have to reach. */
  readonly share: number;
  /** Planted: signs are weighed by their scores, without the exponential. */
  readonly linear?: boolean;
}

/** The model's own distribution, uncut. */
export const untouched: Settings = { temperature: 1, k: signs.length, share: 1 };

/** Scores above the least of them, as shares of their sum: what stands for the softmax if a fault is planted. */
function linearShares(scores: readonly number[]): number[] {
  const least = Math.min(...scores);
  const total = scores.reduce((sum, score) => sum + (score - least), 0);
  return scores.map((score) => (score - least) / total);
}

/** Softmax of scores over the temperature, cut by top-k and then by top-p. */
export const drawnFrom = (
  scores: ArrayLike<number>,
  { temperature, k, share, linear = false }: Settings,
): number[] => {
  const all = Array.from(scores);
  return topP(topK(linear ? linearShares(all) : softmax(all, temperature), k), share);
};

/** A sign for each number that `uniform` gives, 0 to 1. */
export const sampler =
  (settings: Settings, uniform: () => number): Draw =>
  (scores) =>
    indexByWeight(drawnFrom(scores, settings), uniform());
