/** Text to numbers. */
import { segment } from './segment.ts';
import { contextLength, textOf, type Text } from './tokens.ts';
import { idOf } from './vocabulary.ts';

export interface Tokens {
  readonly ids: Text;
  /** Words that are not in the vocabulary, in their order; they have no number. */
  readonly unknown: readonly string[];
  /** How many words at the end found no room. */
  readonly cut: number;
}

/** English, Chinese or a mixture. */
export function tokenise(text: string): Tokens {
  const pieces = segment(text);
  const words = pieces.flatMap(({ word }) => (word === undefined ? [] : [idOf(word)]));
  const kept = words.slice(0, contextLength - 2);
  return {
    ids: textOf(kept),
    unknown: pieces.flatMap(({ word, text: piece }) => (word === undefined ? [piece] : [])),
    cut: words.length - kept.length,
  };
}
