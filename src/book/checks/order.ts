/** Chapters and sections against book.yaml, the only place where order exists. */
import { locales, type Locale } from '#src/i18n/locales.ts';
import { chapterFile, type BookInput, type ChapterSource } from '../input.ts';
import type { ChapterOutline, Section } from '../outline.ts';
import type { Problem } from '../problems.ts';

/** Every chapter of the book in every language, and no others. */
export function checkChapters({ book, chapters }: BookInput): Problem[] {
  const unwritten = book.chapters
    .filter(({ id }) => chapters.every(({ chapter }) => chapter !== id))
    .flatMap(({ id }) => locales.map((locale) => missingFile(chapterFile(id, locale), locale)));
  return [
    ...unwritten,
    ...checkTranslations(chapters),
    ...chapters.flatMap((source) => strayChapter(book, source)),
  ];
}

/** What exists in one language exists in all. */
export const checkTranslations = (texts: readonly ChapterSource[]): Problem[] =>
  texts.flatMap(({ chapter, file }) =>
    locales
      .filter((locale) => !texts.some((t) => t.chapter === chapter && t.locale === locale))
      .map((locale) => missingFile(file.replace(/[^/]+$/, `${locale}.mdx`), locale)),
  );

const missingFile = (file: string, locale: Locale): Problem => ({
  file,
  line: 1,
  what: `The file is missing: there is no text in the language "${locale}".`,
  fix: 'Write it; every chapter of book.yaml and every page exists in each language.',
});

const strayChapter = (book: BookInput['book'], { chapter, file }: ChapterSource): Problem[] =>
  book.chapters.some(({ id }) => id === chapter)
    ? []
    : [
        {
          file,
          line: 1,
          what: `The chapter "${chapter}" is not in book.yaml.`,
          fix: 'Add it there with its sections, or remove its folder.',
        },
      ];

/** `expected`: the ids of the chapter's sections, in order. */
export function checkSections(
  { file, sections }: ChapterOutline,
  expected: readonly string[],
): Problem[] {
  // A missing id and a second use of one are told of elsewhere.
  const present = sections.filter(
    ({ id }, i) => id && sections.findIndex((other) => other.id === id) === i,
  );
  const known = present.filter(({ id }) => expected.includes(id ?? ''));
  return [
    ...present
      .filter((section) => !known.includes(section))
      .map(({ id, line }) => ({
        file,
        line,
        what: `The section "${id}" is not in book.yaml.`,
        fix: 'Add it there, or make it a ### of another section.',
      })),
    ...missingSections(file, known, expected),
    ...wrongOrder(file, known, expected),
  ];
}

/** Each one is reported at the section it should follow. */
function missingSections(
  file: string,
  known: readonly Section[],
  expected: readonly string[],
): Problem[] {
  let line = 1;
  return expected.flatMap((id) => {
    const found = known.find((section) => section.id === id);
    if (found) line = found.line;
    const what = `The section "${id}" of book.yaml is missing here.`;
    return found
      ? []
      : [{ file, line, what, fix: `Write ## … {#${id}}, or take it out of book.yaml.` }];
  });
}

/** Only the first: one section moved puts many out of place. */
function wrongOrder(
  file: string,
  known: readonly Section[],
  expected: readonly string[],
): Problem[] {
  const order = expected.filter((id) => known.some((section) => section.id === id));
  const i = known.findIndex(({ id }, j) => id !== order[j]);
  const section = known[i];
  if (!section) return [];
  return [
    {
      file,
      line: section.line,
      what: `The section "${section.id}" stands where book.yaml has "${order[i]}".`,
      fix: 'Follow the order of book.yaml, or change it there.',
    },
  ];
}
