import { describe, test } from 'node:test';
import { doublingMonths, monthlyGrowth } from '#src/maths/growth.ts';
import { near } from './near.ts';

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
