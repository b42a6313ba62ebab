/** Every mistake of content the machine can know, all at once. */
import { locales, type Locale } from '#src/i18n/locales.ts';
import { checkCharacters } from './checks/characters.ts';
import { checkAsides, checkCitations, checkTerms } from './checks/citations.ts';
import { checkClaims } from './checks/claims.ts';
import { checkData, worksOf } from './checks/data.ts';
import { checkEventDates } from './checks/event-dates.ts';
import { checkExplorables } from './checks/explorables.ts';
import { checkFigures, checkFormulas } from './checks/figures.ts';
import { chapterHead, checkHead, pageHead, sectionHead, type Head } from './checks/front-matter.ts';
import { checkHeadings, checkIds } from './checks/ids.ts';
import type { Known } from './checks/known.ts';
import { checkHeadTexts } from './checks/heads.ts';
import { checkBookOrder, checkClaimTexts, checkCorrections } from './checks/ledgers.ts';
import { checkTermList, checkTermMarks } from './checks/terms.ts';
import { checkLength } from './checks/length.ts';
import { checkLinks, faultyLinks } from './checks/links.ts';
import { checkGlossary, checkListIds } from './checks/lists.ts';
import { checkMarkup } from './checks/markup.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkOrder, checkTranslations } from './checks/order.ts';
import { checkPlaces, checkRowPlaces } from './checks/places.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkReaderQuestions } from './checks/reader-questions.ts';
import { checkReferences } from './checks/references.ts';
import { checkRows } from './checks/rows.ts';
import { checkSeals } from './checks/seals.ts';
import { checkShape } from './checks/shape.ts';
import { checkStructure } from './checks/structure.ts';
import { checkChineseHead, checkStyle } from './checks/style.ts';
import { checkWorks } from './checks/works.ts';
import { checkLinkTexts } from './checks/titles.ts';
import { checkWording } from './checks/wording.ts';
import { checkWords } from './checks/words.ts';
import { readFrontMatter } from './front-matter.ts';
import { knownIdsOf, type BookInput, type ChapterSource, type TextSource } from './input.ts';
import { idsByPage, knownIn } from './known-in.ts';
import type { TextOutline } from './outline.ts';
import { compareFields } from './parallel/passages.ts';
import { compareTexts } from './parity.ts';
import { asSentence, type Problem } from './problems.ts';
import { addressed, read, type Read } from './read.ts';

/** Checks that look at one text in one language. */
const textChecks: readonly ((text: TextOutline, known: Known) => Problem[])[] = [
  checkHeadings,
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
  checkStructure,
  checkPlaces,
  checkMarkup,
  checkStyle,
];

/** All problems of the book; the order is that of the checks, `formatProblems` sorts. */
export function checkBook(input: BookInput): Problem[] {
  const sections = input.sections.map(read);
  const pages = input.pageTexts.map(read);
  const texts = [...sections, ...pages];
  const known = {
    en: knownIn('en', input, sections, pages),
    zh: knownIn('zh', input, sections, pages),
  };
  const outlines = texts.flatMap(({ outline }) => outline ?? []);
  const works = knownIdsOf(input.references);
  const lists = [
    input.references,
    input.glossary,
    input.claims,
    input.corrections,
    input.questions,
    input.seals,
  ];
  return [
    ...(input.problems ?? []),
    ...[...lists, ...input.data].flatMap((list) => checkShape(list, input.shape)),
    ...texts.flatMap(({ problems }) => problems),
    ...[...input.chapters, ...input.sections, ...input.pageTexts, ...input.files].flatMap(
      checkCharacters,
    ),
    ...checkOrder(input),
    ...checkTranslations(input.pageTexts),
    ...input.chapters.flatMap(checkChapter),
    ...checkHeads(sections, sectionHead),
    ...checkHeads(pages, pageHead),
    ...texts.flatMap(({ source, outline }) =>
      outline ? textChecks.flatMap((check) => check(outline, known[source.locale])) : [],
    ),
    ...checkWording(input, outlines),
    ...checkLinkTexts(addressed(sections)),
    ...sections.flatMap(({ outline }) => (outline ? checkLength(outline) : [])),
    ...locales.flatMap((locale) => idsByPage(locale, input, sections, pages).flatMap(checkIds)),
    ...comparePairs(sections, known, ({ chapter, section }) => `${chapter}/${section}`),
    ...comparePairs(pages, known, ({ page }) => page),
    ...checkReferences(input.references, citedWorks(input, texts)),
    ...checkWorks(input.references, input.today),
    ...checkGlossary(input.glossary),
    ...checkTermList(input.glossary, markedTerms(texts)),
    ...outlines.flatMap((outline) => checkTermMarks(outline, input.glossary)),
    ...checkClaimTexts(input.claims),
    ...checkCorrections(input),
    ...checkBookOrder(input.book),
    ...checkHeadTexts(input, outlines),
    ...checkListIds(input.claims, 'claim'),
    ...checkListIds(input.corrections, 'correction'),
    ...checkClaims(input.claims, works, input.book, addressed(sections)),
    ...[...lists.slice(1), ...input.data].flatMap(compareFields),
    ...checkReaderQuestions(input.questions, known),
    ...checkSeals(input, outlines, known.en),
    ...[input.claims, input.questions, input.seals, ...input.data].flatMap(checkRowPlaces),
    ...input.data.flatMap((set) => checkData(set, works, input.book)),
    ...checkRows(input),
    ...checkEventDates(input, outlines),
  ];
}

function checkChapter({ file, source }: ChapterSource): Problem[] {
  const head = readFrontMatter(source, 1);
  return [
    ...checkHead(file, head, chapterHead),
    ...checkChineseHead(file, head, (key) => key.endsWith('.zh')),
  ];
}

const checkHeads = (texts: readonly Read<TextSource>[], head: Head): Problem[] =>
  texts.flatMap(({ outline }) =>
    outline ? checkHead(outline.file, outline.frontMatter, head) : [],
  );

/** Compares the English of each text with the Chinese. */
const comparePairs = <S extends TextSource>(
  texts: readonly Read<S>[],
  known: Readonly<Record<Locale, Known>>,
  name: (source: S) => string,
): Problem[] =>
  texts
    .filter(({ source }) => source.locale === 'en')
    .flatMap(({ source, outline }) => {
      const zh = texts.find((t) => t.source.locale === 'zh' && name(t.source) === name(source));
      if (!outline || !zh?.outline) return [];
      const faulty = [faultyLinks(outline, known.en), faultyLinks(zh.outline, known.zh)];
      return compareTexts(outline, zh.outline, new Set(faulty.flatMap((urls) => [...urls])));
    });

/** Null if a text could not be read. */
const markedTerms = (texts: readonly Read<TextSource>[]): Set<string> | null =>
  texts.every(({ outline }) => outline)
    ? new Set(texts.flatMap(({ outline }) => outline?.terms.map(({ id }) => id) ?? []))
    : null;

/** Null if a text or list could not be read: its citations are unknown. */
function citedWorks(input: BookInput, texts: readonly Read<TextSource>[]): Set<string> | null {
  const lists = [input.claims, input.questions, input.seals, ...input.data];
  if ([input.references, ...lists].some(({ unread }) => unread)) return null;
  // Numbers cite the sources of their inputs.
  if (!input.numbers) return null;
  const cited = new Set([...(input.alsoCited ?? []), ...lists.flatMap(worksOf)]);
  for (const { outline } of texts) {
    if (!outline) return null;
    for (const { id } of outline.citations) cited.add(id);
  }
  return cited;
}

/**
 * Asks `problemOf`, which tells what is wrong with a source or null, of every diagram of the texts, all
 * at once: it may take its time. A text that cannot be read is left out.
 */
export async function checkDiagrams(
  texts: readonly TextSource[],
  problemOf: (source: string) => Promise<string | null>,
): Promise<Problem[]> {
  const diagrams = texts
    .map(read)
    .flatMap(({ outline }) =>
      (outline?.diagrams ?? []).map((diagram) => ({ file: outline?.file ?? '', ...diagram })),
    );
  const found = await Promise.all(
    diagrams.map(async ({ file, line, source }): Promise<Problem[]> => {
      const error = await problemOf(source);
      if (error === null) return [];
      // The fence's own line is the one before the first of the diagram.
      const [, within, fault] = /^Line (\d+) of the diagram: ([^]*)$/.exec(error) ?? [];
      const what = `The diagram cannot be drawn: ${asSentence(fault ?? error)}`;
      return [{ file, line: line + Number(within ?? 0), what, fix: 'Correct the Mermaid source.' }];
    }),
  );
  return found.flat();
}
