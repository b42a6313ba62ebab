/** What is known of every section and term before a question is asked: small enough to load whole. */

export interface OutlineSection {
  /** Address under the site's base. */
  readonly url: string;
  readonly title: string;
  /** The chapter, or the page, that it belongs to. */
  readonly page: string;
  /** One line on what it says; may be empty. */
  readonly summary: string;
  /** The id of its record in the index of full text. */
  readonly id: string;
}

export interface OutlineTerm {
  readonly url: string;
  /** In the outline's language first, then in the other. */
  readonly names: readonly string[];
  readonly definition: string;
  /** The numbers of the sections that explain it. */
  readonly places: readonly number[];
}

/** Of one language. The sections stand in the same order in both. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly terms: readonly OutlineTerm[];
}

/** The files beside the index of full text. */
export const outlineFile = (locale: string): string => `outline.${locale}.json`;
export const wordsFile = (locale: string, part: number): string => `words/${locale}.${part}.txt`;
export const soundsFile = 'words/zh.sounds.txt';
export const namesFile = (locale: string): string => `words/${locale}.names.txt`;
