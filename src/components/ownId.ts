import { wholeChapterOf } from '#src/i18n/urls.ts';

/**
 * An id that a section gives by number, such as `term-3`. On the page of a whole chapter, which has
 * the terms of all its sections, the section's name stands before it.
 */
export const ownId = (pathname: string, section: string, id: string): string =>
  wholeChapterOf(pathname) === null ? id : `${section}-${id}`;
