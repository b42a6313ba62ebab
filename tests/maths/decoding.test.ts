import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { topK, topP } from '#src/maths/decoding.ts';
import { random } from '#src/maths/random.ts';
import { softmax } from '#src/maths/softmax.ts';
import { sum } from '#src/maths/statistics.ts';
import { near } from './near.ts';

const p = [0.1, 0.4, 0.05, 0.3, 0.15];

/** The least set of all subsets that reaches the share, by trying every one of them. */
function leastSet(given: readonly number[], share: number): number {
  let [least, size] = [0, Infinity];
  for (let bits = 1; bits < 2 ** given.length; bits += 1) {
    const inside = given.filter((_, i) => (bits >> i) & 1);
    if (sum(inside) >= share - 1e-12 && inside.length < size) [least, size] = [bits, inside.length];
  }
  return [...least.toString(2)].filter((bit) => bit === '1').length;
}

function assertOracle(nucleus: typeof topP): void {
  const source = random(4);
  for (let i = 0; i < 60; i += 1) {
    const given = softmax(Array.from({ length: 8 }, () => 2 * source.normal()));
    const share = source.uniform();
    const kept = nucleus(given, share);
    assert.equal(kept.filter((value) => value > 0).length, leastSet(given, share));
    near(sum(kept), 1, 1e-12);
    // What is kept is at least as probable as what is not.
    const out = given.filter((_, j) => kept[j] === 0);
    assert.ok(given.every((value, j) => kept[j] === 0 || out.every((other) => other <= value)));
  }
}

describe('the nucleus', () => {
  test('is the least set that reaches the share, found by trying all', () => assertOracle(topP));

  test('the oracle catches one that stops before the share is reached', () => {
    assert.throws(() => assertOracle((given, share) => topP(given, 0.8 * share)));
  });

  test('by hand, and at its ends', () => {
    const seven = [0, 4 / 7, 0, 3 / 7, 0];
    topP(p, 0.7).forEach((value, i) => near(value, seven[i]!));
    assert.deepEqual(topP(p, 0), [0, 1, 0, 0, 0]);
    topP(p, 1).forEach((value, i) => near(value, p[i]!, 1e-12));
    topP(p, 2).forEach((value, i) => near(value, p[i]!, 1e-12));
  });
});

describe('the k most probable', () => {
  test('keep their proportions, and the rest has 0', () => {
    const two = [0, 4 / 7, 0, 3 / 7, 0];
    topK(p, 2).forEach((value, i) => near(value, two[i]!));
    assert.deepEqual(topK(p, 1), [0, 1, 0, 0, 0]);
    topK(p, 5).forEach((value, i) => near(value, p[i]!, 1e-12));
  });

  test('are at least one and at most all', () => {
    assert.deepEqual(topK(p, 0), topK(p, 1));
    assert.deepEqual(topK(p, NaN), topK(p, 1));
    assert.deepEqual(topK(p, 99), topK(p, 5));
  });
});
