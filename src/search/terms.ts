/** The term of the glossary that a question is about, whichever language it is asked in. */
import type { OutlineTerm } from './outline.ts';
import { askedTokens, tokensOf } from './words.ts';

/** "AI-generated content (AIGC)" is both. */
export const namesOf = (name: string): string[] =>
  name
    .split(/[（(）)]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const key = (text: string): string =>
  tokensOf(text)
    .map(({ han, text: run, words }) => (han ? run : words.join(' ')))
    .join(' ');

/** The term whose whole name the question is, apart from the words that only ask. */
export function termAsked(
  terms: readonly OutlineTerm[],
  queries: readonly string[],
): OutlineTerm | undefined {
  const asked = new Set(
    queries.flatMap((query) => [
      key(query),
      askedTokens(query)
        .map(({ han, text, words }) => (han ? text : words.join(' ')))
        .join(' '),
    ]),
  );
  return terms.find(({ names }) => names.flatMap(namesOf).some((name) => asked.has(key(name))));
}
