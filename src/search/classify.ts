/** How likely each section is the answer to a question, as the index learned from questions. */
import { softmaxInPlace } from '#src/maths/softmax.ts';
import { featuresOf, unknown } from './features.ts';
import type { Entry, WordIndex } from './wordIndex.ts';
import { tokensOf } from './words.ts';

/** One probability for each section and, last, one that none answers; they sum to 1. */
export function chances(index: WordIndex, query: string): Float64Array {
  const { words, neighbours } = featuresOf(tokensOf(query));
  const share = 1 / Math.sqrt(words.length + neighbours.length);
  const add = (entry: Entry | undefined): void => {
    for (const { document, weight } of entry?.learned ?? [])
      logits[document] = (logits[document] ?? 0) + weight * share;
  };
  const logits = new Float64Array(index.size + 1);
  for (const word of words) {
    const entry = index.entries.get(word);
    add(entry && entry.learned.length > 0 ? entry : index.entries.get(unknown));
  }
  for (const neighbour of neighbours) add(index.entries.get(neighbour));
  return softmaxInPlace(logits);
}
