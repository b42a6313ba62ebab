import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showFormula, showValue } from '#src/numbers/show.ts';

test('values in digits', () => {
  for (const [value, shown] of [
    [27.4987123, '27.4987'],
    [859_520_964, '859,520,964'],
    [-0.5, '−0.5'],
    [0, '0'],
    [3.14e23, '3.14 × 10²³'],
    [1e-6, '10⁻⁶'],
    [1234567.891, '1,234,567.89'],
    [NaN, '–'],
  ] as const)
    assert.equal(showValue(value), shown);
  assert.equal(showValue(1e9, 6, 1e6), '10⁹');
});

test('whole exponents are raised, others stay', () => {
  assert.equal(showFormula('2^30 × 10^−3'), '2³⁰ × 10⁻³');
  assert.equal(showFormula('a^(1 ÷ n)'), 'a^(1 ÷ n)');
  assert.equal(showFormula('a^0.5'), 'a^0.5');
});
