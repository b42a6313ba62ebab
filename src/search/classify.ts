/** How likely each section is the answer to a question, as the index learned from questions. */
import { softmaxInPlace } from '#src/maths/softmax.ts';
import { featuresOf, unknown } from './features.ts';
import type { Entry, WordIndex } from './wordIndex.ts';
import { tokensOf } from './words.ts';

/** One probability for each section and, last, one that none answers; they sum to 1. */
export function chances(index: WordIndex, query: string): Float64Array {
  const { words, neighbours } = featuresOf(tokensOf(query));
  const share = 1 / Math.sqrt(words.length + neighbours.length);
  const logits = new Float64Array(index.size + 1);
  const add = (entry: Entry | undefined): void => {
    for (const { document, weight } of entry?.learned ?? [])
      logits[document] = (logits[document] ?? 0) + weight * share;
  };
  // A word that the book has says nothing where nothing was learned of it; one that it lacks is strange.
  for (const word of words) add(index.entries.get(word) ?? index.entries.get(unknown));
  for (const neighbour of neighbours) add(index.entries.get(neighbour));
  return softmaxInPlace(logits);
}
