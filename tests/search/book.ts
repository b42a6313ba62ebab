/** The index of the book as it is written, without a built site. */
import { fileURLToPath } from 'node:url';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { readersOf } from '#src/integrations/readers.ts';
import { rememberedLearn } from '#src/integrations/remembered-learn.ts';
import { sourceRecords } from '#src/integrations/source-records.ts';
import { findTyped, type Words } from '#src/search/findTyped.ts';
import { packedWords, parallelSections } from '#src/search/buildIndex.ts';
import { joined, partOf, readWords, type WordIndex } from '#src/search/wordIndex.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const records = sourceRecords(root, '/');

export const readers = readersOf(root, '/', records);

const sections = parallelSections(records, '/');

/** `chapter#section` of each section, by its number. */
export const places = sections.en.map(({ url }) => url.replace(/^\/([^/]+)\/([^/]+)\/$/, '$1#$2'));

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
};

/** The sections for what is typed, best first, as the page answers. */
export async function answer(typed: string): Promise<string[]> {
  const { found } = await findTyped(words, typed);
  return found.places.map(({ section }) => places[section] ?? '');
}
