/** From the records of the pages to the files that a question is answered from. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { htmlLang, locales, type Locale } from '#src/i18n/locales.ts';
import { delocalise, localise, placePath } from '#src/i18n/urls.ts';
import { syllables } from './buildSounds.ts';
import { buildWords, type Weighed } from './buildWords.ts';
import { examplesOf } from './examples.ts';
import type { Example, Weight } from './learn.ts';
import { namesFile, outlineFile, soundsFile, wordsFile, type Outline } from './outline.ts';
import type { SearchRecord } from './records.ts';
import { packSounds } from './sounds.ts';
import { highestOf, packWords, partOf, parts, type Entry } from './wordIndex.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What readers call a section, `chapter#section`, or type when they look for it, in each language. */
export type Asked = { readonly section: string } & Readonly<Record<Locale, readonly string[]>>;

/** What readers ask, in their own words. */
export interface Readers {
  /** Names of what a section explains. */
  readonly asked: readonly Asked[];
  /** What is typed by readers who look for a section. */
  readonly typed: readonly Asked[];
  /** What is typed though no section has it. */
  readonly absent: Readonly<Record<Locale, readonly string[]>>;
}

/** What a ranking learns from examples: see `learn.ts`. */
export type Learn = (
  examples: readonly Example[],
  answers: number,
) => ReadonlyMap<string, readonly Weight[]>;

/** Pagefind's own interfaces, which the site does not use. */
const unused = /^pagefind-(?!worker|entry)[a-z-]+\.(js|css)$/;

/** Address and hash without language: what a section and its translation share. */
const counterpart = (url: string, base: string): string => delocalise(url, base).path;

/** The sections that stand in both languages, in an order that both share. */
export function parallelSections(
  records: readonly SearchRecord[],
  base: string,
): Record<Locale, SearchRecord[]> {
  const byPlace = (locale: Locale): Map<string, SearchRecord> =>
    new Map(
      records
        .filter(({ kind, language }) => kind === 'section' && language === htmlLang[locale])
        .map((record) => [counterpart(record.url, base), record]),
    );
  const [en, zh] = [byPlace('en'), byPlace('zh')];
  const shared = [...en.keys()].filter((place) => zh.has(place)).sort();
  const of = (from: Map<string, SearchRecord>): SearchRecord[] =>
    shared.flatMap((place) => from.get(place) ?? []);
  return { en: of(en), zh: of(zh) };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What readers call each section, by its address: written for search, or asked on the page of questions. */
function calledBy(
  records: readonly SearchRecord[],
  locale: Locale,
  base: string,
  asked: readonly Asked[],
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (url: string, called: readonly string[]): void => {
    names.set(url, [...(names.get(url) ?? []), ...called]);
  };
  for (const each of asked) add(localise(placePath(each.section), locale, base), each[locale]);
  for (const { kind, language, title, places } of records)
    if (kind === 'question' && language === htmlLang[locale])
      for (const place of places) add(place, [title]);
  return names;
}

/** The entries of the index of words. */
function wordsOfSections(
  records: readonly SearchRecord[],
  locale: Locale,
  base: string,
  { asked, typed, absent }: Readers,
  learn: Learn,
): { entries: Entry[]; size: number } {
  const sections = parallelSections(records, base)[locale];
  const called = calledBy(records, locale, base, asked);
  const looked = new Map(
    typed.map((each) => [localise(placePath(each.section), locale, base), each[locale]]),
  );
  const weighed = sections.map(({ url, title, titles, summary, text, terms }): Weighed => {
    const slug = /([^/#]+)\/?$/.exec(url)?.[1] ?? '';
    const names = called.get(url) ?? [];
    return { title, slug, subtitles: titles.slice(1), summary, text, terms, asked: names };
  });
  const examples = examplesOf(
    weighed,
    sections.map(({ url }) => looked.get(url) ?? []),
    absent[locale],
  );
  const size = sections.length;
  return { entries: buildWords(weighed, learn(examples, size + 1)), size };
}

/** The index of words of one language in its parts, in order, the names in it, and how those sound. */
export function packedWords(
  records: readonly SearchRecord[],
  locale: Locale,
  base: string,
  readers: Readers,
  learn: Learn,
): { parts: string[]; names: string; sounds: string } {
  const { entries, size } = wordsOfSections(records, locale, base, readers, learn);
  const highest = highestOf(entries);
  const inParts = Map.groupBy(entries, ({ word }) => partOf(word));
  const named = entries.filter(({ word, shown }) => shown !== '' || word.includes(' '));
  const best = ({ postings }: Entry): Entry['postings'] =>
    postings.toSorted((a, b) => b.score - a.score).slice(0, 1);
  return {
    parts: Array.from({ length: parts }, (_, part) =>
      packWords(inParts.get(part) ?? [], size, highest),
    ),
    names: packWords(
      named.flatMap((entry) =>
        entry.postings.length > 0 ? [{ ...entry, postings: best(entry), learned: [] }] : [],
      ),
      size,
      highest,
    ),
    sounds: locale === 'zh' ? packSounds(syllables(named.map(({ shown }) => shown))) : '',
  };
}

/** `sections`: in the order of the index of words; `ids`: of their records in the index of full text. */
export function outlineOf(
  records: readonly SearchRecord[],
  sections: readonly SearchRecord[],
  locale: Locale,
  ids: ReadonlyMap<string, string>,
): Outline {
  const numbers = new Map(sections.map(({ url }, i) => [url, i]));
  return {
    sections: sections.map(({ url, title, page, summary }) => {
      return { url, title, page, summary, id: ids.get(url) ?? '' };
    }),
    terms: records
      .filter(({ kind, language }) => kind === 'term' && language === htmlLang[locale])
      .map(({ url, terms, text, places }) => ({
        url,
        names: terms,
        definition: text,
        places: places.flatMap((place) => numbers.get(place) ?? []),
      })),
  };
}

/** The address of the record in a file of Pagefind's: packed JSON behind a mark of its own. */
function urlIn(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}

/** By address, the ids that Pagefind's results have before they are loaded. */
const idsOf = (files: readonly IndexFile[]): Map<string, string> =>
  new Map(
    files.flatMap(({ path, content }) => {
      const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
      return id ? [[urlIn(content), id] as const] : [];
    }),
  );

async function fullText(
  records: readonly SearchRecord[],
  sections: Record<Locale, readonly SearchRecord[]>,
  base: string,
): Promise<IndexFile[]> {
  const titles = new Map<string, string[]>();
  for (const record of locales.flatMap((locale) => sections[locale])) {
    const shared = counterpart(record.url, base);
    titles.set(shared, [...(titles.get(shared) ?? []), ...record.titles]);
  }
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  for (const record of records) {
    const names = titles.get(counterpart(record.url, base)) ?? [record.title];
    const added = await index.addCustomRecord(toPagefind(record, [...names, ...record.terms]));
    if (added.errors.length > 0)
      throw new Error(`search index, ${record.url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: fileErrors } = await index.getFiles();
  if (fileErrors.length > 0) throw new Error(`search index: ${fileErrors.join('; ')}`);
  await close();
  return files.filter(({ path }) => !unused.test(path));
}

function toPagefind(record: SearchRecord, names: readonly string[]) {
  const { url, language, kind, title, page, text } = record;
  return {
    url,
    // The index is asked for by the language alone; Pagefind does not know scripts.
    language: language.replace(/-.*$/, ''),
    content: `${title}\n${text}\n${names.join(' · ')}`,
    meta: { kind, title, page, text },
    filters: { kind: [kind] },
  };
}

/** `base` is the site's, with its slash. Throws with Pagefind's own words if a record cannot be indexed. */
export async function buildIndex(
  records: readonly SearchRecord[],
  base: string,
  readers: Readers,
  learn: Learn,
): Promise<IndexFile[]> {
  const sections = parallelSections(records, base);
  const files = await fullText(records, sections, base);
  const ids = idsOf(files);
  const own = locales.flatMap((locale) => {
    const { parts: words, names, sounds } = packedWords(records, locale, base, readers, learn);
    return [
      ...words.map((part, i) => ({ path: wordsFile(locale, i), content: encode(part) })),
      { path: namesFile(locale), content: encode(names) },
      ...(sounds === '' ? [] : [{ path: soundsFile, content: encode(sounds) }]),
      {
        path: outlineFile(locale),
        content: encode(JSON.stringify(outlineOf(records, sections[locale], locale, ids))),
      },
    ];
  });
  return [...files, ...own];
}
