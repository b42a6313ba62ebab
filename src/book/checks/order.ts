/** Files against book.yaml, the only place where order exists. */
import { locales, type Locale } from '#src/i18n/locales.ts';
import { ownPages } from '#src/i18n/urls.ts';
import {
  chapterFile,
  pageFile,
  sectionFile,
  type BookInput,
  type BookOrder,
  type PageSource,
} from '../input.ts';
import type { Problem } from '../problems.ts';

/** Every chapter and section of the book in every language, and no others. */
export function checkOrder({ book, chapters, sections }: BookInput): Problem[] {
  const written = new Set([...chapters, ...sections].map(({ file }) => file));
  const missing = book.chapters.flatMap(({ id, sections: listed }) => [
    ...(written.has(chapterFile(id)) ? [] : [missingChapter(id)]),
    ...listed.flatMap((section) =>
      locales
        .filter((locale) => !written.has(sectionFile(id, section, locale)))
        .map((locale) => missingText(sectionFile(id, section, locale), locale)),
    ),
  ]);
  const listed = new Map(book.chapters.map(({ id, sections: ids }) => [id, ids]));
  const stray = [
    ...chapters
      .filter(({ chapter }) => !listed.has(chapter))
      .map(({ file, chapter }) => notInBook(file, `chapter "${chapter}"`)),
    ...sections
      .filter(({ chapter, section }) => !listed.get(chapter)?.includes(section))
      .map(({ file, section }) => notInBook(file, `section "${section}"`)),
  ];
  return [...missing, ...stray, ...takenNames(book)];
}

/** What exists in one language exists in all. */
export const checkTranslations = (texts: readonly PageSource[]): Problem[] =>
  texts.flatMap(({ page }) =>
    locales
      .filter((locale) => !texts.some((text) => text.page === page && text.locale === locale))
      .map((locale) => missingText(pageFile(page, locale), locale)),
  );

const missingText = (file: string, locale: Locale): Problem => ({
  file,
  line: 1,
  what: `The file is missing: there is no text in the language "${locale}".`,
  fix: 'Write it; every section of book.yaml and every page exists in each language.',
});

const missingChapter = (chapter: string): Problem => ({
  file: chapterFile(chapter),
  line: 1,
  what: 'The file is missing: the chapter has no title.',
  fix: 'Write title, lead and description, each with en and zh.',
});

const notInBook = (file: string, what: string): Problem => ({
  file,
  line: 1,
  what: `The ${what} is not in book.yaml.`,
  fix: 'Add it there in its place, or remove its folder.',
});

/** A chapter has pages of its own beside those of its sections. */
const takenNames = (book: BookOrder): Problem[] =>
  book.chapters.flatMap(({ id, sections }) =>
    sections
      .filter((section) => ownPages.includes(section))
      .map((section) => ({
        file: 'content/book.yaml',
        line: 1,
        what: `The section "${section}" of "${id}" has the name of a page that every chapter has.`,
        fix: 'Give it another id.',
      })),
  );
