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
}

/** The model's own distribution, uncut. */
export const untouched: Settings = { temperature: 1, k: signs.length, share: 1 };

/** Softmax of scores over the temperature, cut by top-k and then by top-p. */
export const drawnFrom = (
  scores: ArrayLike<number>,
  { temperature, k, share }: Settings,
): number[] => topP(topK(softmax(Array.from(scores), temperature), k), share);

/** A sign for each number that `uniform` gives, 0 to 1. */
export const sampler =
  (settings: Settings, uniform: () => number): Draw =>
  (scores) =>
    indexByWeight(drawnFrom(scores, settings), uniform());
