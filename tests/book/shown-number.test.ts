import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readShown, roundsTo } from '#src/book/shown-number.ts';

const rounds = (value: number, shown: string): boolean => {
  const read = readShown(shown);
  assert.ok(read, `“${shown}” is not read`);
  return roundsTo(value, read);
};

describe('a number as it is shown', () => {
  for (const [shown, value, tolerance] of [
    ['27.5', 27.5, 0.05],
    ['1,290', 1290, 0.5],
    ['−12', -12, 0.5],
    ['80.6 %', 0.806, 0.0005],
    ['80.6%', 0.806, 0.0005],
    ['3.1万', 31_000, 500],
    ['1.3 billion', 1.3e9, 5e7],
    ['13亿', 1.3e9, 5e7],
    ['2.5万亿', 2.5e12, 5e10],
    ['3.14 × 10²³', 3.14e23, 5e20],
    ['5 × 10⁻³', 0.005, 0.0005],
  ] as const)
    test(shown, () => {
      const read = readShown(shown);
      assert.ok(read);
      assert.ok(Math.abs(read.value / value - 1) < 1e-12, String(read.value));
      assert.ok(Math.abs(read.tolerance / tolerance - 1) < 1e-9, String(read.tolerance));
    });

  for (const shown of ['', 'many', '1,29', '1.2.3', '12 apples', '3 × 10', '1 million million'])
    test(`not “${shown}”`, () => assert.equal(readShown(shown), null));
});

test('a value rounds to what is shown, or does not', () => {
  assert.ok(rounds(220.04, '220'));
  assert.ok(rounds(0.5, '0.5'));
  assert.ok(rounds(27.45, '27.5'));
  assert.ok(!rounds(27.44, '27.5'));
  assert.ok(!rounds(220.6, '220'));
  assert.ok(rounds(1.32e9, '1.3 billion'));
  assert.ok(!rounds(1.36e9, '13亿'));
});
