/** Every passage of the book: its language, its words, its signs. */
import type { BookInput, ChapterSource } from '../input.ts';
import { readFrontMatter } from '../front-matter.ts';
import type { TextOutline } from '../outline.ts';
import { fieldsIn, passagesOf, passagesOfHead, type Passage } from '../passages.ts';
import type { Problem } from '../problems.ts';
import { chinese } from '../wording/chinese.ts';
import { english } from '../wording/english.ts';
import { checkLanguage, commonWords } from '../wording/language.ts';
import { checkChineseMarks } from './style.ts';
import { checkQuotedTitles, workTitles } from './titles.ts';
import { checkPunctuation } from '../wording/punctuation.ts';
import { breaches } from '../wording/rules.ts';
import { rulesOfTerms } from '../wording/terms.ts';

const ofChapter = ({ file, source }: ChapterSource): Passage[] =>
  passagesOfHead(file, readFrontMatter(source, 1));

/** Lines on which a displayed formula follows: what stands before it may break off. */
const leadsToFormula = ({ blocks }: TextOutline): Set<number> =>
  new Set(blocks.flatMap(({ line }, i) => (blocks[i + 1]?.kind.endsWith('math') ? [line] : [])));

export function checkWording(input: BookInput, texts: readonly TextOutline[]): Problem[] {
  const ofTexts = texts.map((text) => ({
    passages: passagesOf(text),
    leads: leadsToFormula(text),
  }));
  const lists = [
    input.glossary,
    input.claims,
    input.corrections,
    input.questions,
    input.seals,
    ...input.data,
  ];
  const fields = lists.flatMap(fieldsIn).flatMap(({ en, zh }) => [en, zh]);
  const others = [...input.chapters.flatMap(ofChapter), ...fields];
  const titles = workTitles(input.references);
  const rules = { en: english, zh: [...chinese, ...rulesOfTerms(input.glossary)] } as const;
  const common = commonWords([...ofTexts.flatMap(({ passages }) => passages), ...others]);
  const check = (passage: Passage, leads: boolean): Problem[] => {
    const foreign = checkLanguage(passage, common);
    // What is in the other language has its signs, too.
    if (foreign.length > 0) return foreign;
    return [
      ...breaches(passage, rules[passage.locale]),
      ...checkPunctuation(passage, leads),
      ...checkQuotedTitles(passage, titles),
    ];
  };
  return [
    ...ofTexts.flatMap(({ passages, leads }) =>
      passages.flatMap((passage) =>
        check(passage, /(?:^|\/)paragraph$/.test(passage.kind) && leads.has(passage.lineAt(0))),
      ),
    ),
    ...others.flatMap((passage) => check(passage, false)),
    ...fields.filter(({ locale }) => locale === 'zh').flatMap(checkChineseMarks),
  ];
}
