/** The files that questions are answered from, each loaded once, with the first question. */
import type { Locale } from '#src/i18n/locales.ts';
import { outlineFile, wordsFile, type Outline } from './outline.ts';
import { readWords, type WordIndex } from './wordIndex.ts';

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
function once<T>(load: (base: string, locale: Locale) => Promise<T>) {
  const known = new Map<string, Promise<T>>();
  return (base: string, locale: Locale): Promise<T> => {
    const key = `${base} ${locale}`;
    const promise =
      known.get(key) ??
      load(base, locale).catch((error: unknown) => {
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

export const loadWords = once(async (base, locale): Promise<WordIndex> =>
  readWords(await (await file(base, wordsFile(locale))).text()),
);

export const loadFullText = once(async (base): Promise<FullText> => {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as FullText;
  // Addresses in the index are whole already: the base stands in them.
  await pagefind.options({ baseUrl: '/' });
  return pagefind;
});
