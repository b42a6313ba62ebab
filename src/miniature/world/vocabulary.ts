/** The numbers of the words: what the text encoder embeds. */
import { lexicon } from './lexicon.ts';

const special = ['<pad>', '<start>', '<end>'] as const;

/** The text of every number: three marks, then the lexicon's words in their first form. */
export const vocabulary: readonly string[] = [...special, ...lexicon.map(({ forms }) => forms[0])];

/** The number of the lexicon's `index`-th word. */
export const idOf = (index: number): number => special.length + index;
