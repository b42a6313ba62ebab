/**
 * The characters that a text may hold. What is not among them is a slip of the keyboard, of copying
 * or of another program: most of it cannot be seen.
 */
import type { WrittenFile } from '../input.ts';
import type { Problem } from '../problems.ts';

/** Signs beyond ASCII that the texts use. */
const signs = '§¥±·×÷½′–—‘’“”…→←↑↓↔−≈≠≤≥∞∈€£°₂₀₁²³¹⁰⁴⁵⁶⁷⁸⁹⁻、。《》〔〕！（），／：；？';

/** Han characters in simplified use: those of GB 2312, which is a part of GBK, and these. */
const furtherHan = '昇';

function simplifiedHan(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  const decoded = new TextDecoder('gbk').decode(new Uint8Array(bytes));
  return new Set([...decoded].filter((sign) => /\p{Script=Han}/u.test(sign)).concat(...furtherHan));
}

/** One class for all: the Latin letters with accents as one character, Greek, and the lists above. */
const strange = new RegExp(
  `[^\\n\\x20-\\x7E\u00C0-\u024F\u0391-\u03C9${signs}${[...simplifiedHan()].join('')}]`,
  'gu',
);

const spaces = 'Write a plain space, or none.';

/** The first that fits says what to do. */
const kinds: readonly (readonly [RegExp, string, string])[] = [
  [/\t/, 'a tab', 'Write spaces.'],
  [/\uFEFF/, 'a byte order mark', 'Save the file as UTF-8 without it.'],
  [/\u00AD/, 'a soft hyphen', 'Take it out: the browser hyphenates.'],
  [/[\u200B-\u200F\u2060-\u2064\u034F\u061C\u180E]/, 'an invisible character', 'Take it out.'],
  [/[\u202A-\u202E\u2066-\u2069]/, 'a sign that turns the direction of writing', 'Take it out.'],
  [/\uFFFD/, 'a sign for what could not be read', 'Write what stood there.'],
  [/\p{Co}|\p{Cn}/u, 'a character that no font has', 'Write what is meant.'],
  [/\p{Cc}/u, 'a control character', 'Take it out.'],
  [/\u00A0|\u202F|\u2007/, 'a space that does not break', spaces],
  [/\u3000/, 'a full-width space', spaces],
  [/\p{Zs}|\p{Zl}|\p{Zp}/u, 'an unusual space', spaces],
  [
    /\p{M}/u,
    'an accent as a character of its own',
    'Write the letter with its accent as one (NFC).',
  ],
  [/[０-９Ａ-Ｚａ-ｚ]/, 'a full-width digit or letter', 'Write it in half width.'],
  [
    /[「」『』〈〉【】]/,
    'a bracket of other typography',
    'Write “ ” for quotations, 《 》 for titles.',
  ],
  [/\p{Emoji_Presentation}|\p{Extended_Pictographic}/u, 'a pictogram', 'Say it in words.'],
  [
    /\p{Script=Han}/u,
    'a character outside of simplified use',
    'Write its simplified form; if there is none, add it to src/book/checks/characters.ts.',
  ],
];

const other = [
  'a character that no text uses',
  'Write another; if it is meant, add it to src/book/checks/characters.ts.',
] as const;

const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Whether a reader of the problem sees the sign. */
const isVisible = (sign: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign);

export function checkCharacters({ file, source: written }: WrittenFile): Problem[] {
  const problems: Problem[] = [];
  // Told once and not at every line.
  const source = written.replaceAll('\r\n', '\n');
  if (source !== written)
    problems.push({
      file,
      line: 1,
      what: 'The lines end as Windows ends them.',
      fix: 'Save the file with \\n alone at the end of a line.',
    });
  const lines = source.split('\n');
  // Titles and names of works are in the writing of their country.
  const isTitle = file === 'content/references.yaml';
  lines.forEach((text, i) => {
    const problem = (what: string, fix: string): void =>
      void problems.push({ file, line: i + 1, what, fix });
    for (const sign of new Set(text.match(strange))) {
      if (isTitle && /\p{L}/u.test(sign)) continue;
      const [, name, fix] = kinds.find(([pattern]) => pattern.test(sign)) ?? [null, ...other];
      const shown = isVisible(sign) ? `“${sign}”, ` : '';
      problem(`Here is ${name} (${shown}${codeOf(sign)}).`, fix);
    }
    if (/[ \t]$/.test(text)) problem('The line ends with a space.', 'Take it out.');
    if (/(?:\/\*|<!--|(?:^|\s)#).*(?:\b(?:TODO|FIXME|XXX|TBD)\b|待[补查译])/.test(text))
      problem('A note to oneself is left.', 'Do what it says, and take it out.');
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(text))
      problem('A mark of a merge is left.', 'Keep one of the two versions and take the marks out.');
  });
  if (source !== '' && !source.endsWith('\n'))
    problems.push({
      file,
      line: lines.length,
      what: 'The last line has no end.',
      fix: 'End the file with a line break.',
    });
  return problems;
}
