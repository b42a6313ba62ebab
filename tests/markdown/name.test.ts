/** Formulas as a line of text, where they name a column or an answer. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maths } from '#src/markdown/maths.ts';
import { formulaName, withName } from '#src/markdown/tex/name.ts';
import { renderTex } from '#src/markdown/tex/render.ts';
import { words } from '#src/markdown/words.ts';
import { treeOf, type Tree } from './evaluate.ts';

const names: [tex: string, name: string][] = [
  ['r=640', 'r = 640'],
  ['N=32{,}768', 'N = 32,768'],
  ['\\hueNoise{\\epsilon_\\theta}(x_t,t)', 'ϵ_θ(x_t,t)'],
  ['\\sqrt{1-\\bar\\alpha_t}', '√(1 − ᾱ_t)'],
  ['\\frac{a+b}{2}', '(a + b)/2'],
  ['x_i^2', 'x_i^2'],
  ['\\log p(x)', 'logp(x)'],
  ['a<b', 'a < b'],
];

for (const [tex, name] of names)
  test(`${tex} is called ${name}`, () =>
    assert.equal(formulaName(renderTex(tex, false)), name.normalize()));

test('a name is safe in its attribute', () => {
  assert.match(withName(renderTex('a<b', false)), /<math aria-label="a &lt; b">/);
});

describe('only what names something is named', () => {
  const html = (tree: Tree): string =>
    typeof tree === 'string'
      ? tree
      : `${String(tree.attributes['set:html'] ?? '')}${tree.children.map(html).join('')}`;
  const named = (source: string): string[] =>
    [...html(treeOf(source, [words, maths])).matchAll(/aria-label="([^"]*)"/g)].map(
      ([, name = '']) => name,
    );

  test('columns, not cells', () => {
    assert.deepEqual(named('| $x=1$ | b |\n|---|---|\n| $y=2$ | c |\n'), ['x = 1']);
  });

  test('answers, not questions, reasons or running text', () => {
    const source = `
Text $a=0$.

<Check id="q">

Which $b=0$?

<Choice right>
$x=1$

<Reason>Since $y=2$.</Reason>
</Choice>

<Choice>
$x=3$<Reason>No: $z=4$.</Reason>
</Choice>

</Check>
`;
    assert.deepEqual(named(source), ['x = 1', 'x = 3']);
  });
});
