/** Systems of linear equations with a symmetric positive definite matrix, such as a Hessian. */
import { matrix } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';

/**
 * The lower triangle L with A = L Lᵀ (Golub and Van Loan, Matrix Computations, §4.2). Only the lower
 * triangle of A is read: its symmetry is the caller's to ensure.
 * @throws RangeError if A is not square or not positive definite.
 */
export function cholesky(a: Matrix): Matrix {
  const n = a.rows;
  if (n !== a.columns) throw new RangeError(`a ${n} × ${a.columns} matrix is not symmetric`);
  const l = matrix(n, n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = a.values[i * n + j]!;
      for (let k = 0; k < j; k += 1) rest -= l.values[i * n + k]! * l.values[j * n + k]!;
      if (i === j && !(rest > 0)) throw new RangeError('the matrix is not positive definite');
      l.values[i * n + j] = i === j ? Math.sqrt(rest) : rest / l.values[j * n + j]!;
    }
  }
  return l;
}

/** x with A x = b, given the triangle of `cholesky(A)`. */
export function solveWith({ rows: n, values }: Matrix, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= values[i * n + k]! * x[k]!;
    x[i]! /= values[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= values[k * n + i]! * x[k]!;
    x[i]! /= values[i * n + i]!;
  }
  return x;
}

/** A⁻¹, given the triangle of `cholesky(A)`: of a Hessian it is the covariance of Laplace's method. */
export function inverseWith(triangle: Matrix): Matrix {
  const n = triangle.rows;
  const inverse = matrix(n, n);
  for (let j = 0; j < n; j += 1) {
    const column = solveWith(
      triangle,
      Float64Array.from({ length: n }, (_, i) => (i === j ? 1 : 0)),
    );
    column.forEach((value, i) => (inverse.values[i * n + j] = value));
  }
  return inverse;
}
