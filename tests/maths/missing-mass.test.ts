import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { goodTuring, missingMass, unseenFacts, zipf } from '#src/maths/missing-mass.ts';
import { near } from './near.ts';

describe('missing mass', () => {
  const facts = zipf(10_000);

  test('gives the known values of a Zipf world', () => {
    near(missingMass(facts, 1_000), 0.41034, 5e-6);
    near(missingMass(facts, 10_000), 0.18427, 5e-6);
    near(missingMass(facts, 100_000), 0.021618, 5e-7);
    near(goodTuring(facts, 1_000), 0.41044, 5e-6);
  });

  test('lies below the Good–Turing estimate by at most 1/n', () => {
    for (const n of [10, 1_000, 100_000]) {
      const gap = goodTuring(facts, n) - missingMass(facts, n);
      assert.ok(gap >= 0 && gap <= 1 / n);
    }
  });

  test('is the share of unseen facts where all are equally frequent', () => {
    const even = Array<number>(50).fill(1 / 50);
    near(missingMass(even, 30), unseenFacts(even, 30) / 50, 1e-12);
  });

  test('notices a fault: an exponent one too low', () => {
    assert.ok(Math.abs(missingMass(facts, 999) - 0.41034) > 5e-6);
  });
});
