/** The pages of the book, as content/book.yaml lists them: what the tests of the site go through. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { locales, type Locale } from '#src/i18n/locales.ts';
import {
  chapterPath,
  localise,
  questionGroupPath,
  questionsPath,
  sectionPath,
  wholeChapterPath,
} from '#src/i18n/urls.ts';
import { groups } from '#src/schemas/question.ts';
import { readBuilt, root } from './support.ts';

interface BookChapter {
  readonly id: string;
  readonly sections: readonly string[];
}

export const book = (
  parse(readFileSync(`${root}content/book.yaml`, 'utf8')) as { chapters: BookChapter[] }
).chapters;

export interface ChapterPage extends BookChapter {
  readonly locale: Locale;
  /** The page's address, without base. */
  readonly path: string;
}

export interface SectionPage {
  readonly chapter: string;
  readonly id: string;
  readonly locale: Locale;
  readonly path: string;
}

const inBoth = <P>(page: (locale: Locale) => P): P[] => locales.map(page);

const chapterPages = (path: (chapter: string) => string): ChapterPage[] =>
  book.flatMap((chapter) =>
    inBoth((locale) => ({ ...chapter, locale, path: localise(path(chapter.id), locale) })),
  );

/** Every chapter's opening, in both languages. */
export const openings: readonly ChapterPage[] = chapterPages(chapterPath);

/** Every chapter on one page, in both languages. */
export const wholeChapters: readonly ChapterPage[] = chapterPages(wholeChapterPath);

/** Every section in both languages, in reading order. */
export const sectionPages: readonly SectionPage[] = book.flatMap(({ id: chapter, sections }) =>
  sections.flatMap((id) =>
    inBoth((locale) => ({ chapter, id, locale, path: localise(sectionPath(chapter, id), locale) })),
  ),
);

/** What readers ask, as content/questions.yaml has it. */
export const { questions } = parse(readFileSync(`${root}content/questions.yaml`, 'utf8')) as {
  questions: { id: string; group: string; question: Record<Locale, string> }[];
};

export interface GroupPage {
  readonly id: string;
  readonly locale: Locale;
  readonly path: string;
}

/** The groups of questions in both languages, in their order. */
export const groupPages: readonly GroupPage[] = groups.flatMap((id) =>
  inBoth((locale) => ({ id, locale, path: localise(questionGroupPath(id), locale) })),
);

/** The lists that lead to them. */
export const questionLists: readonly Omit<GroupPage, 'id'>[] = inBoth((locale) => ({
  locale,
  path: localise(questionsPath, locale),
}));

/** Of pages in both languages each once, the languages in turn, for what does not depend on the language. */
export const inTurn = <P>(pages: readonly P[]): readonly P[] =>
  pages.filter((_, index) => index % 4 === 0 || index % 4 === 3);

export const sectionsInTurn = inTurn(sectionPages);

/** One section in each language, with everything in it, for what does not depend on the section either. */
export const sectionOfEach: readonly SectionPage[] = sectionPages.filter(
  ({ chapter, id }) => chapter === 'stable-diffusion' && id === 'sampling',
);

/** A section without a figure that answers and without a chart. */
export const isOfTextAlone = (path: string): boolean =>
  sectionPages.some((section) => section.path === path) &&
  !/data-(explorable|chart)=/.test(readBuilt(path));

/** The sections, in both languages, whose built page has the id. */
export const pagesWith = (id: string): string[] =>
  sectionPages.map(({ path }) => path).filter((path) => readBuilt(path).includes(`id="${id}"`));
