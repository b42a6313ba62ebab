/**
 * Which of KaTeX's faces the formulas reach, and which characters each of them sets: a face carries
 * only these, and one that sets nothing is not carried at all.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { visibleTree } from '#src/markdown/tex/compact.ts';
import { isSpan, type Node, type Rendered } from '#src/markdown/tex/tree.ts';
import type { Face } from './faces.ts';

interface Setting {
  family: string;
  bold: boolean;
  italic: boolean;
}

/** What KaTeX's style sheet says of the font, in its order: of two classes the later one holds. */
const classes: [name: string, setting: Partial<Setting>][] = [
  ['textbf', { bold: true }],
  ['textit', { italic: true }],
  ['textrm', { family: 'Main' }],
  ['textsf', { family: 'SansSerif' }],
  ['texttt', { family: 'Typewriter' }],
  ['mathnormal', { family: 'Math', italic: true }],
  ['mathit', { family: 'Main', italic: true }],
  ['mathrm', { italic: false }],
  ['mathbf', { family: 'Main', bold: true }],
  ['boldsymbol', { family: 'Math', bold: true, italic: true }],
  ['amsrm', { family: 'AMS' }],
  ['mathbb', { family: 'AMS' }],
  ['textbb', { family: 'AMS' }],
  ['mathcal', { family: 'Caligraphic' }],
  ['mathfrak', { family: 'Fraktur' }],
  ['textfrak', { family: 'Fraktur' }],
  ['mathboldfrak', { family: 'Fraktur', bold: true }],
  ['textboldfrak', { family: 'Fraktur', bold: true }],
  ['mathtt', { family: 'Typewriter' }],
  ['mathscr', { family: 'Script' }],
  ['textscr', { family: 'Script' }],
  ['mathsf', { family: 'SansSerif' }],
  ['textsf', { family: 'SansSerif' }],
  ['mathboldsf', { family: 'SansSerif', bold: true }],
  ['textboldsf', { family: 'SansSerif', bold: true }],
  ['mathsfit', { family: 'SansSerif', italic: true }],
  ['mathitsf', { family: 'SansSerif', italic: true }],
  ['textitsf', { family: 'SansSerif', italic: true }],
  ['mainrm', { family: 'Main', italic: false }],
  ['delim-size1', { family: 'Size1' }],
  ['delim-size4', { family: 'Size4' }],
  ['small-op', { family: 'Size1' }],
  ['large-op', { family: 'Size2' }],
];

/** `delimsizing size3`: elsewhere `size3` is a size of the font and not a face. */
const delimiter = (names: readonly string[]): Partial<Setting> => {
  const size = names.includes('delimsizing') && names.find((name) => /^size[1-4]$/.test(name));
  return size ? { family: size.replace('s', 'S') } : {};
};

const settingIn = (names: readonly string[], outer: Setting): Setting =>
  Object.assign(
    { ...outer },
    ...classes.flatMap(([name, setting]) => (names.includes(name) ? [setting] : [])),
    delimiter(names),
  ) as Setting;

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

const folder = `${dirname(createRequire(import.meta.url).resolve('katex'))}/fonts`;
const files = new Set(readdirSync(folder));

/** The file for a setting; where KaTeX has no bold or slanted one, the browser slants the upright. */
function fileOf({ family, bold, italic }: Setting): string {
  const variant = `${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}`;
  const wanted = `KaTeX_${family}-${variant || 'Regular'}.woff2`;
  return files.has(wanted) ? wanted : `KaTeX_${family}-Regular.woff2`;
}

/** What figures set in KaTeX's faces outside formulas, see the explorables' kit. */
const figureSymbols: [file: string, characters: string][] = [
  ['KaTeX_Main-Regular.woff2', '0123456789αϵβστ√−=+xtzs'],
  ['KaTeX_Math-Italic.woff2', 'αϵβστxtzs'],
];

/** Characters by file. */
export function charactersOf(rendered: readonly Rendered[]): Map<string, string> {
  const found = new Map<string, Set<string>>();
  const add = (file: string, characters: string): void => {
    const set = found.get(file) ?? new Set();
    for (const character of characters) set.add(character);
    found.set(file, set);
  };
  const walk = (node: Node, setting: Setting): void => {
    if (isSpan(node)) {
      const own = settingIn(node.classes, setting);
      for (const child of node.children) walk(child, own);
    } else if (!node.startsWith('<'))
      add(
        fileOf(setting),
        node.replace(/&\w+;/g, (entity) => entities[entity] ?? ''),
      );
  };
  for (const [file, characters] of figureSymbols) add(file, characters);
  for (const formula of new Set(rendered))
    for (const node of visibleTree(formula))
      walk(node, { family: 'Main', bold: false, italic: false });
  return new Map([...found].sort().map(([file, set]) => [file, [...set].sort().join('')]));
}

/** The face that a file of KaTeX's is. */
export const katexFace = (file: string): Face => ({
  family: file.split('-')[0] ?? file,
  file,
  source: `${folder}/${file}`,
  style: file.includes('Italic') ? 'italic' : 'normal',
  weight: file.includes('Bold') ? '700' : '400',
});
