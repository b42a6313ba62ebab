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
import { citationCounter, type Occurrence } from './book/citations.ts';
import { worksOf } from './book/checks/data.ts';
import { idsIn } from './book/checks/ids.ts';
import {
  chapterFile,
  idsOf,
  pageFile,
  sectionFile,
  type DataSet as DataFile,
} from './book/input.ts';
import { keptFacts } from './book/kept-facts.ts';
import { lengthOf, readingMinutes } from './book/length.ts';
import { idsInOrder, loadData, rowsOf } from './book/load-data.ts';
import { loadText } from './book/load-text.ts';
import type { TextOutline } from './book/outline.ts';
import type { Locale } from './i18n/locales.ts';
import { eventId } from './i18n/urls.ts';
import { formerAddresses, type FormerAddresses } from './schemas/former-addresses.ts';
import { correctionList, type Correction } from './schemas/correction.ts';
import { groups, type QuestionGroup } from './schemas/question.ts';
import { valueOf, type Origin } from './numbers/declare.ts';
import { registryFrom, type Registered, type Registry } from './numbers/registry.ts';

export type SectionEntry = CollectionEntry<'sections'>;
export type PageEntry = CollectionEntry<'pages'>;

export interface Section {
  id: string;
  /** The id of its chapter. */
  chapter: string;
  /** 1-based place in the chapter. */
  number: number;
  locale: Locale;
  title: string;
  summary: string;
  /** What its running text takes to read; the same in both languages. */
  minutes: number;
  outline: TextOutline;
  /** Every id on its page that is an address: of headings, figures, questions, corrections, events. */
  ids: string[];
  entry: SectionEntry;
}

export interface Chapter {
  id: string;
  /** 1-based place in the book. */
  number: number;
  locale: Locale;
  title: string;
  /** The title up to its colon: what the chapter is called in few words. */
  name: string;
  lead: string;
  description: string;
  sections: Section[];
}

export interface Term {
  id: string;
  en: string;
  zh: string;
  definition: Record<Locale, string>;
}

const root = process.cwd();

const readFormerAddresses = (): FormerAddresses =>
  formerAddresses.parse(parse(readFileSync('content/former-addresses.yaml', 'utf8')));

async function readSection(
  chapterId: string,
  id: string,
  number: number,
  locale: Locale,
): Promise<Section> {
  const file = sectionFile(chapterId, id, locale);
  const entry = await getEntry('sections', `${chapterId}/${id}/${locale}`);
  if (!entry) throw new Error(`${file} is missing`);
  const outline = loadText(root, file, locale);
  const english = loadText(root, sectionFile(chapterId, id, 'en'), 'en');
  const minutes = readingMinutes(lengthOf(english.text, 'en'));
  const events = readData().find((set) => set.file === 'content/data/events.yaml');
  const ids = [
    ...idsIn(outline).map((each) => each.id),
    ...(events?.section === `${chapterId}#${id}` ? [...idsOf(events)].map(eventId) : []),
    ...Object.entries(readFormerAddresses().moved[chapterId] ?? {})
      .filter(([, section]) => section === id)
      .map(([former]) => former),
  ];
  return { id, chapter: chapterId, number, locale, ...entry.data, minutes, outline, ids, entry };
}

async function readChapter(order: BookChapter, number: number, locale: Locale): Promise<Chapter> {
  const { id } = order;
  const entry = await getEntry('chapters', id);
  if (!entry) throw new Error(`${chapterFile(id)} is missing`);
  const { title, lead, description } = entry.data;
  const sections = await Promise.all(
    order.sections.map((section, index) => readSection(id, section, index + 1, locale)),
  );
  return {
    id,
    number,
    locale,
    title: title[locale],
    name: title[locale].replace(/[:：].*$/, ''),
    lead: lead[locale],
    description: description[locale],
    sections,
  };
}

/** Astro hands out entries by their ids; a reader gets them in the order of their file. */
function inOrder<E extends { id: string }>(entries: readonly E[], ids: readonly string[]): E[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: E): number => place.get(id) ?? Infinity;
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b));
}

type BookChapter = CollectionEntry<'book'>['data'];

/** In the built site nothing changes any more: each language is read once for all pages. */
const books = new Map<Locale, Promise<Chapter[]>>();

/** The chapters of a language in the order of content/book.yaml. */
export function chapters(locale: Locale): Promise<Chapter[]> {
  const known = import.meta.env.PROD ? books.get(locale) : undefined;
  const reading = known ?? readBook(locale);
  books.set(locale, reading);
  return reading;
}

async function readBook(locale: Locale): Promise<Chapter[]> {
  const order = inOrder(
    await getCollection('book'),
    idsInOrder(root, 'content/book.yaml', 'chapters'),
  );
  return Promise.all(order.map(({ data }, index) => readChapter(data, index + 1, locale)));
}

export async function chapter(locale: Locale, id: string): Promise<Chapter> {
  const found = (await chapters(locale)).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`content/book.yaml has no chapter "${id}"`);
  return found;
}

export async function section(
  locale: Locale,
  chapterId: string,
  id: string,
): Promise<{ chapter: Chapter; section: Section }> {
  const found = await chapter(locale, chapterId);
  const own = found.sections.find((candidate) => candidate.id === id);
  if (!own) throw new Error(`content/book.yaml has no section "${id}" in "${chapterId}"`);
  return { chapter: found, section: own };
}

/** The text of a section or page as a component; it takes the author's words as `components`. */
export const contentOf = async (entry: SectionEntry | PageEntry) => (await render(entry)).Content;

/** A page that is no section, such as the cover. */
export async function page(locale: Locale, id: string): Promise<PageEntry> {
  const entry = await getEntry('pages', `${id}/${locale}`);
  if (!entry) throw new Error(`content/pages/${id}/${locale}.mdx is missing`);
  return entry;
}

/** The computed numbers that a page states, as often as they stand there. */
export const numbersOfPage = (locale: Locale, id: string): TextOutline['numbers'] =>
  loadText(root, pageFile(id, locale), locale).numbers;

/** Where in the book a work is cited or a term explained. */
export interface Place {
  chapter: Chapter;
  section: Section;
}

function placesOf(book: Chapter[], idsIn: (section: Section) => string[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const chapter of book)
    for (const section of chapter.sections)
      for (const id of new Set(idsIn(section)))
        places.set(id, [...(places.get(id) ?? []), { chapter, section }]);
  return places;
}

/** For each work the sections that cite it, in reading order. */
export async function citedIn(locale: Locale): Promise<Map<string, Place[]>> {
  const sets = readData();
  return placesOf(await chapters(locale), ({ chapter: of, id, outline }) => [
    ...outline.citations.map((citation) => citation.id),
    ...sets.filter((set) => set.section === `${of}#${id}`).flatMap(worksOf),
  ]);
}

/** For each term the sections that explain it, in reading order. */
export const explainedIn = async (locale: Locale): Promise<Map<string, Place[]>> =>
  placesOf(await chapters(locale), ({ outline }) => outline.terms.map(({ id }) => id));

/** The numbers of a citation on the page of its whole chapter; `nth` is its place in its section, from 1. */
export async function citationInChapter(
  locale: Locale,
  chapterId: string,
  sectionId: string,
  nth: number,
): Promise<Occurrence & { readonly first: boolean }> {
  const count = citationCounter();
  for (const { id, outline } of (await chapter(locale, chapterId)).sections) {
    const counted = outline.citations.map((citation) => count(citation.id));
    const found = id === sectionId ? counted[nth - 1] : undefined;
    if (found) return found;
  }
  throw new Error(`${sectionFile(chapterId, sectionId, locale)} has no citation ${nth}`);
}

/** The claims of the source article, in its order. */
export async function claims(): Promise<CollectionEntry<'claims'>['data'][]> {
  const ids = idsInOrder(root, 'content/claims.yaml', 'claims');
  return inOrder(await getCollection('claims'), ids).map(({ data }) => data);
}

export type Question = CollectionEntry<'questions'>['data'];

export interface AskedGroup {
  id: QuestionGroup;
  questions: Question[];
}

/** What readers ask, by group, in the order of its file. */
export async function questionGroups(): Promise<AskedGroup[]> {
  const ids = idsInOrder(root, 'content/questions.yaml', 'questions');
  const all = inOrder(await getCollection('questions'), ids).map(({ data }) => data);
  return groups.map((id) => ({ id, questions: all.filter(({ group }) => group === id) }));
}

/** The section of `chapter#id` on whose page the id stands; throws where there is none. */
export async function sectionOf(locale: Locale, place: string): Promise<Section> {
  const [chapterId = '', id = ''] = place.split('#');
  const found = (await chapter(locale, chapterId)).sections.find(
    (each) => each.id === id || each.ids.includes(id),
  );
  if (!found) throw new Error(`"${place}" is not in the book`);
  return found;
}

export interface FormerDerivation {
  /** Its number in the chapter, from 1, when derivations had a page of their own. */
  number: number;
  section: Section;
  /** Its number in the section, from 1. */
  nth: number;
  title: string;
}

/** The derivations that once stood on a page of their own, by chapter. */
export async function formerDerivations(locale: Locale): Promise<Map<Chapter, FormerDerivation[]>> {
  const found = new Map<Chapter, FormerDerivation[]>();
  for (const [id, places] of Object.entries(readFormerAddresses().derivations)) {
    const names = places.map((place) => (typeof place === 'string' ? place : place.section));
    const { chapter: of } = await section(locale, id, names[0] ?? '');
    const list = await Promise.all(
      places.map(async (place, index) => {
        const name = names[index] ?? '';
        const { section: own } = await section(locale, id, name);
        const nth =
          typeof place === 'string'
            ? names.slice(0, index + 1).filter((each) => each === name).length
            : place.nth;
        const title = own.outline.derivations[nth - 1]?.title ?? own.title;
        return { number: index + 1, section: own, nth, title };
      }),
    );
    found.set(of, list);
  }
  return found;
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
  | 'book'
  | 'chapters'
  | 'sections'
  | 'pages'
  | 'references'
  | 'glossary'
  | 'claims'
  | 'questions'
  | 'seals'
>;

type Row<S extends DataSet> = CollectionEntry<S> extends { data: infer D } ? D : never;

/** The rows of content/data/<set>.yaml, in its order. */
export async function rows<S extends DataSet>(set: S): Promise<Row<S>[]> {
  const entries: { id: string; data: unknown }[] = await getCollection(set);
  const ids = rowsOf(readData(), set).map(({ id }) => String(id));
  return inOrder(entries, ids).map(({ data }) => data as Row<S>);
}

export type Seal = CollectionEntry<'seals'>['data'];

/** What is behind a figure; undefined where none is written, as for a diagram that is drawn by hand. */
export const seal = async (figure: string): Promise<Seal | undefined> =>
  (await getCollection('seals')).find(({ data: own }) => own.id === figure)?.data;

/** The mark that a figure carries as `data-seal`. */
export const sealKind = async (figure: string): Promise<Seal['kind']> =>
  (await seal(figure))?.kind ?? 'drawn';

let data: DataFile[] | undefined;

/** As with chapters, in the built site the files are read once. */
const readData = (): DataFile[] =>
  (data = (import.meta.env.PROD ? data : undefined) ?? loadData(root).data);

let registry: Registry | undefined;

/** A computed number by its name in src/numbers, with all that it is made of. */
export function declaredNumber(of: string): Registered {
  registry ??= registryFrom((set) => rowsOf(readData(), set), keptFacts());
  const found = registry.get(of);
  if (found === undefined) throw new Error(`src/numbers declares no number "${of}"`);
  return found;
}

/** The value of a computed number. */
export const number = (of: string): number => valueOf(declaredNumber(of).declared);

/** Where an input comes from, a row of data by the first of its sources. */
export function inputSource(from: Origin): Exclude<Origin, { set: string }> {
  if (from === 'definition' || !('set' in from)) return from;
  const row = rowsOf(readData(), from.set).find(({ id }) => id === from.row);
  const [source] = (row?.['sources'] ?? []) as { id: string; at?: string }[];
  if (!source) throw new Error(`${from.set} has no source for its row "${from.row}"`);
  return { cite: source.id, at: source.at ?? '' };
}
