/** A page keeps the rules for formulas that it needs, and every other rule. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOwnFormulaStyles } from '#src/integrations/formula-styles.ts';

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
