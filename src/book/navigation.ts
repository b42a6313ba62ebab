/** Questions about the order of the book. Everything follows the order of `chapters` and `sections`. */

export interface BookSection {
  readonly id: string;
  readonly title: string;
}

export interface BookChapter {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly BookSection[];
}

export interface Neighbours<T> {
  readonly previous: T | null;
  readonly next: T | null;
}

/** A section and the chapter it stands in. */
export interface Stop {
  readonly chapter: BookChapter;
  readonly section: BookSection;
}

function neighbours<T>(list: readonly T[], is: (item: T) => boolean): Neighbours<T> {
  const i = list.findIndex(is);
  if (i === -1) return { previous: null, next: null };
  return { previous: list[i - 1] ?? null, next: list[i + 1] ?? null };
}

/** The chapters before and after; both null for an unknown id. */
export const chapterNeighbours = (
  book: readonly BookChapter[],
  chapterId: string,
): Neighbours<BookChapter> => neighbours(book, (chapter) => chapter.id === chapterId);

/** Every section of the book, in reading order. */
export const stops = (book: readonly BookChapter[]): Stop[] =>
  book.flatMap((chapter) => chapter.sections.map((section) => ({ chapter, section })));

/** The sections before and after, across the ends of chapters; both null for an unknown one. */
export const sectionNeighbours = (
  book: readonly BookChapter[],
  chapterId: string,
  sectionId: string,
): Neighbours<Stop> =>
  neighbours(stops(book), (s) => s.chapter.id === chapterId && s.section.id === sectionId);

/** The chapter's number, from 1; null for an unknown id. */
export function chapterNumber(book: readonly BookChapter[], chapterId: string): number | null {
  const i = book.findIndex((chapter) => chapter.id === chapterId);
  return i === -1 ? null : i + 1;
}
