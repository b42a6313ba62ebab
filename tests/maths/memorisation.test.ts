import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { distinctExamples, extracted, membershipGuess } from '#src/maths/memorisation.ts';
import { near } from './near.ts';

describe('memorisation', () => {
  test('counts different examples', () => {
    const weights = [9, 1, 1, 1, 1, 1, 1, 1].map((copies) => copies / 16);
    for (const [draws, expected] of [
      [1, 1],
      [5, 2.915],
      [20, 6.075],
      [100, 7.989],
    ] as const)
      near(distinctExamples(weights, draws), expected, 5e-4);
  });

  test('has a threshold that sharpens with the dimension', () => {
    near(extracted(2, 0.15), 1 - Math.exp(-1), 1e-12);
    near(extracted(64, 0.14), 0.8043, 5e-5);
    near(extracted(64, 0.16), 0.2562, 5e-5);
    near(extracted(784, 0.14), 0.9975, 5e-5);
    near(extracted(784, 0.16), 0.0065, 5e-5);
  });

  test('bounds a membership guess between one half and 1', () => {
    assert.equal(membershipGuess(0), 0.5);
    near(membershipGuess(1), Math.E / (1 + Math.E), 1e-15);
  });
});
