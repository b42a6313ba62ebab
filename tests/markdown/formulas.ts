/** The formulas of the book, as the texts are written. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Formula } from '#src/book/outline.ts';
import { readText } from '#src/book/read-text.ts';
import { isLocale } from '#src/i18n/locales.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Of one text, in document order; `file` is from the root of the project. */
export function formulasOf(file: string): Formula[] {
  const name = /(\w+)\.mdx$/.exec(file)?.[1] ?? '';
  const locale = isLocale(name) ? name : 'en';
  return [...readText(readFileSync(root + file, 'utf8'), file, locale).formulas];
}

export const bookFormulas = (): Formula[] =>
  globSync('content/{chapters/*,pages}/*/*.mdx', { cwd: root }).flatMap(formulasOf);
