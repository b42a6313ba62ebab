/** Typed questions to the content. The only file that imports astro:content. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  getCollection,
  getEntry,
  render,
  type CollectionEntry,
  type CollectionKey,
} from 'astro:content';
import type { Work } from './bibliography/work.ts';
import type { ChapterOutline, Section as OutlineSection } from './book/outline.ts';
import { readChapter } from './book/read-chapter.ts';
import { worksOf } from './book/checks/data.ts';
import { idsInOrder, loadData, rowsOf } from './book/load-data.ts';
import type { Locale } from './i18n/locales.ts';
import { correctionList, type Correction } from './schemas/correction.ts';
import { numbersFrom } from './numbers/registry.ts';

export type ChapterEntry = CollectionEntry<'chapters'>;
export type PageEntry = CollectionEntry<'pages'>;

export interface Section {
  id: string;
  title: string;
}

export interface Chapter {
  id: string;
  /** 1-based place in the book. */
  number: number;
  locale: Locale;
  title: string;
  lead: string;
  description: string;
  sections: Section[];
  outline: ChapterOutline;
  entry: ChapterEntry;
}

export interface Term {
  id: string;
  en: string;
  zh: string;
  definition: Record<Locale, string>;
}

const outlines = new Map<string, { body: string; outline: ChapterOutline }>();

/** Every page lists the chapters: each text is read once, and again when it has changed. */
function outlineOf(body: string, file: string, locale: Locale): ChapterOutline {
  const known = outlines.get(file);
  if (known?.body === body) return known.outline;
  const outline = readChapter(body, file, locale);
  outlines.set(file, { body, outline });
  return outline;
}

async function readEntry(id: string, number: number, locale: Locale): Promise<Chapter> {
  const entry = await getEntry('chapters', `${id}/${locale}`);
  if (!entry) throw new Error(`content/chapters/${id}/${locale}.mdx is missing`);
  const file = `content/chapters/${id}/${locale}.mdx`;
  const outline = outlineOf(entry.body ?? '', file, locale);
  const sections = outline.sections.flatMap(({ id: section, title }) =>
    section ? [{ id: section, title }] : [],
  );
  return { id, number, locale, ...entry.data, sections, outline, entry };
}

/** Astro hands out entries by their ids; a reader gets them in the order of their file. */
function inOrder<E extends { id: string }>(entries: readonly E[], ids: readonly string[]): E[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: E): number => place.get(id) ?? Infinity;
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The chapters of a language in the order of content/book.yaml. */
export async function chapters(locale: Locale): Promise<Chapter[]> {
  const ids = idsInOrder(process.cwd(), 'content/book.yaml', 'chapters');
  return Promise.all(ids.map((id, index) => readEntry(id, index + 1, locale)));
}

export async function chapter(locale: Locale, id: string): Promise<Chapter> {
  const found = (await chapters(locale)).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`content/book.yaml has no chapter "${id}"`);
  return found;
}

/** The text of a chapter or page as a component; it takes the author's words as `components`. */
export const contentOf = async (entry: ChapterEntry | PageEntry) => (await render(entry)).Content;

/** A page that is not a chapter, such as the cover. */
export async function page(locale: Locale, id: string): Promise<PageEntry> {
  const entry = await getEntry('pages', `${id}/${locale}`);
  if (!entry) throw new Error(`content/pages/${id}/${locale}.mdx is missing`);
  return entry;
}

/** Where in the book a work is cited or a term explained. */
export interface Place {
  chapter: Chapter;
  section: Section;
}

function placesOf(
  book: Chapter[],
  idsIn: (section: OutlineSection, chapter: Chapter) => string[],
): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const chapter of book)
    for (const section of chapter.outline.sections) {
      if (section.id === null) continue;
      for (const id of new Set(idsIn(section, chapter)))
        places.set(id, [
          ...(places.get(id) ?? []),
          { chapter, section: { id: section.id, title: section.title } },
        ]);
    }
  return places;
}

/** For each work the sections that cite it, in reading order. */
export async function citedIn(locale: Locale): Promise<Map<string, Place[]>> {
  const sets = readData();
  return placesOf(await chapters(locale), (section, chapter) => [
    ...section.citations.map(({ id }) => id),
    ...sets.filter((set) => set.section === `${chapter.id}#${section.id}`).flatMap(worksOf),
  ]);
}

/** For each term the sections that explain it, in reading order. */
export const explainedIn = async (locale: Locale): Promise<Map<string, Place[]>> =>
  placesOf(await chapters(locale), ({ terms: used }) => used.map(({ id }) => id));

/** The claims of the source article, in its order. */
export async function claims(): Promise<CollectionEntry<'claims'>['data'][]> {
  const ids = idsInOrder(process.cwd(), 'content/claims.yaml', 'claims');
  return inOrder(await getCollection('claims'), ids).map(({ data }) => data);
}

/** Corrections of our own text, the newest first. The list may be empty, which a collection may not. */
export function corrections(): Correction[] {
  const file: unknown = parse(readFileSync('content/corrections.yaml', 'utf8'));
  return correctionList.parse(file).corrections.sort((a, b) => b.date.localeCompare(a.date));
}

export async function reference(id: string): Promise<Work> {
  const entry = await getEntry('references', id);
  if (!entry) throw new Error(`content/references.yaml has no work "${id}"`);
  return entry.data as Work;
}

export const references = async (): Promise<Work[]> =>
  (await getCollection('references')).map(({ data }) => data as Work);

export async function term(id: string): Promise<Term> {
  const entry = await getEntry('glossary', id);
  if (!entry) throw new Error(`content/glossary.yaml has no term "${id}"`);
  return entry.data;
}

export const terms = async (): Promise<Term[]> =>
  (await getCollection('glossary')).map(({ data }) => data);

/** The sets of content/data. */
export type DataSet = Exclude<
  CollectionKey,
  'book' | 'chapters' | 'pages' | 'references' | 'glossary' | 'claims'
>;

type Row<S extends DataSet> = CollectionEntry<S> extends { data: infer D } ? D : never;

/** The rows of content/data/<set>.yaml, in its order. */
export async function rows<S extends DataSet>(set: S): Promise<Row<S>[]> {
  const entries: { id: string; data: unknown }[] = await getCollection(set);
  const ids = rowsOf(readData(), set).map(({ id }) => String(id));
  return inOrder(entries, ids).map(({ data }) => data as Row<S>);
}

const readData = () => loadData(process.cwd()).data;

let numbers: ReadonlyMap<string, number> | undefined;

/** A computed number by its name in src/numbers/registry.ts. */
export function number(of: string): number {
  numbers ??= numbersFrom((set) => rowsOf(readData(), set));
  const value = numbers.get(of);
  if (value === undefined) throw new Error(`src/numbers/registry.ts has no number "${of}"`);
  return value;
}
