import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  singularValues,
  symmetricEigen,
  type SingularValues,
  type SymmetricEigen,
} from '#src/maths/decompositions.ts';
import {
  matrix,
  multiply,
  squaredDistance,
  transpose,
  type Matrix,
} from '#src/maths/linear-algebra.ts';

/** Numbers in [−1, 1) without pattern, the same on every run (Park and Miller's generator). */
function noise(rows: number, columns: number, seed: number): Matrix {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) / 1073741823.5 - 1;
  return matrix(rows, columns, Float64Array.from({ length: rows * columns }, next));
}

function symmetric(n: number, seed: number): Matrix {
  const a = noise(n, n, seed);
  const b = transpose(a);
  return matrix(
    n,
    n,
    a.values.map((value, i) => value + b.values[i]!),
  );
}

const diagonal = (values: Float64Array) => {
  const result = matrix(values.length, values.length);
  values.forEach((value, i) => (result.values[i * values.length + i] = value));
  return result;
};

function near(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

function assertOrthonormalRows(a: Matrix, what: string) {
  const gram = multiply(a, transpose(a));
  const identity = diagonal(new Float64Array(a.rows).fill(1));
  near(squaredDistance(gram.values, identity.values), 0, 1e-20, `${what} rows are orthonormal`);
}

/** A = VᵀΛV with orthonormal V and descending Λ determines the decomposition. */
function assertEigenOracle(a: Matrix, { values, vectors }: SymmetricEigen) {
  assertOrthonormalRows(vectors, 'eigenvectors');
  values.forEach((value, i) => assert.ok(i === 0 || value <= values[i - 1]!, 'descending'));
  const rebuilt = multiply(multiply(transpose(vectors), diagonal(values)), vectors);
  near(squaredDistance(rebuilt.values, a.values), 0, 1e-22 * squaredDistance(a.values), 'VᵀΛV = A');
}

function assertSvdOracle(a: Matrix, { left, values, right }: SingularValues) {
  assertOrthonormalRows(left, 'left');
  assertOrthonormalRows(right, 'right');
  values.forEach((value, i) => assert.ok(value >= 0 && (i === 0 || value <= values[i - 1]!)));
  const rebuilt = multiply(multiply(transpose(left), diagonal(values)), right);
  near(squaredDistance(rebuilt.values, a.values), 0, 1e-22 * squaredDistance(a.values), 'UᵀΣV = A');
}

describe('symmetric eigen-decomposition', () => {
  test('2 × 2 by hand: [[2, 1], [1, 2]] has 3 and 1', () => {
    const { values } = symmetricEigen(matrix(2, 2, [2, 1, 1, 2]));
    near(values[0]!, 3, 1e-14, 'largest');
    near(values[1]!, 1, 1e-14, 'smallest');
  });
  test('the path graph of 12 knots: 2 − 2 cos(πj/13), a closed form', () => {
    const n = 12;
    const path = matrix(n, n);
    for (let i = 0; i < n; i += 1) {
      path.values[i * n + i] = 2;
      if (i > 0) path.values[i * n + i - 1] = path.values[(i - 1) * n + i] = -1;
    }
    const { values } = symmetricEigen(path);
    values.forEach((value, i) =>
      near(value, 2 - 2 * Math.cos((Math.PI * (n - i)) / (n + 1)), 1e-13, `eigenvalue ${i}`),
    );
  });
  test('random symmetric matrices are rebuilt', () => {
    for (const n of [1, 2, 7, 40]) {
      const a = symmetric(n, n + 1);
      assertEigenOracle(a, symmetricEigen(a));
    }
  });
  test('diagonal, repeated and zero eigenvalues', () => {
    for (const a of [diagonal(Float64Array.of(1, 3, 3, 0)), matrix(3, 3), matrix(0, 0)]) {
      assertEigenOracle(a, symmetricEigen(a));
    }
  });
  test('rank 2 in 48 dimensions: two eigenvalues, the rest within rounding of zero', () => {
    const thin = noise(2, 48, 6);
    const a = multiply(transpose(thin), thin);
    const found = symmetricEigen(a);
    assertEigenOracle(a, found);
    found.values.subarray(2).forEach((value) => near(value, 0, 1e-13, 'null space'));
  });
  test('agrees with the independent one-sided Jacobi method on a positive matrix', () => {
    const b = noise(30, 20, 13);
    const a = multiply(transpose(b), b);
    const { values } = symmetricEigen(a);
    singularValues(a).values.forEach((sigma, i) => near(values[i]!, sigma, 1e-11, `λ${i}`));
  });
  test('scale does not matter', () => {
    for (const scale of [1e-60, 1e60]) {
      const a = symmetric(9, 4);
      const b = matrix(
        9,
        9,
        a.values.map((value) => value * scale),
      );
      const [one, other] = [symmetricEigen(a).values, symmetricEigen(b).values];
      one.forEach((value, i) => near(other[i]! / scale, value, 1e-12, `scaled ${i}`));
    }
  });
  test('the oracle catches vectors handed over as columns instead of rows', () => {
    const a = symmetric(6, 5);
    const faulty = (m: Matrix): SymmetricEigen => {
      const { values, vectors } = symmetricEigen(m);
      return { values, vectors: transpose(vectors) };
    };
    assertEigenOracle(a, symmetricEigen(a));
    assert.throws(() => assertEigenOracle(a, faulty(a)));
  });
  test('a matrix that is not square is refused', () => {
    assert.throws(() => symmetricEigen(matrix(2, 3)), RangeError);
  });

  test('NaN comes to an end', () => {
    assert.equal(symmetricEigen(matrix(2, 2, [NaN, NaN, NaN, NaN])).values.length, 2);
  });
});

describe('singular value decomposition', () => {
  test('tall, square and wide matrices are rebuilt', () => {
    for (const [rows, columns] of [
      [9, 4],
      [24, 24],
      [4, 9],
    ] as const) {
      const a = noise(rows, columns, rows);
      assertSvdOracle(a, singularValues(a));
    }
  });
  test('squares of the singular values are the eigenvalues of AᵀA', () => {
    const a = noise(12, 8, 2);
    const { values } = symmetricEigen(multiply(transpose(a), a));
    singularValues(a).values.forEach((sigma, i) => near(sigma ** 2, values[i]!, 1e-12, `σ${i}²`));
  });
  test('rank 2 gives two singular values and exact zeros', () => {
    const a = multiply(noise(20, 2, 8), noise(2, 16, 9));
    const { left, values, right } = singularValues(a);
    assert.deepEqual([...values.subarray(2)], Array(14).fill(0));
    const rebuilt = multiply(multiply(transpose(left), diagonal(values)), right);
    near(squaredDistance(rebuilt.values, a.values), 0, 1e-22, 'rebuilt');
  });
  test('nothing, and nothing but zeros', () => {
    assert.equal(singularValues(matrix(0, 0)).values.length, 0);
    assert.deepEqual([...singularValues(matrix(3, 2)).values], [0, 0]);
  });
  test('the oracle catches left and right exchanged', () => {
    const a = noise(6, 6, 11);
    const { left, values, right } = singularValues(a);
    assertSvdOracle(a, { left, values, right });
    assert.throws(() => assertSvdOracle(a, { left: right, values, right: left }));
  });
});
