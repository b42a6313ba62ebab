/** What the checks of a book are given: plain data, read from disk by `load.ts`. */
import type { Locale } from '#src/i18n/locales.ts';
import type { Problem } from './problems.ts';

/** Paths are from the root of the project, with `/`. */
export interface BookInput {
  readonly book: BookOrder;
  readonly chapters: readonly ChapterSource[];
  /** The texts of pages that are no chapters, such as the cover; `chapter` names the page. */
  readonly pageTexts?: readonly ChapterSource[];
  readonly references: DataList;
  readonly glossary: DataList;
  readonly claims: DataList;
  /** What a text may import: `explorables/<folder>`, `charts/<folder>`. */
  readonly figures: ReadonlySet<string>;
  /** content/data: what figures, tables and computed numbers are drawn from. */
  readonly data: readonly DataSet[];
  /** Computed values by the name a text gives them. */
  readonly numbers: ReadonlyMap<string, number>;
  /** What `<Hue of="…">` may name. */
  readonly hues: readonly string[];
  /** Addresses other than chapters, without language: path, such as `/glossary/`, to the ids on it. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** What is wrong with a formula, or null. */
  readonly tex: (source: string, display: boolean) => string | null;
  /** Works that are cited outside chapters and data, by a page. */
  readonly alsoCited?: ReadonlySet<string>;
  /** What went wrong before: files that could not be read. */
  readonly problems?: readonly Problem[];
}

/** content/book.yaml. */
export interface BookOrder {
  readonly chapters: readonly { readonly id: string; readonly sections: readonly string[] }[];
}

export interface ChapterSource {
  readonly chapter: string;
  readonly locale: Locale;
  readonly file: string;
  readonly source: string;
}

/** A list of content/data, and the section `chapter#section` that shows it. */
export interface DataSet extends DataList {
  readonly section: string;
}

/** The list of one YAML file, unchecked. */
export interface DataList {
  readonly file: string;
  readonly items: readonly DataItem[];
}

export interface DataItem {
  readonly line: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export const chapterFile = (chapter: string, locale: Locale): string =>
  `content/chapters/${chapter}/${locale}.mdx`;

/** The ids of a list, those that are strings. */
export const idsOf = ({ items }: DataList): Set<string> =>
  new Set(items.map(({ data }) => data['id']).filter((id) => typeof id === 'string'));
