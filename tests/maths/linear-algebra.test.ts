import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matrix, multiply, row, squaredDistance, transpose } from '#src/maths/linear-algebra.ts';
import type { Matrix } from '#src/maths/linear-algebra.ts';

/** Numbers in [−1, 1) without pattern, the same on every run (Park and Miller's generator). */
function noise(rows: number, columns: number, seed: number): Matrix {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) / 1073741823.5 - 1;
  return matrix(rows, columns, Float64Array.from({ length: rows * columns }, next));
}

function near(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

describe('products', () => {
  test('a small product by hand', () => {
    const product = multiply(matrix(2, 3, [1, 2, 3, 4, 5, 6]), matrix(3, 1, [1, 0, -1]));
    assert.deepEqual([...product.values], [-2, -2]);
  });
  test('(AB)ᵀ = BᵀAᵀ', () => {
    const [a, b] = [noise(4, 6, 3), noise(6, 5, 4)];
    const difference = squaredDistance(
      transpose(multiply(a, b)).values,
      multiply(transpose(b), transpose(a)).values,
    );
    near(difference, 0, 1e-28, 'transposed product');
  });
  test('shapes that do not fit are refused', () => {
    assert.throws(() => matrix(2, 2, [1, 2, 3]), RangeError);
    assert.throws(() => matrix(1.5, 2, [1, 2, 3]), RangeError);
    assert.throws(() => multiply(matrix(2, 3), matrix(2, 3)), RangeError);
  });
});

describe('parts', () => {
  test('a row is a view: what is written to it is in the matrix', () => {
    const a = matrix(2, 3, [1, 2, 3, 4, 5, 6]);
    assert.deepEqual([...row(a, 1)], [4, 5, 6]);
    row(a, 1)[0] = 9;
    assert.equal(a.values[3], 9);
  });

  test('squared distances, with another list and without', () => {
    assert.equal(squaredDistance([1, 2], [4, 6]), 25);
    assert.equal(squaredDistance([3, 4]), 25);
    assert.equal(squaredDistance([]), 0);
  });
});
