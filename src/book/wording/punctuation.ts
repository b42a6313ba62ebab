/** Pairs of brackets and quotation marks, and how a passage ends. */
import type { Passage } from '../passages.ts';
import type { Problem } from '../problems.ts';

/** In Chinese half-width brackets are told of by themselves. */
const pairs = {
  en: ['()', '[]', '“”'],
  zh: ['（）', '《》', '“”'],
} as const;

/** Whether each is closed after it is opened; quotation marks do not stand in their like. */
function isBalanced(text: string, pair: string): boolean {
  const [open, close] = pair;
  let depth = 0;
  for (const sign of text) {
    if (sign === open) depth++;
    if (sign === close) depth--;
    if (depth < 0 || (open === '“' && depth > 1)) return false;
  }
  return depth === 0;
}

/** What is made of sentences, and what is none. A choice, an item of a list or a cell may be either. */
const ended =
  /^(?:summary|lead|description|accDescr|claim|right|before|after|definition|remark|question|answer|shows|oracle|omits)$|^(?:(?:Aside|Derivation)\/)?paragraph$|(?:Caption|Reason|Sidenote|Check)\/paragraph$/;
const unended = /^(?:title|name|accTitle|short|Derivation title)$|(?:^|\/)heading$/;

const end = { en: /[.?!:…]["”’)]*\uFFFC?$/, zh: /[。？！：…][”’）"]*\uFFFC?$/ } as const;

/** `leads`: the passage runs into a formula that stands below it. */
export function checkPunctuation(passage: Passage, leads: boolean): Problem[] {
  const { file, locale, kind, lineAt } = passage;
  const text = passage.text.trimEnd();
  const last = (): number => lineAt(Math.max(0, text.length - 1));
  const excerpt = (): string =>
    `“…${[...text].slice(-24).join('').replaceAll('\uFFFC', '…').replace(/\s+/g, ' ')}”`;
  const problems: Problem[] = pairs[locale]
    .filter((pair) => !isBalanced(text, pair))
    .map(([open, close]) => ({
      file,
      line: lineAt(0),
      what: `${open} and ${close} do not match: ${excerpt()}.`,
      fix: 'Open and close each pair once.',
    }));
  if (locale === 'en' && text.split('"').length % 2 === 0)
    problems.push({
      file,
      line: lineAt(0),
      what: `A quotation mark has no other: ${excerpt()}.`,
      fix: 'Open and close each quotation.',
    });
  if (text !== '' && ended.test(kind) && !leads && !end[locale].test(text))
    problems.push({
      file,
      line: last(),
      what: `The passage has no end: ${excerpt()}.`,
      fix: `Write ${locale === 'en' ? 'a full stop' : '。'} or another sign that ends a sentence.`,
    });
  if (unended.test(kind) && /[.。,，;；:：、]$/.test(text))
    problems.push({
      file,
      line: last(),
      what: `A title ends with a sign: ${excerpt()}.`,
      fix: 'Take it out; a question mark may stay.',
    });
  return problems;
}
