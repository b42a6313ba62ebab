import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meanLoss } from '#src/maths/language.ts';
import { countNgrams, lossFloor, nextDistribution, tokenProbabilities } from '#src/maths/ngrams.ts';
import { random } from '#src/maths/random.ts';
import { sum } from '#src/maths/statistics.ts';
import { near } from './near.ts';

/** a b a b a c: 0 1 0 1 0 2. */
const text = [0, 1, 0, 1, 0, 2];
const source = random(2);
const long = Array.from({ length: 400 }, () => source.integer(3));

describe('n-grams', () => {
  test('count what followed what, by hand', () => {
    const { counts } = countNgrams(text, 2, 3);
    assert.deepEqual([...counts.get('0')!], [0, 2, 1]);
    assert.deepEqual([...counts.get('1')!], [2, 0, 0]);
    assert.equal(counts.has('2'), false);
    assert.deepEqual([...countNgrams(text, 1, 3).counts.get('')!], [3, 2, 1]);
  });

  test('give distributions that sum to 1, seen or not, smoothed or not', () => {
    for (const order of [1, 2, 3])
      for (const alpha of [0, 0.1, 1])
        for (const context of [[], [0], [2, 2], [0, 1]])
          near(sum(nextDistribution(countNgrams(text, order, 3), context, alpha)), 1, 1e-12);
    assert.deepEqual(nextDistribution(countNgrams(text, 2, 3), [2], 0), [1 / 3, 1 / 3, 1 / 3]);
  });

  test('smoothing is that of Lidstone', () => {
    const found = nextDistribution(countNgrams(text, 2, 3), [9, 0], 0.5);
    [0.5 / 4.5, 2.5 / 4.5, 1.5 / 4.5].forEach((value, i) => near(found[i], value, 1e-12));
  });

  test('tokens that are not of the vocabulary, and orders that are none, are refused', () => {
    assert.throws(() => countNgrams([3], 1, 3), RangeError);
    assert.throws(() => countNgrams([0.5], 1, 3), RangeError);
    assert.throws(() => countNgrams([0], 0, 3), RangeError);
  });
});

describe('the floor of the loss', () => {
  /** The floor is the mean loss of the text's own counts on the text itself. */
  const assertOracle = (floor: typeof lossFloor): void => {
    for (const order of [1, 2, 3]) {
      const own = tokenProbabilities(countNgrams(long, order, 3), long, 0);
      near(floor(long, order), meanLoss(own), 1e-9);
    }
  };

  test('is the mean loss of the text’s own counts', () => assertOracle(lossFloor));

  test('the oracle catches counts that are smoothed', () => {
    assert.throws(() =>
      assertOracle((tokens, order) =>
        meanLoss(tokenProbabilities(countNgrams(tokens, order, 3), tokens, 1)),
      ),
    );
  });

  test('no smoothed model of the same order is below it', () => {
    for (const order of [1, 2, 3])
      for (const alpha of [0.01, 0.3, 2]) {
        const other = tokenProbabilities(countNgrams(long, order, 3), long, alpha);
        assert.ok(meanLoss(other) > lossFloor(long, order));
      }
  });

  test('by hand: even tokens are log n, a strict alternation is 0 from order 2 on', () => {
    near(lossFloor([0, 1, 2, 3], 1), Math.log(4), 1e-12);
    const turns = Array.from({ length: 50 }, (_, i) => i % 2);
    near(lossFloor(turns, 1), Math.LN2, 1e-12);
    near(lossFloor(turns, 2), 0, 1e-12);
    assert.ok(Number.isNaN(lossFloor([], 1)));
  });
});
