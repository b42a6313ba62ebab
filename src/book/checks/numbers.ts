/** Computed numbers in the text: known, declared whole, readable, and rounded as they are. */
import { type TextOutline } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { readShown, roundsTo } from '../shown-number.ts';
import type { Known } from './known.ts';

export const checkNumbers = (text: TextOutline, { numbers, numberFaults }: Known): Problem[] =>
  text.numbers.flatMap(({ id, shows, line }) => {
    const problem = (what: string, fix: string): Problem[] => [
      { file: text.file, line, what, fix },
    ];
    if (id === '' || shows === '' || !numbers) return [];
    const value = numbers.get(id);
    if (value === undefined)
      return problem(
        `The computed number "${id}" is unknown.`,
        'Declare it in src/numbers, or correct the name.',
      );
    const fault = numberFaults.get(id);
    if (fault !== undefined)
      return problem(
        `The number "${id}" cannot be opened: it ${fault}.`,
        'Declare its formula and its inputs in src/numbers, each input with its source.',
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
