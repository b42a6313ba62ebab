/** Typography that a habit of the keyboard gets wrong. */
import type { FrontMatter } from '../front-matter.ts';
import type { TextOutline } from '../outline.ts';
import type { Passage } from '../passages.ts';
import type { Problem } from '../problems.ts';
import { OBJECT } from '../prose.ts';

/** Text with the line of a UTF-16 unit of it. */
type Lines = Pick<Passage, 'text' | 'lineAt'>;

export const checkStyle = (text: TextOutline): Problem[] => {
  const { file, locale, prose, frontMatter } = text;
  if (locale === 'en') return [];
  const head = checkChineseHead(file, frontMatter, () => true);
  return [
    ...head,
    ...prose.flatMap(({ text: words, lines }) =>
      checkChinese(file, { text: words, lineAt: (index) => lines[index] ?? 1 }),
    ),
  ];
};

/**
 * The values of a head whose key is Chinese by `isChinese`. The description is for search engines,
 * which set no gaps.
 */
export const checkChineseHead = (
  file: string,
  { entries }: FrontMatter,
  isChinese: (key: string) => boolean,
): Problem[] =>
  entries.flatMap(({ key, value, line }) =>
    typeof value === 'string' && isChinese(key) && !key.startsWith('description')
      ? checkChinese(file, { text: value, lineAt: () => line })
      : [],
  );

/** The same of a field of a list. */
export const checkChineseMarks = (passage: Passage): Problem[] =>
  checkChinese(passage.file, passage);

const han = String.raw`\p{Script=Han}`;

/** A full stop or a closing bracket counts between Chinese characters only; "式(4)" is left alone. */
const halfWidth = new RegExp(
  [
    `(?<=${han})[ \\t]*[,.:;?!()][ \\t]*(?=${han})`,
    `(?<=${han})[,:;?!]`,
    `[,:;?!](?=${han})`,
    `(?<=${han})\\((?!\\p{Nd}+\\))`,
  ].join('|'),
  'gu',
);

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const western = String.raw`[\p{Script=Latin}\p{Nd}]`;
const typedSpace = new RegExp(`(?<=${han})\\s+(?=${western})|(?<=${western})\\s+(?=${han})`, 'gu');

function checkChinese(file: string, { text, lineAt }: Lines): Problem[] {
  const around = (index: number, length: number): string =>
    `“${text
      .slice(Math.max(0, index - 4), index + length + 4)
      .replaceAll(OBJECT, '…')
      .replace(/\s+/g, ' ')}”`;
  const marks = [...text.matchAll(halfWidth)].map(({ 0: match, index }) => ({
    file,
    line: lineAt(index),
    what: `A half-width "${match.trim()}" stands beside Chinese characters: ${around(index, match.length)}.`,
    fix: `Write ${fullWidth[match.trim()]}.`,
  }));
  const spaces = [...text.matchAll(typedSpace)]
    .filter(({ 0: match }) => !match.includes('\u2028'))
    .map(({ 0: match, index }) => ({
      file,
      line: lineAt(index),
      what: match.includes('\n')
        ? `A line break makes a space between Chinese and Western characters: ${around(index, match.length)}.`
        : `A space is typed between Chinese and Western characters: ${around(index, match.length)}.`,
      fix: 'Take it out: the style sheet makes the gap.',
    }));
  return [...marks, ...spaces];
}
