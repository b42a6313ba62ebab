/** The optimiser against its formulas, and the moving average. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adamStep, averageStep } from '../../src/tensors/adam.ts';

const settings = { rate: 0.1, betas: [0.9, 0.99], decay: 0 } as const;
const near = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-6, `${a} ≠ ${b}`);
const moments = (n: number) => ({ first: new Float32Array(n), second: new Float32Array(n) });

describe('AdamW', () => {
  test('the first step has the length of the rate, whatever the gradient', () => {
    const values = Float32Array.of(1, 1, 1);
    adamStep(values, Float32Array.of(1e-3, -5, 0), moments(3), 1, settings);
    near(values[0]!, 0.9 + 1e-6);
    near(values[1]!, 1.1);
    near(values[2]!, 1);
  });

  test('the second step follows the formulas', () => {
    const values = Float32Array.of(1);
    const state = moments(1);
    adamStep(values, Float32Array.of(2), state, 1, settings);
    adamStep(values, Float32Array.of(-1), state, 2, settings);
    const m = 0.9 * (0.1 * 2) + 0.1 * -1;
    const v = 0.99 * (0.01 * 4) + 0.01 * 1;
    const move = m / (1 - 0.9 ** 2) / Math.sqrt(v / (1 - 0.99 ** 2));
    near(values[0]!, 0.9 - 0.1 * move);
  });

  test('decay shrinks the numbers apart from the gradient', () => {
    const values = Float32Array.of(2);
    adamStep(values, Float32Array.of(0), moments(1), 1, { ...settings, decay: 0.5 });
    near(values[0]!, 2 - 0.1 * 0.5 * 2);
  });

  test('finds the least of a parabola', () => {
    const values = Float32Array.of(5, -3);
    const state = moments(2);
    for (let step = 1; step <= 1000; step++) {
      const gradients = values.map((value, i) => 2 * (value - [1, 2][i]!));
      adamStep(values, gradients, state, step, { ...settings, rate: 0.1 * 0.995 ** step });
    }
    assert.ok(Math.abs(values[0]! - 1) < 1e-2 && Math.abs(values[1]! - 2) < 1e-2);
  });
});

test('a moving average keeps its share', () => {
  const averages = Float32Array.of(1, 0);
  averageStep(averages, Float32Array.of(0, 4), 0.75);
  assert.deepEqual([...averages], [0.75, 1]);
});
