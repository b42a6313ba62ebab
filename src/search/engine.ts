/**
 * Answers a question: at once, which sections explain it and what it means, from the index of words;
 * then what the index of full text adds, which is larger and starts up slowly.
 */
import type { Locale } from '#src/i18n/locales.ts';
import { findTyped } from './findTyped.ts';
import { fullTextHits, type FullTextHits } from './fullText.ts';
import type { Hit } from './hit.ts';
import type { Kind } from './kinds.ts';
import { loadFullText, loadOutline, wordsFrom } from './loadIndex.ts';
import type { OutlineSection, OutlineTerm } from './outline.ts';
import { sectionsFor } from './sections.ts';
import { namesOf } from './terms.ts';

export interface Definition {
  readonly term: OutlineTerm;
  readonly places: readonly OutlineSection[];
}

export interface Answer {
  /** What was searched for, if a word was taken for another; else empty. */
  readonly corrected: string;
  /** The sections that explain it, the best first, each with its line from the outline. */
  readonly sections: readonly Hit[];
  readonly definition?: Definition;
  /** Where none does for sure, those that come nearest. */
  readonly nearest: readonly Hit[];
  /** The question in all the ways in which its words may stand in a text. */
  readonly ways: readonly string[];
  /** Sections that only have the words, things of other kinds, and texts for excerpts. */
  readonly more: Promise<FullTextHits>;
}

/** How many sections answer; as many again if only sections are wanted. */
const most = 8;

const none: FullTextHits = { texts: new Map(), mentions: [], things: [] };

/** Begins to load what any question on that page needs, small: while the reader turns to the field. */
export const prepare = (base: string, locale: Locale): Promise<unknown> =>
  loadOutline(base, locale);

/** The same with the index of full text: while the reader types. */
export const prepareAll = (base: string, locale: Locale): Promise<unknown> =>
  Promise.all([prepare(base, locale), loadFullText(base, locale)]);

/**
 * `kind`: the only kind wanted, or `''` for the best of all. Rejects, or `more` does, if what is needed
 * for an answer cannot be loaded; a later call tries again.
 */
export async function search(
  base: string,
  locale: Locale,
  typed: string,
  kind: Kind | '' = '',
): Promise<Answer> {
  // Its start takes longest: `more` waits for it.
  loadFullText(base, locale).catch(() => undefined);
  const [outline, told] = await Promise.all([
    loadOutline(base, locale),
    findTyped(wordsFrom(base), typed),
  ]);
  const { found, corrected, ways } = told;
  const { term, answers, nearest } = sectionsFor(outline, told);
  const names = term?.names.flatMap(namesOf) ?? [];
  // What stands in the texts of this page's language.
  const text = names[0] ?? found.searched;
  const wanted = answers.slice(0, kind === 'section' ? 2 * most : most);
  const hit = ({ url, title, page, summary }: OutlineSection): Hit => {
    return { url, kind: 'section', title, page, text: summary };
  };
  const ofSections = kind === '' || kind === 'section';
  return {
    corrected: corrected ? found.searched : '',
    sections: ofSections ? wanted.map(hit) : [],
    nearest: ofSections ? nearest.map(hit) : [],
    ...(term && ofSections
      ? { definition: { term, places: term.places.flatMap((n) => outline.sections[n] ?? []) } }
      : {}),
    ways: [...new Set([...ways, found.searched, ...names])],
    more: fullTextHits(base, locale, {
      text,
      kind,
      wanted: [...wanted, ...nearest],
      outline,
    }).catch((error: unknown) => {
      // The outline answers alone, where it has an answer.
      if (answers.length + nearest.length === 0 && !term) throw error;
      return none;
    }),
  };
}
