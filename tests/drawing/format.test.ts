import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { count, fixed, magnitude, percent, scientific, significant } from '#src/drawing/format.ts';

describe('numbers as text', () => {
  test('fixed digits agree with Intl, but for the minus sign', () => {
    const reference = new Intl.NumberFormat('en', {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
    for (const value of [0, 1, -1, 999.994, 1000, -12345.678, 1e9, 123456789.5, -0.004]) {
      const expected = reference
        .format(value)
        .replace(/^-(?=0\.00$)/, '')
        .replace('-', '−');
      assert.equal(fixed(value, 2), expected);
    }
  });

  test('never a negative zero, never a hyphen', () => {
    assert.equal(fixed(-0, 0), '0');
    assert.equal(fixed(-0.001, 2), '0.00');
    assert.equal(fixed(-0.5, 1), '−0.5');
    assert.equal(count(1234567), '1,234,567');
    assert.equal(count(-1234.6), '−1,235');
  });

  test('percent, scientific, significant', () => {
    assert.equal(percent(0.1234, 1), '12.3%');
    assert.equal(percent(-0.5), '−50%');
    assert.equal(scientific(0.0047), '4.7 × 10⁻³');
    assert.equal(scientific(-6.02214e23, 2), '−6.02 × 10²³');
    assert.equal(scientific(0), '0');
    assert.equal(significant(0.38186), '0.382');
    assert.equal(significant(1175.47), '1,180');
    assert.equal(significant(0.0046819), '0.00468');
    assert.equal(significant(2.4e-9), '2.40 × 10⁻⁹');
    assert.equal(significant(99999, 3), '1.00 × 10⁵');
    assert.equal(significant(0.9999, 3), '1.00');
    assert.equal(significant(-7.0694), '−7.07');
  });

  test('large counts in words of each language', () => {
    assert.equal(magnitude(175e9, 'en'), '175 billion');
    assert.equal(magnitude(175e9, 'zh'), '1750亿');
    assert.equal(magnitude(1.3e9, 'zh'), '13亿');
    assert.equal(magnitude(797_184, 'en'), '797,184');
    assert.equal(magnitude(860_000_000, 'en'), '860 million');
    assert.equal(magnitude(859_520_964, 'zh'), '8.6亿');
    assert.equal(magnitude(300e6, 'zh', 0), '3亿');
    assert.equal(magnitude(200e9, 'en', 0), '200 billion');
  });

  test('what is no number has a sign of its own', () => {
    for (const format of [fixed, percent, scientific, significant]) {
      assert.deepEqual(
        [NaN, Infinity, -Infinity].map((value) => format(value)),
        ['–', '∞', '−∞'],
      );
    }
    assert.equal(magnitude(NaN, 'en'), '–');
    assert.equal(magnitude(Infinity, 'zh'), '∞');
  });
});
