/**
 * A text as the networks read it: numbers. It is all that they know of the vocabulary, so that where they
 * run the words need not be.
 */

/** Entries of the vocabulary: three marks and the words. */
export const vocabularySize = 68;

/** Fills the end of a short text. */
export const pad = 0;
export const start = 1;
export const end = 2;

/** Numbers in a text: start, up to twelve words, end, and padding. */
export const contextLength = 14;

/** `contextLength` numbers in 0 … vocabularySize − 1. */
export type Text = readonly number[];

/** The text of these words, of which there are at most `contextLength` − 2. */
export const textOf = (words: readonly number[]): Text => [
  start,
  ...words,
  end,
  ...Array<number>(contextLength - 2 - words.length).fill(pad),
];

/** The text without words: the one that guidance steers away from. */
export const emptyText = textOf([]);
