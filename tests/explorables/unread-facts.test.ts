import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/unread-facts/model.ts';
import { mean, sum } from '#src/maths/statistics.ts';

const close = (actual: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected} ± ${tolerance}`);

type Expected = typeof model.expected;

function assertKnownValues(expected: Expected): void {
  for (const [n, missing, estimate] of [
    [1_000, 0.41034, 0.41044],
    [10_000, 0.18427, 0.18427],
    [100_000, 0.021618, 0.021618],
  ] as const) {
    close(expected(n).missing, missing, n === 100_000 ? 5e-7 : 5e-6);
    close(expected(n).estimate, estimate, n === 100_000 ? 5e-7 : 5e-6);
  }
}

const readers = Array.from({ length: 40 }, (_, i) => model.mentions(i + 1));

describe('what was never read', () => {
  test('has the known expectations', () => assertKnownValues(model.expected));

  test('the oracle catches one that counts every fact alike', () => {
    assert.throws(() => assertKnownValues((n) => model.expected(n, 'alike')));
  });

  test('readers that are really drawn agree, and so does the estimate that sees no frequencies', () => {
    for (const n of [1_000, 10_000, 100_000]) {
      const { missing, estimate } = model.expected(n);
      const read = readers.map((all) => model.reading(all, n));
      // A reader's missing mass varies by less than √(missing/n), the estimate by less than twice that.
      const error = (4 * Math.sqrt(missing / n)) / Math.sqrt(readers.length);
      close(mean(read.map((each) => each.missing)), missing, error);
      close(mean(read.map((each) => each.estimate)), estimate, 2 * error);
    }
  });

  test('falls as the same reader reads on, and counts what is left', () => {
    const [all] = readers;
    let before = 1;
    for (const n of [1, 100, 5_000, 100_000]) {
      const { missing, times, unread } = model.reading(all!, n);
      assert.ok(missing < before);
      before = missing;
      assert.equal(sum(Array.from(times)), n);
      assert.equal(Array.from(times).filter((read) => read === 0).length, unread);
    }
  });

  test('by rank: the bins hold all facts, and their expectation is that of the whole', () => {
    assert.equal(model.bins[0], 1);
    assert.equal(model.bins.at(-1), model.facts + 1);
    const shares = model.expectedByRank(10_000);
    const facts = sum(shares.map((share, i) => share * (model.bins[i + 1]! - model.bins[i]!)));
    close(facts, model.expected(10_000).unread, 1e-6);
    const [all] = readers;
    const { times, unread } = model.reading(all!, 10_000);
    const counted = model
      .unreadByRank(times)
      .map((share, i) => share * (model.bins[i + 1]! - model.bins[i]!));
    close(sum(counted), unread, 1e-6);
  });
});

describe('the answers', () => {
  test('sum to 1, and only one who must answer is wrong', () => {
    for (const silence of [true, false])
      for (const versions of [2, 365]) {
        const { right, wrong, silent } = model.answers(0.2, versions, silence, 0);
        close(right + wrong + silent, 1, 1e-12);
        close(wrong, silence ? 0 : 0.2 * (1 - 1 / versions), 1e-12);
        close(silent, silence ? 0.2 : 0, 1e-12);
      }
  });

  test('a guess is worth more than silence exactly while its chance exceeds the price of an error', () => {
    for (const versions of [2, 3, 4, 5, 1000])
      for (const cost of [0, 1, 3]) {
        const guess = model.answers(0.3, versions, false, cost).points;
        const silent = model.answers(0.3, versions, true, cost).points;
        // Confidence c beats silence where c > t, and an error costs t/(1 − t).
        const t = cost / (1 + cost);
        if (Math.abs(1 / versions - t) < 1e-12) close(guess, silent, 1e-12);
        else assert.equal(guess > silent, 1 / versions > t, `${versions}, ${cost}`);
      }
  });
});

test('garbage is held in range', () => {
  const { state } = model;
  assert.deepEqual(state.parse('n=x&versions=&silence=yes&cost=2'), state.initial);
  assert.equal(state.parse('n=1e12').n, model.most);
  assert.equal(state.parse('versions=0').versions, 2);
  for (const n of [-1, 0, NaN, 1e9])
    assert.ok(Number.isFinite(model.reading(readers[0]!, n).estimate));
});
