import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { random } from '#src/maths/random.ts';
import { chiSquare, gamma, indexByWeight } from '#src/maths/variates.ts';

/** Mean and variance of `n` draws within 4 standard errors of those of Gamma(shape, 1). */
function assertMoments(draw: (shape: number) => number, shape: number, n = 40_000): void {
  const values = Array.from({ length: n }, () => draw(shape));
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  assert.ok(Math.abs(mean - shape) < 4 * Math.sqrt(shape / n), `mean ${mean} of ${shape}`);
  // The fourth central moment of Gamma(k, 1) is 3k² + 6k.
  const error = Math.sqrt((3 * shape ** 2 + 6 * shape - shape ** 2) / n);
  assert.ok(Math.abs(variance - shape) < 4 * error, `variance ${variance} of ${shape}`);
}

describe('gamma', () => {
  const source = random(17);

  test('has mean and variance of its shape, below 1 too', () => {
    for (const shape of [0.3, 0.5, 1, 2.5, 40])
      assertMoments((given) => gamma(given, source), shape);
  });

  test('the oracle catches a shape one third too low', () => {
    assert.throws(() => assertMoments((given) => gamma(given - 1 / 3, source), 2.5));
  });

  test('with shape 1 it is exponential: P(X > 1) = 1/e', () => {
    const n = 40_000;
    const above = Array.from({ length: n }, () => gamma(1, source)).filter((x) => x > 1).length / n;
    const p = Math.exp(-1);
    assert.ok(Math.abs(above - p) < 4 * Math.sqrt((p * (1 - p)) / n), String(above));
  });
});

test('chi-square has the mean of its degrees and nothing of none', () => {
  const source = random(18);
  const n = 40_000;
  for (const degrees of [1, 5]) {
    let sum = 0;
    for (let i = 0; i < n; i += 1) sum += chiSquare(degrees, source);
    assert.ok(Math.abs(sum / n - degrees) < 4 * Math.sqrt((2 * degrees) / n));
  }
  assert.equal(chiSquare(0, source), 0);
});

describe('an index by weight', () => {
  test('is the one whose part of the whole holds u', () => {
    const weights = [1, 0, 3];
    for (const [u, index] of [
      [0.001, 0],
      [0.249, 0],
      [0.251, 2],
      [0.999, 2],
    ] as const)
      assert.equal(indexByWeight(weights, u), index);
  });

  test('is never one of weight 0, at the very end neither', () => {
    for (const u of [1e-16, 0.5, 1 - 2 ** -53, 1])
      assert.equal(indexByWeight([0, 0.1, 0.2, 0.7, 0, 0], u) % 4 > 0, true, String(u));
  });
});
