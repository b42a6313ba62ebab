/** Which characters the site uses, read from its sources, so that a new character needs no list to be kept. */
import { glob, readFile } from 'node:fs/promises';
import type { Rendered } from '#src/markdown/tex/compact.ts';
import { renderTex } from '#src/markdown/tex/render.ts';

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');

/** What typography and number formats add to what is typed. */
const typographic = '–—‘’“”…·×−±≤≥≈→←↑↓§°†‡\u00a0';

/** Letters and signs of plain English. */
export const basicCharacters = `${ascii}–—‘’“”…·×\u00a0`;

async function sources(root: string, patterns: string[]): Promise<string[]> {
  const texts: string[] = [];
  for await (const file of glob(patterns, { cwd: root }))
    texts.push(await readFile(root + file, 'utf8'));
  return texts;
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

const formula = /\$\$([\s\S]+?)\$\$|(?<!\\)\$([^$\n]+?)(?<!\\)\$/g;

/** Every formula of the chapters as KaTeX writes it. One that does not parse is the book checks' matter. */
export async function formulas(root: string): Promise<Rendered[]> {
  const rendered: Rendered[] = [];
  for (const text of await sources(root, ['content/chapters/**/*.mdx']))
    for (const [, display, inline] of text.matchAll(formula)) {
      try {
        const displayMode = display !== undefined;
        const tex = (display ?? inline ?? '').trim();
        rendered.push({ html: renderTex(tex, displayMode), displayMode });
      } catch {
        continue;
      }
    }
  return rendered;
}
