/** Ids are addresses: every section has one, no two things on a page share one. */
import { inChapter, type ChapterOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';

interface PageId {
  readonly id: string;
  readonly line: number;
  /** What carries it, for a sentence. */
  readonly owner: string;
}

/** Every id a page of the chapter has, by line. */
export const pageIds = (chapter: ChapterOutline): PageId[] =>
  [
    ...chapter.headings.map(({ id, line }) => ({ id, line, owner: 'a heading' })),
    ...inChapter(chapter, (s) => s.figures).map(({ id, line }) => ({
      id,
      line,
      owner: 'a figure',
    })),
    ...inChapter(chapter, (s) => s.checks).map(({ id, line }) => ({ id, line, owner: 'a check' })),
    ...inChapter(chapter, (s) => s.explorables).map(({ folder, line }) => {
      return { id: folder, line, owner: 'an imported figure' };
    }),
  ]
    .filter(({ id }) => id !== '')
    .sort((a, b) => a.line - b.line);

export const isGoodId = (id: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);

export function checkIds(chapter: ChapterOutline): Problem[] {
  const { file } = chapter;
  const first = new Map<string, PageId>();
  return pageIds(chapter).flatMap((each) => {
    const { id, line, owner } = each;
    const problems: Problem[] = [];
    if (!isGoodId(id))
      problems.push({
        file,
        line,
        what: `The id "${id}" of ${owner} is not in kebab case.`,
        fix: 'Use small letters a to z, digits and single hyphens.',
      });
    const earlier = first.get(id);
    if (earlier)
      problems.push({
        file,
        line,
        what: `The id "${id}" of ${owner} is taken by ${earlier.owner} on line ${earlier.line}.`,
        fix: 'Give each thing on the page its own id.',
      });
    else first.set(id, each);
    return problems;
  });
}

export const checkHeadings = ({ file, headings }: ChapterOutline): Problem[] =>
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
