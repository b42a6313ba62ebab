/** Finds the sections for what is typed, in the language in which it is typed. */
import { hasStrangeHan } from '#src/i18n/fold.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { find, type Found } from './find.ts';
import { asked } from './question.ts';
import type { WordIndex } from './wordIndex.ts';

const han = /\p{Script=Han}/u;

/** Characters that no word of the index has may be traditional. */
const hasStrange = (index: WordIndex, query: string): boolean =>
  hasStrangeHan(query, new Set([...index.entries.keys()].join('')));

export interface FoundTyped {
  readonly found: Found;
  /** What was typed, and what else it may be written as. */
  readonly ways: readonly string[];
}

/**
 * `load` gives the index of a language: a question is looked up in its own, whatever page it is asked
 * on, since the sections have the same numbers in both.
 */
export async function findTyped(
  load: (language: Locale) => Promise<WordIndex>,
  typed: string,
): Promise<FoundTyped> {
  const query = asked(typed);
  const index = await load(han.test(query) ? 'zh' : 'en');
  const others = hasStrange(index, query)
    ? [(await import('#src/i18n/simplified.ts')).simplified(query)]
    : [];
  return { found: find(index, query, others), ways: [query, ...others] };
}
