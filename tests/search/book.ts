/** The index of the book as it is written, without a built site. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { sourceRecords } from '#src/integrations/source-records.ts';
import { asked } from '#src/schemas/asked.ts';
import { findTyped } from '#src/search/findTyped.ts';
import { packedWords, parallelSections } from '#src/search/buildIndex.ts';
import { readWords, type WordIndex } from '#src/search/wordIndex.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const names = asked.parse(parse(readFileSync(`${root}content/asked.yaml`, 'utf8'))).asked;

export const records = sourceRecords(root, '/');

const sections = parallelSections(records, '/');

/** `chapter#section` of each section, by its number. */
export const places = sections.en.map(({ url }) => url.replace(/^\/([^/]+)\/([^/]+)\/$/, '$1#$2'));

export const packed = Object.fromEntries(
  locales.map((locale) => [locale, packedWords(records, locale, '/', names)]),
) as Record<Locale, string>;

const indexes = Object.fromEntries(
  locales.map((locale) => [locale, readWords(packed[locale])]),
) as Record<Locale, WordIndex>;

/** The sections for what is typed, best first, as the page answers. */
export async function answer(typed: string): Promise<string[]> {
  const { found } = await findTyped((language) => Promise.resolve(indexes[language]), typed);
  return found.places.map(({ section }) => places[section] ?? '');
}
