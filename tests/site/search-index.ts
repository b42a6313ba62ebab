/** The index of search as it was built, asked without a browser: what a page shows for a question. */
import { readFileSync } from 'node:fs';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { findTyped, type Words } from '#src/search/findTyped.ts';
import {
  namesFile,
  outlineFile,
  soundsFile,
  wordsFile,
  type Outline,
} from '#src/search/outline.ts';
import { sectionsFor } from '#src/search/sections.ts';
import { readSounds } from '#src/search/sounds.ts';
import { joined, partOf, parts, readWords, type WordIndex } from '#src/search/wordIndex.ts';
import { placeAt, type Shown } from '../search/judge.ts';
import { dist } from './support.ts';

const file = (name: string): string => readFileSync(`${dist}pagefind/${name}`, 'utf8');

const ofEach = <T>(make: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

/** The parts of the index of words, and the names in it, as they are sent. */
export const packed = ofEach((locale) => ({
  parts: Array.from({ length: parts }, (_, part) => file(wordsFile(locale, part))),
  names: file(namesFile(locale)),
}));

const indexes = ofEach((locale): readonly WordIndex[] => packed[locale].parts.map(readWords));

const names = ofEach((locale) => readWords(packed[locale].names));
const sounds = readSounds(file(soundsFile));

/** The parts of the index, as a page asks for them. */
const words: Words = {
  of(language, wanted) {
    const [first, ...more] = [...new Set(wanted.map(partOf))].flatMap(
      (part) => indexes[language][part] ?? [],
    );
    if (!first) throw new Error('nothing is looked up');
    return Promise.resolve(joined([first, ...more]));
  },
  names: (language) => Promise.resolve(names[language]),
  sounds: () => Promise.resolve(sounds),
};

/** Of every section and term, in the order of the index. */
export const outlines = ofEach((locale) => JSON.parse(file(outlineFile(locale))) as Outline);

const placesOf = (some: readonly { readonly url: string }[]): string[] =>
  some.map(({ url }) => placeAt(url));

/** Of each section, by its number. */
export const places = placesOf(outlines.en.sections);

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
