/** The formulas of the book, as the chapters are written. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inChapter, type Formula } from '#src/book/outline.ts';
import { readChapter } from '#src/book/read-chapter.ts';
import { isLocale } from '#src/i18n/locales.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Of one text, in document order; `file` is from the root of the project. */
export function formulasOf(file: string): Formula[] {
  const name = /(\w+)\.mdx$/.exec(file)?.[1] ?? '';
  const locale = isLocale(name) ? name : 'en';
  const outline = readChapter(readFileSync(root + file, 'utf8'), file, locale);
  return inChapter(outline, ({ formulas }) => formulas);
}

export const bookFormulas = (): Formula[] =>
  globSync('content/{chapters,pages}/*/*.mdx', { cwd: root }).flatMap(formulasOf);
