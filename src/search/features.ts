/** What of a text the learned ranking looks at. */
import { spelling } from './spelling.ts';
import type { Token } from './words.ts';

/** Stands for every word that no example has. */
export const unknown = '?';

export interface Features {
  /** Words and Chinese characters, each once: one that no example has tells that a question is strange. */
  readonly words: readonly string[];
  /** Neighbours of Latin letters written as one, fine tuning as finetuning: few of them repeat. */
  readonly neighbours: readonly string[];
}

export function featuresOf(tokens: readonly Token[]): Features {
  const words = new Set(
    tokens.flatMap(({ text, han, words: own }) => (han ? [...own, ...text] : own)),
  );
  const neighbours = new Set(
    tokens.flatMap((token, i) => {
      const before = tokens[i - 1];
      return before && !before.han && !token.han ? [spelling(before.text + token.text)] : [];
    }),
  );
  return {
    words: [...words],
    neighbours: [...neighbours].filter((neighbour) => !words.has(neighbour)),
  };
}
