/** Text to numbers. */
import { segment } from './segment.ts';
import { end, idOf, pad, start } from './vocabulary.ts';

/** Numbers in a text: start, up to twelve words, end, and padding. */
export const contextLength = 14;

export interface Tokens {
  /** `contextLength` numbers in 0 … vocabulary.length − 1. */
  readonly ids: readonly number[];
  /** Words that are not in the vocabulary, in their order; they have no number. */
  readonly unknown: readonly string[];
  /** How many words at the end found no room. */
  readonly cut: number;
}

/** English, Chinese or a mixture. The empty text is the one that guidance steers away from. */
export function tokenise(text: string): Tokens {
  const pieces = segment(text);
  const words = pieces.flatMap(({ word }) => (word === undefined ? [] : [idOf(word)]));
  const kept = words.slice(0, contextLength - 2);
  const ids = [start, ...kept, end];
  return {
    ids: [...ids, ...Array<number>(contextLength - ids.length).fill(pad)],
    unknown: pieces.flatMap(({ word, text: piece }) => (word === undefined ? [piece] : [])),
    cut: words.length - kept.length,
  };
}
