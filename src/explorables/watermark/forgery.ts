/**
 * A forger without the key: whoever has read enough marked text knows which words the mark prefers after which, and
 * can write so himself (after Jovanović et al. 2024, who did it to a large model).
 */
import type { Locale } from '#src/i18n/locales.ts';
import { random } from '#src/maths/random.ts';
import { pieces } from './hash.ts';
import { grammars, write } from './sentences.ts';

/** How often a token stood after another. */
export interface Learned {
  readonly after: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

const pair = (previous: string, token: string): string => `${previous}\n${token}`;

const tokensOf = (text: string): string[] =>
  pieces(text).flatMap(({ token }) => (token === undefined ? [] : [token]));

/** Counts of neighbours in texts; no key is asked. */
export function learn(texts: readonly string[]): Learned {
  const [after, pairs] = [new Map<string, number>(), new Map<string, number>()];
  const more = (counts: Map<string, number>, name: string): void =>
    void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const text of texts) {
    const tokens = tokensOf(text);
    tokens.slice(1).forEach((token, i) => {
      more(after, tokens[i]!);
      more(pairs, pair(tokens[i]!, token));
    });
  }
  return { after, pairs };
}

/** How much more often than its even share, one in `options`, a token was seen after another; 1 if neither was. */
function preference({ after, pairs }: Learned, previous: string, token: string, options: number) {
  const seen = (pairs.get(pair(previous, token)) ?? 0) + 1;
  return (seen * options) / ((after.get(previous) ?? 0) + options);
}

/** A text of the same model, written by one who picks among the words that he takes to be preferred. */
export function forge(locale: Locale, learned: Learned, seed: number): string {
  const grammar = grammars[locale];
  const source = random(seed, 2);
  let previous = '';
  const chosen = Array.from({ length: grammar.sentences * grammar.slots.length }, (_, i) => {
    const slot = grammar.slots[i % grammar.slots.length]!;
    const liked = slot.filter(
      (word) => preference(learned, previous, tokensOf(word)[0]!, slot.length) > 1,
    );
    const from = liked.length > 0 ? liked : slot;
    const word = from[source.integer(from.length)]!;
    previous = tokensOf(word).at(-1)!;
    return word;
  });
  return write(grammar, chosen);
}
