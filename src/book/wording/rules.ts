/** Rules of wording: what a passage must not hold, each as a pattern with what to say of it. */
import type { Passage } from '../passages.ts';
import type { Problem } from '../problems.ts';

export interface Rule {
  /** With the flag g. Groups may be named in `says`. */
  readonly pattern: RegExp;
  /** A sentence; `$0` is what was found, `$1` its first group. */
  readonly says: string;
  readonly fix: string;
  /** Whether quotations are left alone: what is quoted is as its author wrote it. */
  readonly ownWords?: true;
  /** The kinds of passages to which the rule is not applied. */
  readonly except?: RegExp;
}

const quotations = /“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})|《[^》]*》/gu;

/** The text with as many blanks in place of what is quoted. */
export const ownWordsOf = (text: string): string =>
  text.replace(quotations, (quoted) => ' '.repeat(quoted.length));

/** The neighbourhood of a match, on one line. */
export const around = (text: string, index: number, length: number): string =>
  text
    .slice(Math.max(0, index - 12), index + length + 12)
    .replaceAll('\uFFFC', '…')
    .replace(/\s+/g, ' ')
    .trim();

/** Every place where the passage breaks one of the rules. */
export function breaches(passage: Passage, rules: readonly Rule[]): Problem[] {
  const { file, kind, lineAt } = passage;
  const own = ownWordsOf(passage.text);
  return rules.flatMap(({ pattern, says, fix, ownWords, except }) => {
    const isQuoted = ownWords && kind.includes('blockquote');
    if (except?.test(kind) || isQuoted) return [];
    const text = ownWords ? own : passage.text;
    // Nearly every passage keeps nearly every rule, and `matchAll` copies its pattern at each call.
    if (text.search(pattern) === -1) return [];
    return [...text.matchAll(pattern)].map((match) => ({
      file,
      line: lineAt(match.index),
      what: `${says
        .replace('$0', match[0].replace(/\s+/g, ' ').trim())
        .replace('$1', match[1] ?? '')
        .replace(/\.$/, '')}: “${around(passage.text, match.index, match[0].length)}”.`,
      fix,
    }));
  });
}
