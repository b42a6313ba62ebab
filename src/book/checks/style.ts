/** Typography that Markdown or a habit of the keyboard gets wrong. */
import type { ChapterOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { OBJECT, type ProseBlock } from '../prose.ts';

/** Text with the line of each of its UTF-16 units. */
type Lines = Pick<ProseBlock, 'text' | 'lines'>;

export const checkStyle = (chapter: ChapterOutline): Problem[] => {
  const { file, locale, prose } = chapter;
  const bold = prose.flatMap((block) => brokenBold(file, block));
  if (locale === 'en') return bold;
  const chinese = [...headText(chapter), ...prose];
  return [...bold, ...chinese.flatMap((text) => checkChinese(file, text))];
};

/** What the page shows of the front matter; the description is for search engines, which set no gaps. */
const headText = ({ frontMatter }: ChapterOutline): Lines[] =>
  frontMatter.entries.flatMap(({ key, value, line }) =>
    typeof value === 'string' && key !== 'description'
      ? { text: value, lines: Array<number>(value.length).fill(line) }
      : [],
  );

/** Asterisks that Markdown left as they are: it saw no bold there. */
function brokenBold(file: string, { text, lines }: Lines): Problem[] {
  const found = new Set([...text.matchAll(/\*\*/g)].map(({ index }) => lines[index] ?? 1));
  return [...found].map((line) => ({
    file,
    line,
    what: 'The asterisks ** stay visible here: Markdown takes no bold that ends beside full-width punctuation.',
    fix: 'Keep punctuation outside the bold: **粗体**，后文.',
  }));
}

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

function checkChinese(file: string, { text, lines }: Lines): Problem[] {
  const around = (index: number, length: number): string =>
    `“${text
      .slice(Math.max(0, index - 4), index + length + 4)
      .replaceAll(OBJECT, '…')
      .replace(/\s+/g, ' ')}”`;
  const marks = [...text.matchAll(halfWidth)].map(({ 0: match, index }) => ({
    file,
    line: lines[index] ?? 1,
    what: `A half-width "${match.trim()}" stands beside Chinese characters: ${around(index, match.length)}.`,
    fix: `Write ${fullWidth[match.trim()]}.`,
  }));
  const spaces = [...text.matchAll(typedSpace)]
    .filter(({ 0: match }) => !match.includes('\u2028'))
    .map(({ 0: match, index }) => ({
      file,
      line: lines[index] ?? 1,
      what: match.includes('\n')
        ? `A line break makes a space between Chinese and Western characters: ${around(index, match.length)}.`
        : `A space is typed between Chinese and Western characters: ${around(index, match.length)}.`,
      fix: 'Take it out: the style sheet makes the gap.',
    }));
  return [...marks, ...spaces];
}
