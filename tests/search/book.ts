/** The index of the book as it is written, without a built site. */
import { fileURLToPath } from 'node:url';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { readersOf } from '#src/integrations/readers.ts';
import { rememberedLearn } from '#src/integrations/remembered-learn.ts';
import { sourceRecords } from '#src/integrations/source-records.ts';
import { findTyped, type Words } from '#src/search/findTyped.ts';
import { outlineOf, packedWords, parallelSections } from '#src/search/buildIndex.ts';
import type { Outline } from '#src/search/outline.ts';
import { sectionsFor } from '#src/search/sections.ts';
import { readSounds } from '#src/search/sounds.ts';
import { joined, partOf, readWords, type WordIndex } from '#src/search/wordIndex.ts';
import { placeAt, type Shown } from './judge.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const records = sourceRecords(root, '/');

export const readers = readersOf(root, '/', records);

const sections = parallelSections(records, '/');

/** Of each section, by its number. */
export const places = sections.en.map(({ url }) => placeAt(url));

const learn = rememberedLearn();

export const packed = Object.fromEntries(
  locales.map((locale) => [locale, packedWords(records, locale, '/', readers, learn)]),
) as Record<Locale, ReturnType<typeof packedWords>>;

const indexes = Object.fromEntries(
  locales.map((locale) => [locale, packed[locale].parts.map(readWords)]),
) as Record<Locale, WordIndex[]>;

/** The parts of the index, as a page asks for them. */
export const words: Words = {
  of(language, wanted) {
    const [first, ...more] = [...new Set(wanted.map(partOf))].flatMap(
      (part) => indexes[language][part] ?? [],
    );
    if (!first) throw new Error('nothing is looked up');
    return Promise.resolve(joined([first, ...more]));
  },
  names: (language) => Promise.resolve(readWords(packed[language].names)),
  sounds: () => Promise.resolve(readSounds(packed.zh.sounds)),
};

const outlines = Object.fromEntries(
  locales.map((locale) => [locale, outlineOf(records, sections[locale], locale, new Map())]),
) as Record<Locale, Outline>;

const placesOf = (some: readonly { readonly url: string }[]): string[] =>
  some.map(({ url }) => placeAt(url));

interface Told extends Shown {
  /** The sections that answer: none where those shown only come nearest. */
  readonly answers: readonly string[];
}

const known = new Map<string, Told>();

/** What a page in that language shows. */
export async function told(typed: string, on: Locale = 'en'): Promise<Told> {
  const question = `${on} ${typed}`;
  const before = known.get(question);
  if (before) return before;
  const { answers, nearest } = sectionsFor(outlines[on], await findTyped(words, typed));
  const now = {
    answers: placesOf(answers),
    sections: placesOf([...answers, ...nearest]),
    sure: answers.length > 0,
  };
  known.set(question, now);
  return now;
}

/** The sections that answer what is typed, best first, as on the page. */
export const answer = async (typed: string, on: Locale = 'en'): Promise<readonly string[]> =>
  (await told(typed, on)).answers;
