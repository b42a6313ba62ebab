/** Computed numbers in the text: known, readable, and rounded as they are. */
import { inChapter, type ChapterOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { readShown, roundsTo } from '../shown-number.ts';
import type { Known } from './known.ts';

export const checkNumbers = (chapter: ChapterOutline, { numbers }: Known): Problem[] =>
  inChapter(chapter, (section) => section.numbers).flatMap(({ id, shows, line }) => {
    const problem = (what: string, fix: string): Problem[] => [
      { file: chapter.file, line, what, fix },
    ];
    if (id === '' || shows === '') return [];
    const value = numbers.get(id);
    if (value === undefined)
      return problem(
        `The computed number "${id}" is unknown.`,
        'Add it to src/numbers/registry.ts, or correct the name.',
      );
    const shown = readShown(shows);
    if (!shown)
      return problem(
        `“${shows}” cannot be read as a number.`,
        'Write digits with an optional unit: 27.5, 1,290, 80.6 %, 1.3 billion, 13亿, 3.14 × 10²³.',
      );
    if (roundsTo(value, shown)) return [];
    return problem(
      `The number "${id}" is ${String(value)}, which does not round to “${shows}”.`,
      'Correct what is shown.',
    );
  });
