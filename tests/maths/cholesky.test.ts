import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cholesky, inverseWith, solveWith } from '#src/maths/cholesky.ts';
import { matrix, multiply, transpose } from '#src/maths/linear-algebra.ts';
import type { Matrix } from '#src/maths/linear-algebra.ts';
import { normals } from '#src/maths/random.ts';
import { near } from './near.ts';

/** A random positive definite matrix: BᵀB and a little on the diagonal. */
function definite(n: number, seed: number): Matrix {
  const b = matrix(n, n, normals(n * n, seed));
  const a = multiply(transpose(b), b);
  for (let i = 0; i < n; i += 1) a.values[i * n + i]! += 0.1;
  return a;
}

/** L Lᵀ is A, the solution solves, and the inverse undoes. */
function assertOracle(factorise: (a: Matrix) => Matrix): void {
  for (const n of [1, 2, 5, 12]) {
    const a = definite(n, n);
    const l = factorise(a);
    const back = multiply(l, transpose(l));
    back.values.forEach((value, i) => near(value, a.values[i]!, 1e-10));
    const x = normals(n, 9);
    const b = multiply(a, matrix(n, 1, x)).values;
    solveWith(l, b).forEach((value, i) => near(value, x[i]!, 1e-8));
    const identity = multiply(inverseWith(l), a);
    identity.values.forEach((value, i) => near(value, i % (n + 1) === 0 ? 1 : 0, 1e-8));
  }
}

describe('a positive definite system', () => {
  test('is taken apart, solved and inverted', () => assertOracle(cholesky));

  test('the oracle catches a root that is left out', () => {
    const faulty = (a: Matrix): Matrix => {
      const l = cholesky(a);
      return { ...l, values: l.values.map((v, i) => (i === l.values.length - 1 ? v * v : v)) };
    };
    assert.throws(() => assertOracle(faulty));
  });

  test('by hand: [[4, 2], [2, 3]]', () => {
    const l = cholesky(matrix(2, 2, [4, 2, 2, 3]));
    [2, 0, 1, Math.SQRT2].forEach((value, i) => near(l.values[i], value, 1e-15));
  });

  test('what is not one is refused', () => {
    assert.throws(() => cholesky(matrix(2, 3)), RangeError);
    assert.throws(() => cholesky(matrix(2, 2, [1, 2, 2, 1])), RangeError);
    assert.throws(() => cholesky(matrix(1, 1, [NaN])), RangeError);
  });
});
