/** What the checks of a book are given: plain data, read from disk by `load.ts`. */
import type { Locale } from '#src/i18n/locales.ts';
import type { ShapeFault } from '#src/schemas/faults.ts';
import type { Problem } from './problems.ts';

/** Paths are from the root of the project, with `/`. */
export interface BookInput {
  readonly book: BookOrder;
  /** The chapter.yaml of each chapter. */
  readonly chapters: readonly ChapterSource[];
  readonly sections: readonly SectionSource[];
  /** The texts of pages that are no sections, such as the cover. */
  readonly pageTexts: readonly PageSource[];
  /** Every other file of content/, as it is written: lists, data, how we write. */
  readonly files: readonly WrittenFile[];
  readonly references: DataList;
  readonly glossary: DataList;
  readonly claims: DataList;
  readonly corrections: DataList;
  /** What readers ask. */
  readonly questions: DataList;
  /** What is behind each figure. */
  readonly seals: DataList;
  /** What public/ holds, as addresses from the root: `/picture.png`. */
  readonly pictures: ReadonlySet<string>;
  /** What a text may import: `explorables/<folder>`, `charts/<folder>`. */
  readonly figures: ReadonlySet<string>;
  /** Whether there is a file of that path. */
  readonly exists: (path: string) => boolean;
  /** content/data: what figures, tables and computed numbers are drawn from. */
  readonly data: readonly DataSet[];
  /** In what an item of a list in `file` differs from its shape. */
  readonly shape: (file: string, item: unknown) => readonly ShapeFault[];
  /** Computed values by the name a text gives them; null where their data could not be read. */
  readonly numbers: ReadonlyMap<string, number> | null;
  /** What is missing from the declaration of a number, by its name. */
  readonly numberFaults: ReadonlyMap<string, string>;
  /** What `<Hue of="…">` may name. */
  readonly hues: readonly string[];
  /**
   * Addresses outside of the book, without language: path, such as `/glossary/`, to the ids on it;
   * null where these are not known.
   */
  readonly pages: Readonly<Record<string, readonly string[] | null>>;
  /** What is wrong with a formula, or null. */
  readonly tex: (source: string, display: boolean) => string | null;
  /** Works that are cited outside of texts and data, by the inputs of numbers. */
  readonly alsoCited?: ReadonlySet<string>;
  /** The day of the check, YYYY-MM-DD: nothing that is stated here may lie behind it. */
  readonly today: string;
  /** What went wrong before: files that could not be read. */
  readonly problems?: readonly Problem[];
}

/** content/book.yaml. */
export interface BookOrder {
  readonly chapters: readonly { readonly id: string; readonly sections: readonly string[] }[];
}

export interface WrittenFile {
  readonly file: string;
  readonly source: string;
}

export interface ChapterSource extends WrittenFile {
  readonly chapter: string;
}

export interface TextSource extends WrittenFile {
  readonly locale: Locale;
}

export interface SectionSource extends TextSource {
  readonly chapter: string;
  readonly section: string;
}

export interface PageSource extends TextSource {
  readonly page: string;
}

/** A list of content/data, and the section `chapter#section` that shows it. */
export interface DataSet extends DataList {
  readonly section: string;
}

/** The list of one YAML file, unchecked. */
export interface DataList {
  readonly file: string;
  readonly items: readonly DataItem[];
  /** It could not be read whole: nothing can be said of what is not in it. */
  readonly unread?: true;
}

export interface DataItem {
  readonly line: number;
  /** The line of a field: names of fields, places in lists from 0. As far as the path leads. */
  readonly lineOf?: (path: readonly (string | number)[]) => number;
  readonly data: Readonly<Record<string, unknown>>;
}

export const chapterFile = (chapter: string): string => `content/chapters/${chapter}/chapter.yaml`;

export const sectionFile = (chapter: string, section: string, locale: Locale): string =>
  `content/chapters/${chapter}/${section}/${locale}.mdx`;

export const pageFile = (page: string, locale: Locale): string =>
  `content/pages/${page}/${locale}.mdx`;

/** The ids of a list, those that are strings. */
export const idsOf = ({ items }: DataList): Set<string> =>
  new Set(items.map(({ data }) => data['id']).filter((id) => typeof id === 'string'));

/** The same, or null where the list, or the id of an item, could not be read. */
export const knownIdsOf = (list: DataList): ReadonlySet<string> | null =>
  list.unread || list.items.some(({ data }) => typeof data['id'] !== 'string') ? null : idsOf(list);
