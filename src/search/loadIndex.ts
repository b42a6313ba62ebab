/** The files that questions are answered from, each loaded once, when a question first needs it. */
import type { Locale } from '#src/i18n/locales.ts';
import type { Words } from './findTyped.ts';
import { namesFile, outlineFile, soundsFile, wordsFile, type Outline } from './outline.ts';
import { readSounds, type Sounds } from './sounds.ts';
import { joined, partOf, readWords, type WordIndex } from './wordIndex.ts';

export interface FullTextResult {
  readonly id: string;
  data(): Promise<{ url: string; meta: Record<string, string> }>;
}

/** What of Pagefind is used. */
export interface FullText {
  options(options: Record<string, unknown>): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: FullTextResult[] }>;
}

/** Remembers what `load` gives for a key, but not that it failed: a later call tries again. */
function once<T>(load: (base: string, locale: Locale, part: number) => Promise<T>) {
  const known = new Map<string, Promise<T>>();
  return (base: string, locale: Locale, part = 0): Promise<T> => {
    const key = `${base} ${locale} ${part}`;
    const promise =
      known.get(key) ??
      load(base, locale, part).catch((error: unknown) => {
        known.delete(key);
        throw error;
      });
    known.set(key, promise);
    return promise;
  };
}

async function file(base: string, name: string): Promise<Response> {
  const response = await fetch(`${base}pagefind/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

export const loadOutline = once(
  async (base, locale) => (await (await file(base, outlineFile(locale))).json()) as Outline,
);

const words = async (base: string, name: string): Promise<WordIndex> =>
  readWords(await (await file(base, name)).text());

const loadPart = once((base, locale, part) => words(base, wordsFile(locale, part)));
const loadSounds = once(async (base): Promise<Sounds> =>
  readSounds(await (await file(base, soundsFile)).text()),
);
const loadNames = once((base, locale) => words(base, namesFile(locale)));

/** Words of the site at that base. */
export const wordsFrom = (base: string): Words => ({
  async of(language, wanted) {
    const [first = 0, ...others] = new Set(wanted.map(partOf));
    const load = (part: number): Promise<WordIndex> => loadPart(base, language, part);
    const [one, more] = await Promise.all([load(first), Promise.all(others.map(load))]);
    return joined([one, ...more]);
  },
  names: (language) => loadNames(base, language),
  sounds: () => loadSounds(base, 'zh'),
});

export const loadFullText = once(async (base): Promise<FullText> => {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as FullText;
  // Addresses in the index are whole already: the base stands in them.
  await pagefind.options({ baseUrl: '/' });
  return pagefind;
});
