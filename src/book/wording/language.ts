/** Whether a passage is in the language of its page. */
import type { Passage } from '../passages.ts';
import type { Problem } from '../problems.ts';
import { ownWordsOf } from './rules.ts';

const han = /\p{Script=Han}/u;

/** Without quotations and brackets, which may hold what is in the other language. */
const bare = (text: string): string =>
  ownWordsOf(text).replace(/（[^）]*）|\([^)]*\)|\[[^\]]*\]/g, ' ');

/** Names have capitals or digits, and signs of mathematics are short. */
const englishWord =
  /(?<![\p{L}\d.-])(?!log|exp|max|min|sin|cos|softmax|sigmoid)[a-z]{3,}(?![\p{L}\d-])/u;

/** Eight words in a row, all but the first in small letters. */
const englishRun = /(?<![\p{L}])[A-Za-z'’]+[ ,;:-]+(?:[a-z'’]+[ ,;:-]+){6,}[a-z'’]+/u;

/** What is never a name alone. */
const sentences =
  /^(?:summary|lead|description|definition|claim|right|before|after|question|answer|shows|oracle|omits|accTitle|accDescr|alt|Derivation title)$|Caption/;

/** A sign of Chinese after Chinese, or a clause of it. */
const chineseRun = /\p{Script=Han}(?:[，。；：？！、]|\p{Script=Han}{7})/u;

const shown = (text: string): string => {
  const signs = [...text.trim().replace(/\s+/g, ' ')];
  return `“${signs.slice(0, 40).join('')}${signs.length > 40 ? '…' : ''}”`;
};

/** `common`: words that the English texts write in small letters, so that they are no names. */
export function checkLanguage(passage: Passage, common: ReadonlySet<string>): Problem[] {
  const { file, locale, kind, text, lineAt } = passage;
  const problem = (what: string, fix: string): Problem[] => [
    { file, line: lineAt(0), what: `${what}: ${shown(text)}.`, fix },
  ];
  const plain = bare(text);
  if (locale === 'en')
    return chineseRun.test(plain)
      ? problem('Chinese stands in an English text', 'Write it in English.')
      : [];
  const translate = 'Write it in Chinese.';
  if (!han.test(text) && /\p{L}/u.test(text)) {
    const words = text.match(/\p{L}{3,}/gu) ?? [];
    const isTitle = /^(?:title|heading)$/.test(kind);
    if (
      sentences.test(kind) ||
      englishWord.test(plain) ||
      (isTitle && words.length > 0 && words.every((word) => common.has(word.toLowerCase())))
    )
      return problem('English stands in a Chinese text', translate);
  }
  const run = kind === 'label' ? null : englishRun.exec(plain);
  return run ? problem(`English stands in a Chinese text (“${run[0]}”)`, translate) : [];
}

/** Words in small letters that occur at least three times in the passages. */
export function commonWords(passages: readonly Passage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { locale, text } of passages)
    if (locale === 'en')
      for (const [word] of text.matchAll(/(?<![\p{L}\d])[a-z]{3,}(?![\p{L}\d])/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([word]) => word));
}
