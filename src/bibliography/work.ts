/** A work of content/references.yaml, in CSL's field names. */
import type { Locale } from '#src/i18n/locales.ts';

type Person = { family: string; given?: string | undefined };

/** `en` is what English pages call an author whose own name is in Chinese characters. */
export type Name =
  (Person & { en?: Person | undefined }) | { literal: string; en?: string | undefined };

export interface Work {
  id: string;
  type: string;
  title: string;
  'title-short'?: string | undefined;
  author?: Name[] | undefined;
  /** The list of authors is shortened here, not in the work. */
  truncated?: true | undefined;
  issued?: number | string | undefined;
  undated?: true | undefined;
  'container-title'?: string | undefined;
  publisher?: string | undefined;
  url?: string | undefined;
  doi?: string | undefined;
  arxiv?: string | undefined;
  isbn?: string | undefined;
  version?: string | undefined;
}

/** Where a reader finds the work: DOI before arXiv before page. */
export const addressOf = (work: Work): string | undefined =>
  work.doi
    ? `https://doi.org/${work.doi}`
    : work.arxiv
      ? `https://arxiv.org/abs/${work.arxiv}`
      : work.url;

/** The identifier as it is printed in a note: "doi:10.…", "arXiv 2006.11239" or the host of the page. */
export const identifierOf = (work: Work): string | undefined =>
  work.doi
    ? `doi:${work.doi}`
    : work.arxiv
      ? `arXiv ${work.arxiv}`
      : work.url && new URL(work.url).host.replace(/^www\./, '');

export const yearOf = (work: Work): string | undefined =>
  work.issued === undefined ? undefined : String(work.issued).slice(0, 4);

/** The name as the pages of a language print it, in CSL's fields. */
export function nameIn(name: Name, locale: Locale): Person | { literal: string } {
  if ('literal' in name)
    return { literal: locale === 'en' ? (name.en ?? name.literal) : name.literal };
  const { en, ...own } = name;
  return locale === 'en' ? (en ?? own) : own;
}

export function familyName(name: Name, locale: Locale): string {
  const shown = nameIn(name, locale);
  return 'literal' in shown ? shown.literal : shown.family;
}
