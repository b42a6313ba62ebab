/** A mistake of content: where it is, what is wrong, and what to do about it. */
export interface Problem {
  /** Path from the root of the project. */
  readonly file: string;
  /** 1-based; 1 where a whole file is meant. */
  readonly line: number;
  /** What is wrong: one sentence. */
  readonly what: string;
  /** What to do: one sentence. */
  readonly fix: string;
}

const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

/** One line each, `file:line  what  fix`, by file and line. Empty for no problems. */
export const formatProblems = (problems: readonly Problem[]): string =>
  [...problems]
    .sort(byPlace)
    .map(({ file, line, what, fix }) => `${file}:${line}  ${what}  ${fix}`)
    .join('\n');

/** A message of someone else's making as the end of a sentence: on one line, with one full stop. */
export const asSentence = (message: string): string =>
  `${message.trim().replace(/\s+/g, ' ').replace(/\.$/, '')}.`;
