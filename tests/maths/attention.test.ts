import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attention, joinHeads, splitHeads } from '#src/maths/attention.ts';
import type { Attention } from '#src/maths/attention.ts';
import { matrix, multiply, row } from '#src/maths/linear-algebra.ts';
import type { Matrix } from '#src/maths/linear-algebra.ts';
import { normals } from '#src/maths/random.ts';
import { near } from './near.ts';

const noise = (rows: number, columns: number, seed: number): Matrix =>
  matrix(rows, columns, normals(rows * columns, seed));

type Attend = typeof attention;

/** The formula written out place by place, with plain exponentials and no mask but an `if`. */
function slowly(q: Matrix, k: Matrix, v: Matrix, causal: boolean): number[][] {
  return Array.from({ length: q.rows }, (_, i) => {
    const weights = Array.from({ length: k.rows }, (_, j) => {
      if (causal && j > i) return 0;
      let product = 0;
      for (let d = 0; d < q.columns; d += 1) product += row(q, i)[d]! * row(k, j)[d]!;
      return Math.exp(product / Math.sqrt(q.columns));
    });
    const total = weights.reduce((a, b) => a + b, 0);
    return Array.from({ length: v.columns }, (_, e) =>
      weights.reduce((sum, weight, j) => sum + (weight / total) * row(v, j)[e]!, 0),
    );
  });
}

function assertOracle(attend: Attend): void {
  const [q, k, v] = [noise(5, 4, 1), noise(5, 4, 2), noise(5, 3, 3)];
  for (const causal of [false, true]) {
    const { outputs } = attend(q, k, v, { causal });
    slowly(q, k, v, causal).forEach((line, i) =>
      line.forEach((value, e) => near(row(outputs, i)[e], value, 1e-12)),
    );
  }
}

describe('attention', () => {
  test('agrees with the formula place by place', () => assertOracle(attention));

  test('the oracle catches a forgotten root, and a mask one place late', () => {
    assert.throws(() => assertOracle((q, k, v, o) => attention(q, k, v, { ...o, scale: 1 / 4 })));
    const late: Attend = (q, k, v, options) => {
      const { weights } = attention(q, k, v);
      const mask = options?.causal
        ? weights.values.map((w, i) => (i % k.rows > Math.floor(i / k.rows) + 1 ? 0 : w))
        : weights.values;
      return { outputs: multiply({ ...weights, values: mask }, v) } as Attention;
    };
    assert.throws(() => assertOracle(late));
  });

  test('rows sum to 1; under the mask the future is exactly 0 and the first sees itself alone', () => {
    const { weights } = attention(noise(6, 8, 4), noise(6, 8, 5), noise(6, 2, 6), { causal: true });
    for (let i = 0; i < 6; i += 1) {
      const line = row(weights, i);
      near(
        line.reduce((a, b) => a + b, 0),
        1,
      );
      assert.ok(line.subarray(i + 1).every((weight) => weight === 0));
      assert.ok(line.subarray(0, i + 1).every((weight) => weight > 0));
    }
    assert.equal(weights.values[0], 1);
  });

  test('a common rotation of queries and keys changes nothing', () => {
    const [q, k, v] = [noise(4, 2, 7), noise(4, 2, 8), noise(4, 3, 9)];
    const turn = matrix(2, 2, [Math.cos(1), Math.sin(1), -Math.sin(1), Math.cos(1)]);
    const turned = attention(multiply(q, turn), multiply(k, turn), v).outputs;
    attention(q, k, v).outputs.values.forEach((value, i) => near(turned.values[i], value, 1e-12));
  });

  test('q · k of unit normal entries has variance d, which the root makes 1', () => {
    for (const d of [4, 64]) {
      const n = 120;
      const plain = attention(noise(n, d, 10), noise(n, d, 11), noise(n, 1, 12), { scale: 1 });
      const variance = plain.scores.values.reduce((sum, s) => sum + s * s, 0) / n ** 2;
      // Pairs share rows, so the error is that of about n and not n² independent numbers.
      assert.ok(Math.abs(variance / d - 1) < 4 * Math.sqrt(2 / n / Math.sqrt(d)), String(variance));
      const scaled = attention(noise(n, d, 10), noise(n, d, 11), noise(n, 1, 12));
      near(scaled.scores.values.reduce((sum, s) => sum + s * s, 0) / n ** 2, variance / d, 1e-9);
    }
  });

  test('scores of any size give no NaN, and shapes that do not fit are refused', () => {
    const huge = attention(matrix(1, 1, [1e6]), matrix(2, 1, [1e6, 0]), matrix(2, 1, [3, 5]));
    assert.equal(huge.outputs.values[0], 3);
    assert.throws(() => attention(noise(2, 3, 1), noise(2, 2, 1), noise(2, 2, 1)), RangeError);
    assert.throws(() => attention(noise(2, 2, 1), noise(2, 2, 1), noise(3, 2, 1)), RangeError);
    assert.throws(() => attention(noise(2, 2, 1), matrix(0, 2), matrix(0, 2)), RangeError);
  });
});

describe('heads', () => {
  test('share columns out and put them together again', () => {
    const whole = noise(3, 6, 13);
    const heads = splitHeads(whole, 3);
    assert.deepEqual([...heads[1]!.values.subarray(0, 2)], [...row(whole, 0).subarray(2, 4)]);
    assert.deepEqual(joinHeads(heads), whole);
    assert.throws(() => splitHeads(whole, 4), RangeError);
    assert.throws(() => splitHeads(whole, 0), RangeError);
  });
});
