/**
 * Colons, semicolons, 它 and connectives for 1,000 Han characters of each chapter, and what misses its
 * target. With the id of a chapter: its sections instead.
 */
import { fileURLToPath } from 'node:url';
import { habitsOfBook, missed, targets } from '#src/book/chinese-habits.ts';
import { loadBook } from '#src/book/load.ts';

const input = loadBook(fileURLToPath(new URL('../', import.meta.url)));
const only = process.argv[2];
// A section alone is measured as a chapter of one section.
const parts =
  only === undefined
    ? [input]
    : input.sections
        .filter(({ chapter, locale }) => chapter === only && locale === 'zh')
        .map((section) => ({
          book: { chapters: [{ id: section.section, sections: [section.section] }] },
          sections: [{ ...section, chapter: section.section }],
        }));

console.table(
  parts.flatMap(habitsOfBook).map((row) => ({
    [only === undefined ? 'chapter' : 'section']: row.chapter,
    'Han characters': row.characters,
    [`： ≤ ${targets.colons}`]: Number(row.colons.toFixed(1)),
    [`； ≤ ${targets.semicolons}`]: Number(row.semicolons.toFixed(1)),
    [`它 ≤ ${targets.pronouns}`]: Number(row.pronouns.toFixed(1)),
    [`connectives ≥ ${targets.connectives}`]: Number(row.connectives.toFixed(1)),
    misses: missed(row).join(', '),
  })),
);
