/** Every mistake of content the machine can know, all at once. */
import type { Locale } from '#src/i18n/locales.ts';
import { checkAsides, checkCitations, checkTerms } from './checks/citations.ts';
import { checkClaims } from './checks/claims.ts';
import { checkData, worksOf } from './checks/data.ts';
import { checkExplorables } from './checks/explorables.ts';
import { checkFigures, checkFormulas } from './checks/figures.ts';
import { checkFrontMatter } from './checks/front-matter.ts';
import { checkHeadings, checkIds, pageIds } from './checks/ids.ts';
import type { Known } from './checks/known.ts';
import { checkLength } from './checks/length.ts';
import { checkLinks } from './checks/links.ts';
import { checkGlossary, checkListIds } from './checks/lists.ts';
import { checkChapters, checkSections, checkTranslations } from './checks/order.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkReferences } from './checks/references.ts';
import { checkStyle } from './checks/style.ts';
import { checkWords } from './checks/words.ts';
import { idsOf, type BookInput, type ChapterSource } from './input.ts';
import { inChapter, type ChapterOutline } from './outline.ts';
import { compareChapters, compareContents } from './parity.ts';
import { asSentence, type Problem } from './problems.ts';
import { readChapter } from './read-chapter.ts';
import { MdxSyntaxError } from './tree.ts';
import { authorWords } from './words.ts';

/** A source and its outline; null where the file is not MDX. */
interface ReadText {
  readonly source: ChapterSource;
  readonly outline: ChapterOutline | null;
  readonly problems: readonly Problem[];
}

function read(source: ChapterSource): ReadText {
  try {
    return {
      source,
      outline: readChapter(source.source, source.file, source.locale),
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof MdxSyntaxError)) throw error;
    const problem = {
      file: source.file,
      line: error.line,
      what: `The file cannot be read: ${asSentence(error.message)}`,
      fix: 'Close every tag; in the text write \\{ and \\< for a brace and a less-than sign.',
    };
    return { source, outline: null, problems: [problem] };
  }
}

/** Checks that look at one text in one language. */
const textChecks: readonly ((text: ChapterOutline, known: Known) => Problem[])[] = [
  checkFrontMatter,
  checkHeadings,
  checkIds,
  checkWords,
  checkExplorables,
  checkCitations,
  checkTerms,
  checkAsides,
  checkLinks,
  checkFigures,
  checkFormulas,
  checkNumbers,
  checkQuestions,
  checkStyle,
];

/** All problems of the book; the order is that of the checks, `formatProblems` sorts. */
export function checkBook(input: BookInput): Problem[] {
  const chapters = input.chapters.map(read);
  const pageTexts = (input.pageTexts ?? []).map(read);
  const texts = [...chapters, ...pageTexts];
  const known = {
    en: knownIn('en', input, chapters, pageTexts),
    zh: knownIn('zh', input, chapters, pageTexts),
  };
  return [
    ...(input.problems ?? []),
    ...texts.flatMap(({ problems }) => problems),
    ...checkChapters(input),
    ...checkTranslations(input.pageTexts ?? []),
    ...texts.flatMap(({ source, outline }) =>
      outline ? textChecks.flatMap((check) => check(outline, known[source.locale])) : [],
    ),
    ...chapters.flatMap((chapter) => checkShape(input, chapter)),
    ...comparePairs(chapters, compareContents),
    ...comparePairs(pageTexts, compareChapters),
    ...checkReferences(input.references, citedWorks(input, texts)),
    ...checkGlossary(input.glossary),
    ...checkListIds(input.claims, 'claim'),
    ...checkClaims(
      input.claims,
      idsOf(input.references),
      input.book,
      chapters.flatMap(({ outline, source }) =>
        outline ? [{ chapter: source.chapter, outline }] : [],
      ),
    ),

    ...input.data.flatMap((set) => checkData(set, idsOf(input.references), input.book)),
  ];
}

/** The sections of a chapter: which, in what order, how long. */
function checkShape({ book }: BookInput, { source, outline }: ReadText): Problem[] {
  const order = book.chapters.find(({ id }) => id === source.chapter);
  if (!outline) return [];
  return [...(order ? checkSections(outline, order.sections) : []), ...checkLength(outline)];
}

function knownIn(
  locale: Locale,
  input: BookInput,
  chapters: readonly ReadText[],
  texts: readonly ReadText[],
): Known {
  return {
    works: idsOf(input.references),
    terms: idsOf(input.glossary),
    claims: idsOf(input.claims),
    figures: input.figures,
    numbers: input.numbers,
    words: authorWords(input.hues),
    pages: new Map<string, ReadonlySet<string> | null>([
      ...texts
        .filter(({ source }) => source.locale === locale)
        .filter(({ source }) => source.chapter !== 'cover')
        .map(({ source, outline }) => [`/${source.chapter}/`, outline && idSet(outline)] as const),
      ...Object.entries(input.pages).map(([path, ids]) => [path, new Set(ids)] as const),
      // A chapter without a file is told of once, not at every link to it.
      ...input.book.chapters.map(({ id }) => [`/${id}/`, null] as const),
      ...chapters
        .filter(({ source }) => source.locale === locale)
        .map(({ source, outline }) => [`/${source.chapter}/`, outline && idSet(outline)] as const),
    ]),
    tex: input.tex,
  };
}

const idSet = (outline: ChapterOutline): Set<string> =>
  new Set(pageIds(outline).map(({ id }) => id));

/**
 * Compares the English of each text with the Chinese. For chapters the contents are enough: their
 * sections are held against book.yaml.
 */
const comparePairs = (
  texts: readonly ReadText[],
  compare: (en: ChapterOutline, zh: ChapterOutline) => Problem[],
): Problem[] =>
  texts
    .filter(({ source }) => source.locale === 'en')
    .flatMap(({ source, outline }) => {
      const zh = texts.find((t) => t.source.chapter === source.chapter && t.source.locale === 'zh');
      return outline && zh?.outline ? compare(outline, zh.outline) : [];
    });

/** Null if a text could not be read: its citations are unknown. */
function citedWorks(input: BookInput, texts: readonly ReadText[]): Set<string> | null {
  const cited = new Set([
    ...(input.alsoCited ?? []),
    ...[...input.data, input.claims].flatMap(worksOf),
  ]);
  for (const { outline } of texts) {
    if (!outline) return null;
    for (const { id } of inChapter(outline, (section) => section.citations)) cited.add(id);
  }
  return cited;
}

/**
 * Draws every diagram of the texts with `draw`, which tells what is wrong with a source, or null.
 * Apart from the other checks because drawing takes its time. What cannot be read is left out.
 */
export async function checkDiagrams(
  texts: readonly ChapterSource[],
  draw: (source: string) => Promise<string | null>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { outline } of texts.map(read)) {
    if (!outline) continue;
    for (const { source, line } of inChapter(outline, (section) => section.diagrams)) {
      const error = await draw(source);
      if (error === null) continue;
      const what = `The diagram cannot be drawn: ${asSentence(error)}`;
      problems.push({ file: outline.file, line, what, fix: 'Correct the Mermaid source.' });
    }
  }
  return problems;
}
