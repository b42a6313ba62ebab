/** The chapters that exist, as content/book.yaml lists them: what the tests of the site go through. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { chapterPath, localise } from '#src/i18n/urls.ts';
import { root } from './support.ts';

interface BookChapter {
  readonly id: string;
  readonly sections: readonly string[];
}

export const book = (
  parse(readFileSync(`${root}content/book.yaml`, 'utf8')) as { chapters: BookChapter[] }
).chapters;

interface ChapterPage extends BookChapter {
  readonly locale: Locale;
  /** The page's address, without base. */
  readonly path: string;
}

/** Every chapter in both languages. */
export const pagesOfBook: readonly ChapterPage[] = book.flatMap((chapter) =>
  locales.map((locale) => ({
    ...chapter,
    locale,
    path: localise(chapterPath(chapter.id), locale),
  })),
);

/** Every chapter once, the languages in turn, for what does not depend on the language. */
export const chaptersInTurn: readonly ChapterPage[] = pagesOfBook.filter(
  (_, index) => index % 4 === 0 || index % 4 === 3,
);

/** One chapter in each language, for what does not depend on the chapter either. */
export const chapterOfEach: readonly ChapterPage[] = chaptersInTurn.slice(0, 2);
