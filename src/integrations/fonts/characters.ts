/** Which characters the site uses, read from its sources, so that a new character needs no list to be kept. */
import { glob, readFile } from 'node:fs/promises';
import { MdxSyntaxError, nodesOf, parseMdx } from '#src/book/tree.ts';
import { renderFormula } from '#src/markdown/tex/render.ts';
import type { Rendered } from '#src/markdown/tex/tree.ts';

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');

/** What typography and number formats add to what is typed. */
const typographic = '–—‘’“”…·×−±≤≥≈→←↑↓§°†‡\u00a0';

/** Letters and signs of plain English. */
export const basicCharacters = `${ascii}–—‘’“”…·×\u00a0`;

async function sources(root: string, patterns: string[]): Promise<string[]> {
  const files = (await Array.fromAsync(glob(patterns, { cwd: root }))).sort();
  return Promise.all(files.map((file) => readFile(root + file, 'utf8')));
}

const sorted = (characters: Iterable<string>): string => [...new Set(characters)].sort().join('');

// The faces have these three of the superior digits alone. All ten must come from one other face, or
// the digits of 10²⁴ differ in size.
const superior = /[¹²³]/g;

/** Latin text: every character of the content and the code below the Han ranges. */
export async function textCharacters(root: string): Promise<string> {
  const texts = await sources(root, ['content/**/*.{mdx,yaml}', 'src/**/*.{ts,tsx,astro}']);
  const latin = texts
    .join('')
    .replace(/[\u2e80-\u{10ffff}]/gu, '')
    .replace(superior, '');
  return sorted(ascii + typographic + latin);
}

const textFiles = 'content/{chapters,pages}/**/*.mdx';

/** Every formula of the texts as KaTeX writes it. What does not parse is the book checks' matter. */
export async function formulas(root: string): Promise<Rendered[]> {
  const texts = await sources(root, [textFiles]);
  return texts.flatMap(formulasIn).flatMap(({ tex, displayMode }) => {
    try {
      return [renderFormula(tex, displayMode)];
    } catch {
      return [];
    }
  });
}

/** As the page's own parser finds them, wherever they are broken and whatever stands around them. */
function formulasIn(text: string): { tex: string; displayMode: boolean }[] {
  try {
    return [...nodesOf(parseMdx(text))].flatMap((node) =>
      node.type === 'math' || node.type === 'inlineMath'
        ? [{ tex: node.value.trim(), displayMode: node.type === 'math' }]
        : [],
    );
  } catch (error) {
    if (error instanceof MdxSyntaxError) return [];
    throw error;
  }
}
