/** The way through the book: each chapter's opening, then its sections, one page after the other. */

export interface BookSection {
  readonly id: string;
  readonly title: string;
}

export interface BookChapter {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly BookSection[];
}

/** A page of the book: a section, or with null the opening of its chapter. */
export interface Stop<C extends BookChapter = BookChapter> {
  readonly chapter: C;
  readonly section: C['sections'][number] | null;
}

/** Every page of the book, in reading order. */
export const stops = <C extends BookChapter>(book: readonly C[]): Stop<C>[] =>
  book.flatMap((chapter) =>
    [null, ...chapter.sections].map((section): Stop<C> => ({ chapter, section })),
  );

/** The pages before and after, across the ends of chapters; both null for a page that is not there. */
export function neighbours<C extends BookChapter>(
  book: readonly C[],
  chapterId: string,
  sectionId: string | null,
): { readonly previous: Stop<C> | null; readonly next: Stop<C> | null } {
  const all = stops(book);
  const i = all.findIndex(
    ({ chapter, section }) => chapter.id === chapterId && (section?.id ?? null) === sectionId,
  );
  if (i === -1) return { previous: null, next: null };
  return { previous: all[i - 1] ?? null, next: all[i + 1] ?? null };
}
