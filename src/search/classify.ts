/** How likely each section is the answer to a question, as the index learned from questions. */
import { softmaxInPlace } from '#src/maths/softmax.ts';
import { featuresOf, unknown } from './features.ts';
import type { Entry, WordIndex } from './wordIndex.ts';
import type { Token } from './words.ts';

export interface Chances {
  /** One probability for each section and, last, one that none answers; they sum to 1. */
  readonly chances: Float64Array;
  /** How many words and neighbours were asked for. */
  readonly length: number;
  /** The share of the words of which nothing was learned, 0..1. */
  readonly strange: number;
}

/** `tokens`: of the question, or those of it that say what it is about. */
export function chances(index: WordIndex, tokens: readonly Token[]): Chances {
  const { words, neighbours } = featuresOf(tokens);
  const length = words.length + neighbours.length;
  const share = 1 / Math.sqrt(length);
  const logits = new Float64Array(index.size + 1);
  const add = (entry: Entry | undefined): void => {
    for (const { document, weight } of entry?.learned ?? [])
      logits[document] = (logits[document] ?? 0) + weight * share;
  };
  // A word that the book has says nothing where nothing was learned of it; one that it lacks is strange.
  for (const word of words) add(index.entries.get(word) ?? index.entries.get(unknown));
  for (const neighbour of neighbours) add(index.entries.get(neighbour));
  const learned = words.filter((word) => (index.entries.get(word)?.learned.length ?? 0) > 0);
  return {
    chances: softmaxInPlace(logits),
    length,
    strange: words.length === 0 ? 0 : 1 - learned.length / words.length,
  };
}
