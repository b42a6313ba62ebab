/** Formulas as printed against JavaScript's own arithmetic. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { namesIn, readFormula } from '#src/numbers/formula.ts';
import { random } from '#src/maths/random.ts';

const of = (formula: string, values = {}) => readFormula(formula)(values);

describe('a formula comes to', () => {
  for (const [formula, value] of [
    ['2 + 3 × 4', 14],
    ['(2 + 3) × 4', 20],
    ['10 − 4 − 3', 3],
    ['100 ÷ 5 ÷ 2', 10],
    ['2 ^ 3 ^ 2', 512],
    ['−2^2', -4],
    ['3 × −2', -6],
    ['√16 + √(9 × 4)', 10],
    ['ln(exp(2)) × 3', 6],
    ['1,234.5 × 2', 2469],
    ['10^−3', 0.001],
  ] as const)
    test(formula, () => assert.ok(Math.abs(of(formula) - value) < 1e-12, String(of(formula))));
});

test('names have marks, digits and strokes', () => {
  assert.deepEqual(namesIn('√ᾱ × b₁ − x′ + √ᾱ'), ['ᾱ', 'b₁', 'x′']);
  assert.equal(of('√ᾱ × b₁ − x′', { ᾱ: 4, 'b₁': 3, 'x′': 1 }), 5);
  assert.ok(Number.isNaN(of('a + b', { a: 1 })));
});

test('a thousand random formulas agree with a spelling in JavaScript', () => {
  const uniform = () => chance.uniform();
  const chance = random(7);
  const pick = (count: number) => Math.floor(uniform() * count);
  const make = (depth: number): [string, string] => {
    if (depth === 0) return pick(2) === 0 ? ['a', 'a'] : [`${pick(9) + 1}`, ''];
    const [left, right] = [make(depth - 1), make(depth - 1)];
    const code = ([text, js]: [string, string]) => (js === '' ? text : js);
    const [sign, spelled] = (
      [
        ['+', '+'],
        ['−', '-'],
        ['×', '*'],
        ['÷', '/'],
      ] as const
    )[pick(4)]!;
    return [`(${left[0]}) ${sign} (${right[0]})`, `(${code(left)}) ${spelled} (${code(right)})`];
  };
  for (let i = 0; i < 1000; i++) {
    const [formula, js] = make(1 + pick(4));
    const a = uniform() * 10;
    const expected = new Function('a', `return ${js}`)(a) as number;
    assert.ok(
      Object.is(of(formula, { a }), expected) ||
        Math.abs(of(formula, { a }) - expected) <= 1e-12 * Math.abs(expected),
      formula,
    );
  }
});

for (const wrong of ['', '2 +', '(2', '2)', '2 3', 'a b', '2 * 3', '× 2', 'ln'])
  test(`not “${wrong}”`, () => assert.throws(() => readFormula(wrong)));
