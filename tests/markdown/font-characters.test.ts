/** Each face of KaTeX gets the characters that formulas set in it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { formulas } from '#src/integrations/fonts/characters.ts';
import { charactersOf } from '#src/integrations/fonts/katex.ts';
import { renderFormula } from '#src/markdown/tex/render.ts';

const setIn = (tex: string): Record<string, string> => {
  const figures = charactersOf([]);
  const all = charactersOf([renderFormula(tex, true)]);
  return Object.fromEntries(
    [...all]
      .map(([file, characters]): [string, string] => {
        const without = [...characters].filter((c) => !figures.get(file)?.includes(c));
        return [file.replace(/^KaTeX_|\.woff2$/g, ''), without.join('')];
      })
      .filter(([, characters]) => characters !== ''),
  );
};

const cases: [tex: string, faces: Record<string, string>][] = [
  ['a<b', { 'Main-Regular': '<', 'Math-Italic': 'ab' }],
  [
    '\\mathbf{A}\\mathbb{R}\\mathcal{N}',
    { 'AMS-Regular': 'R', 'Caligraphic-Regular': 'N', 'Main-Bold': 'A' },
  ],
  ['\\boldsymbol{\\mu}', { 'Math-BoldItalic': 'μ' }],
  ['\\mathrm{KL}\\text{of}', { 'Main-Regular': 'KLfo' }],
  [
    '\\mathsf{Q}\\mathtt{W}\\mathfrak{g}',
    { 'Fraktur-Regular': 'g', 'SansSerif-Regular': 'Q', 'Typewriter-Regular': 'W' },
  ],
  ['\\sum\\Bigl(\\biggl[', { 'Size2-Regular': '(∑', 'Size3-Regular': '[' }],
  ['\\textstyle\\sum', { 'Size1-Regular': '∑' }],
];
for (const [tex, faces] of cases)
  test(tex, () => {
    const found = setIn(tex);
    for (const [file, characters] of Object.entries(faces)) assert.equal(found[file], characters);
    assert.deepEqual(Object.keys(found).sort(), Object.keys(faces).sort());
  });

test('formulas are found wherever they stand and however they are broken, on every kind of page', async () => {
  const root = `${mkdtempSync(`${tmpdir()}/fonts-`)}/`;
  const texts = {
    'content/chapters/light/waves/en.mdx':
      'One $\\mathfrak{a}+\n\\mathfrak{b}$ here; `$HOME` and $\\mathfrak{c}$.',
    'content/pages/about/en.mdx':
      'Price \\$5 and $\\mathfrak{d}$ and \\$6.\n\n$$\n\\mathfrak{e}\n$$\n',
  };
  try {
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(root + file.replace(/[^/]*$/, ''), { recursive: true });
      writeFileSync(root + file, text);
    }
    const set = charactersOf(await formulas(root)).get('KaTeX_Fraktur-Regular.woff2');
    assert.equal(set, 'abcde');
  } finally {
    rmSync(root, { recursive: true });
  }
});
