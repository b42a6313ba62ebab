import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { doublingMonths, lossBySize, monthlyGrowth } from '#src/numbers/history.ts';

const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

describe('growth', () => {
  test('a month at a time leads from the first count to the last', () => {
    const rate = monthlyGrowth(100, 300, 13);
    let users = 100;
    for (let month = 0; month < 13; month += 1) users *= 1 + rate;
    near(users, 300);
  });

  test('standing still is no growth, and no month is left out', () => {
    near(monthlyGrowth(800, 800, 3), 0);
    near(monthlyGrowth(100, 121, 2), 0.1);
  });

  test('a doubling takes as long as it took', () => {
    near(doublingMonths(8, 30), 10);
    near(doublingMonths(2, 7), 7);
  });
});

describe('loss by size', () => {
  test('falls in equal ratios for equal factors', () => {
    const first = lossBySize(1e8) / lossBySize(1e9);
    near(lossBySize(1e9) / lossBySize(1e10), first);
    near(first, 10 ** 0.076);
  });

  test('is one nat where the parameters reach the constant', () => near(lossBySize(8.8e13), 1));
});
