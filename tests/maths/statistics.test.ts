import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deviation, interval95, mean, median, sum } from '#src/maths/statistics.ts';
import { near } from './near.ts';

describe('sums', () => {
  test('of nothing are 0, and there is no mean of it', () => {
    assert.equal(sum([]), 0);
    assert.ok(Number.isNaN(mean([])) && Number.isNaN(median([])));
  });

  test('mean, deviation and median of a few numbers, by hand', () => {
    near(mean([1, 2, 6]), 3);
    near(deviation([1, 2, 6]), Math.sqrt(14 / 3));
    near(deviation([5, 5]), 0);
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([9, 1, 5, 6]), 5.5);
  });

  test('a median leaves its list as it was', () => {
    const list = [3, 1, 2];
    median(list);
    assert.deepEqual(list, [3, 1, 2]);
  });
});

test('an interval is as wide as its standard error says', () => {
  const [low, high] = interval95(0.2608, 0.103);
  near(high - low, 2 * 1.96 * 0.103);
  near((low + high) / 2, 0.2608);
});
