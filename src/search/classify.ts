/** How likely each section is the answer to a question, as the index learned from questions. */
import { featuresOf, unknown } from './features.ts';
import { softmax } from './learn.ts';
import type { WordIndex } from './wordIndex.ts';
import { askedTokens } from './words.ts';

/** One probability for each section and, last, one that none answers; they sum to 1. */
export function chances(index: WordIndex, query: string): Float64Array {
  const features = featuresOf(askedTokens(query));
  const logits = new Float64Array(index.size + 1);
  for (const feature of features) {
    const entry = index.entries.get(feature);
    const learned = entry && entry.learned.length > 0 ? entry : index.entries.get(unknown);
    for (const { document, weight } of learned?.learned ?? [])
      logits[document] = (logits[document] ?? 0) + weight / Math.sqrt(features.length);
  }
  softmax(logits);
  return logits;
}
