/** Ids are addresses: every heading has one, no two things of a chapter share one. */
import { correctionIds, type TextOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';

export interface OwnedId {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** What carries it, for a sentence. */
  readonly owner: string;
}

/** Every id that a text gives to something on its page, by line. */
export const idsIn = (text: TextOutline): OwnedId[] =>
  [
    ...text.headings.map(({ id, line }) => ({ id, line, owner: 'a heading' })),
    ...text.figures.map(({ id, line }) => ({ id, line, owner: 'a figure' })),
    ...text.checks.map(({ id, line }) => ({ id, line, owner: 'a check' })),
    ...text.explorables.map(({ folder, line }) => {
      return { id: folder, line, owner: 'an imported figure' };
    }),
    ...text.asides.flatMap((aside) =>
      correctionIds(aside).map((id) => ({ id, line: aside.line, owner: 'a correction' })),
    ),
  ]
    .filter(({ id }) => id !== '')
    .sort((a, b) => a.line - b.line)
    .map((each) => ({ ...each, file: text.file }));

export const isGoodId = (id: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);

/** `ids`: those of a page, or of all sections of a chapter, in reading order. */
export function checkIds(ids: readonly OwnedId[]): Problem[] {
  const first = new Map<string, OwnedId>();
  return ids.flatMap((each) => {
    const { id, file, line, owner } = each;
    const problems: Problem[] = [];
    if (!isGoodId(id))
      problems.push({
        file,
        line,
        what: `The id "${id}" of ${owner} is not in kebab case.`,
        fix: 'Use small letters a to z, digits and single hyphens.',
      });
    const earlier = first.get(id);
    if (earlier) {
      const place =
        earlier.file === file ? `on line ${earlier.line}` : `in ${earlier.file}:${earlier.line}`;
      problems.push({
        file,
        line,
        what: `The id "${id}" of ${owner} is taken by ${earlier.owner} ${place}.`,
        fix: 'Give each thing of a chapter its own id: its sections also stand on one page together.',
      });
    } else first.set(id, each);
    return problems;
  });
}

export const checkHeadings = ({ file, headings }: TextOutline): Problem[] =>
  headings.flatMap(({ id, title, depth, line }) => {
    if (depth === 1)
      return {
        file,
        line,
        what: `"${title}" is a heading of level 1, which the page's title has.`,
        fix: 'Begin it with ##.',
      };
    if (depth > 3)
      return {
        file,
        line,
        what: `"${title}" is a heading of level ${depth}.`,
        fix: 'Use ## and ### only; deeper structure wants a section of its own.',
      };
    if (id !== '') return [];
    return {
      file,
      line,
      what: `The heading "${title}" has no id.`,
      fix: 'Write {#id} after it, the same in both languages.',
    };
  });
