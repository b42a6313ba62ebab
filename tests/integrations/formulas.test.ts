/** A page keeps the rules for formulas that it needs, and every other rule, and asks early for their faces. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFacesAhead, withOwnFormulaStyles } from '#src/integrations/formulas.ts';

const page = (css: string, body: string): string => `<style>${css}</style><p>${body}</p>`;
const stylesFor = (css: string, body: string): string =>
  /<style>([\s\S]*)<\/style>/.exec(withOwnFormulaStyles(page(css, body)))?.[1] ?? '';

const formula = '<span class="katex"><i class="k1 s2">x</i></span>';

test('a rule stays if one of its selectors can apply, with those that can', () => {
  const css =
    '.katex{a:b}.katex .k1{c:d}.katex .k1.k9{e:f}.katex .k8,.katex .s2>i{g:h}.katex .s3{i:j}';
  assert.equal(stylesFor(css, formula), '.katex{a:b}.katex .k1{c:d}.katex .s2>i{g:h}');
});

test('what a selector rules out, or asks to contain, is not taken for its own', () => {
  assert.equal(stylesFor('.katex .k1:not(.k9,.k8){a:b}', formula), '.katex .k1:not(.k9,.k8){a:b}');
  assert.equal(stylesFor('.katex:has(>.tag){a:b}', formula), '');
});

test('a page without formulas keeps no rule for them, and what is not for formulas stays', () => {
  const other = '@media (width<=40em){.katexy{a:b}}.note{& .katex{c:d}}.k1{e:f}p{g:h}';
  assert.equal(stylesFor(`.katex{a:b}.katex i{c:d}${other}`, 'x'), other);
});

test('a page with formulas asks for their two faces after those of the text', () => {
  const text = '<link rel="preload" href="/a.woff2" as="font" crossorigin>';
  const face = (name: string): string =>
    `@font-face{src:url(/x/KaTeX_${name}.h.woff2)format("woff2")}`;
  const head = `<head>${text}<style>${['Main-Regular', 'Math-Italic', 'Size1-Regular'].map(face).join('')}</style></head>`;
  const ahead = (name: string): string => text.replace('/a.woff2', `/x/KaTeX_${name}.h.woff2`);
  assert.equal(
    withFacesAhead(head + formula),
    head.replace(text, text + ahead('Main-Regular') + ahead('Math-Italic')) + formula,
  );
  assert.equal(withFacesAhead(`${head}<p>x</p>`), `${head}<p>x</p>`);
});
