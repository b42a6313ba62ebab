/** What of a text the learned ranking looks at. */
import type { Token } from './words.ts';

/** Stands for every word that no example has. */
export const unknown = '?';

/** Words, two neighbours of Latin letters as one, and each Chinese character; each once. */
export function featuresOf(tokens: readonly Token[]): string[] {
  const features = tokens.flatMap(({ text, han, words }, i) => {
    if (han) return [...words, ...text];
    const [last, before] = [words.at(-1), tokens[i - 1]];
    const left = before && !before.han ? before.words.at(-1) : undefined;
    return left !== undefined && last !== undefined ? [...words, `${left} ${last}`] : words;
  });
  return [...new Set(features)];
}
