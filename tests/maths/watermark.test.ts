import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { binomialAtLeast, normalBelow } from '#src/maths/probability.ts';
import {
  editedChance,
  expectedScore,
  falseAlarm,
  greenChance,
  greenNeeded,
  score,
} from '#src/maths/watermark.ts';

function close(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

type Score = (green: number, tokens: number, gamma: number) => number;

/** z of a sequence of γ-coins has mean 0 and variance 1; the paper's example is exact. */
function assertOracle(candidate: Score) {
  assert.equal(candidate(16, 16, 0.5), 4, '16 of 16 at one half');
  close(candidate(17, 17, 0.5), 4.123, 5e-4, '17 of 17');
  for (const [tokens, gamma] of [
    [12, 0.25],
    [40, 0.5],
  ] as const) {
    let [mean, square] = [0, 0];
    for (let k = 0; k <= tokens; k++) {
      const weight = binomialAtLeast(tokens, gamma, k) - binomialAtLeast(tokens, gamma, k + 1);
      const z = candidate(k, tokens, gamma);
      mean += weight * z;
      square += weight * z * z;
    }
    close(mean, 0, 1e-10, 'mean');
    close(square, 1, 1e-9, 'variance');
  }
}

describe('the score', () => {
  test('agrees with its oracle', () => assertOracle(score));

  test('the oracle catches a variance without 1 − γ', () => {
    assert.throws(() => assertOracle((g, t, gamma) => (g - gamma * t) / Math.sqrt(t * gamma)));
  });

  test('16 of 16 is flagged by z ≥ 4 and not by z > 4', () => {
    assert.equal(score(16, 16, 0.5) >= 4, true);
    assert.equal(score(16, 16, 0.5) > 4, false);
    close(falseAlarm(16, 16, 0.5), 1.526e-5, 5e-9, 'exact tail');
    close(1 - normalBelow(4), 3.167e-5, 5e-9, 'normal tail');
  });

  test('known chances, powers and scores', () => {
    const chance = greenChance(0.25, 2);
    close(chance, 0.711235, 5e-7, 'green chance');
    close(greenChance(0.5, 2), 0.880797, 5e-7, 'green chance at one half');
    close(expectedScore(chance, 200, 0.25), 15.064, 5e-4, 'score of 200');
    close(falseAlarm(greenNeeded(25, 0.25), 25, 0.25), 2.15e-4, 5e-7, 'false alarm');
    const power = (tokens: number, gamma: number): number =>
      binomialAtLeast(tokens, greenChance(gamma, 2), greenNeeded(tokens, gamma));
    close(power(25, 0.25), 0.9226, 5e-5, 'power at 25');
    close(power(50, 0.25), 0.9995, 5e-5, 'power at 50');
    close(power(25, 0.5), 0.4136, 5e-5, 'power at 25, one half');
    close(power(50, 0.5), 0.9689, 5e-5, 'power at 50, one half');
    close(editedChance(chance, 0.25, 0.3), 0.476005, 5e-7, 'edited');
    close(expectedScore(editedChance(chance, 0.25, 0.3), 200, 0.25), 7.381, 5e-4, 'edited score');
    close(expectedScore(editedChance(chance, 0.25, 0.5), 200, 0.25), 3.766, 5e-4, 'half edited');
    assert.equal(editedChance(chance, 0.25, 1), 0.25);
    assert.equal(greenChance(0.25, 0), 0.25);
  });
});
