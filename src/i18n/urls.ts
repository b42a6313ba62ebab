/**
 * The only place where a URL of the site is spelled.
 *
 * A path is written without locale and base, as the author writes it: `/stable-diffusion/#clip`.
 */
import type { Locale } from './locales.ts';

const configuredBase: string =
  (import.meta as { env?: { BASE_URL?: string } }).env?.BASE_URL ?? '/';

/** `path` in the given language and under the site's base, for example `/zh/search/`. */
export function localise(path: string, locale: Locale, base: string = configuredBase): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  return root + (locale === 'en' ? '' : `${locale}/`) + path.replace(/^\//, '');
}

export const homePath = '/';
/** Hosts serve it for whatever is not there; it speaks both languages and has no translation. */
export const notFoundPath = '/404/';
export const glossaryPath = '/glossary/';
export const referencesPath = '/references/';
export const searchPath = '/search/';
export const factCheckPath = '/fact-check/';
export const aboutPath = '/about/';
/** What readers ask, in a list; the answers stand on the pages of its groups. */
export const questionsPath = '/questions/';
/** An Atom feed in each language. */
export const correctionsFeedPath = '/corrections.xml';

/** A chapter's opening. */
export const chapterPath = (chapter: string): string => `/${chapter}/`;

/** A section's page; with `id`, the place on it. The section's own id is its page. */
export const sectionPath = (chapter: string, section: string, id: string = section): string =>
  `/${chapter}/${section}/${id === section ? '' : `#${id}`}`;

/** Stands for a chapter where content names a page that is no section: `reference#about`. */
const reference = 'reference';

/** The section that content names as `chapter#section`, or the page that it names as `reference#page`. */
export function placePath(place: string): string {
  const [chapter = '', section = ''] = place.split('#');
  return chapter === reference ? chapterPath(section) : sectionPath(chapter, section);
}

/** The reverse of {@link placePath}; undefined for the path of neither. */
export function placeOf(path: string): string | undefined {
  const [, first, second] = /^\/([^/]+)\/(?:([^/]+)\/)?$/.exec(path) ?? [];
  if (first === undefined) return undefined;
  return second === undefined ? `${reference}#${first}` : `${first}#${second}`;
}

/** A chapter's own pages beside its opening and its sections: no section may have these names. */
export const ownPages: readonly string[] = ['all', 'derivations'];

/** A whole chapter on one page. */
export const wholeChapterPath = (chapter: string): string => `/${chapter}/all/`;

/** Where a chapter's derivations stood before they stood in their sections. */
export const derivationsPath = (chapter: string): string => `/${chapter}/derivations/`;

/** The chapter that a page, a path of the site with locale and base, shows whole; null for other pages. */
export const wholeChapterOf = (pathname: string): string | null =>
  /\/([^/]+)\/all\/$/.exec(pathname)?.[1] ?? null;

export const termPath = (id: string): string => `${glossaryPath}#${id}`;
export const questionGroupPath = (group: string): string => `${questionsPath}${group}/`;
export const questionPath = (group: string, id: string): string =>
  `${questionGroupPath(group)}#${id}`;
export const claimPath = (id: string): string => `${factCheckPath}#${id}`;
export const referencePath = (id: string): string => `${referencesPath}#${id}`;

/** The id of an event where the timeline shows it. */
export const eventId = (id: string): string => `event-${id}`;

/** A file that is the same in both languages, such as a script or an icon, under the site's base. */
export const assetUrl = (file: string, base: string = configuredBase): string =>
  (base.endsWith('/') ? base : `${base}/`) + file;

/** A set of content/data as a file, the same in both languages. */
export const dataUrl = (set: string, format: 'csv' | 'json', base?: string): string =>
  assetUrl(`data/${set}.${format}`, base);

/**
 * The reverse of {@link localise}: splits a site path into language and language-free path.
 * `pathname` starts with the base; a hash or query is left on the path.
 */
export function delocalise(
  pathname: string,
  base: string = configuredBase,
): { locale: Locale; path: string } {
  const rest = `/${pathname.slice(base.replace(/\/$/, '').length).replace(/^\//, '')}`;
  return /^\/zh(\/|$)/.test(rest)
    ? { locale: 'zh', path: rest.slice(3) || '/' }
    : { locale: 'en', path: rest };
}
