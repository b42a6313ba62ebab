/**
 * Eigenvalues and singular values of small dense matrices, by Jacobi's rotations: slower than other
 * methods for large matrices, but short, and accurate to rounding.
 */
import { matrix, row, squaredDistance, transpose } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';

/** Eigenvalues from large to small; row i of `vectors` is the unit eigenvector of `values[i]`. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Matrix;
}

/**
 * A = Σ values[i] · left[i] · right[i]ᵀ, singular values from large to small.
 * Row i of `left` (n × rows) and of `right` (n × columns) is a unit vector; n = min(rows, columns).
 * A value lost in rounding (under 1e-13 of the largest) is returned as exactly zero, and its left
 * row (for a wide matrix: its right row), which nothing determines, as a row of zeros.
 */
export interface SingularValues {
  readonly left: Matrix;
  readonly values: Float64Array;
  readonly right: Matrix;
}

/** More sweeps than any well-formed matrix needs (about 10); reached only by NaN or infinity. */
const SWEEPS = 60;

/** The tangent of Jacobi's angle for the pair with diagonal difference `gap` and coupling `off`. */
function jacobiTangent(gap: number, off: number): number {
  const cotangent = gap / (2 * off);
  return (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.sqrt(1 + cotangent * cotangent));
}

/** (x, y) → (c·x − s·y, s·x + c·y), entry by entry, for two rows of `values`. */
function rotateRows(
  values: Float64Array,
  width: number,
  p: number,
  q: number,
  c: number,
  s: number,
) {
  const startP = p * width;
  const startQ = q * width;
  for (let k = 0; k < width; k += 1) {
    const x = values[startP + k]!;
    const y = values[startQ + k]!;
    values[startP + k] = c * x - s * y;
    values[startQ + k] = s * x + c * y;
  }
}

/** The inner product of rows p and q. */
function dotRows({ columns, values }: Matrix, p: number, q: number): number {
  const [startP, startQ] = [p * columns, q * columns];
  let sum = 0;
  for (let k = 0; k < columns; k += 1) sum += values[startP + k]! * values[startQ + k]!;
  return sum;
}

function descending(values: Float64Array): number[] {
  return Array.from(values.keys()).sort((i, j) => values[j]! - values[i]!);
}

function pick(a: Matrix, order: readonly number[]): Matrix {
  const result = matrix(order.length, a.columns);
  order.forEach((from, to) => row(result, to).set(row(a, from)));
  return result;
}

/**
 * Eigen-decomposition of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix
 * Computations, §8.5). Only symmetry makes the answer meaningful; it is the caller's to ensure.
 * @throws RangeError if the matrix is not square.
 */
export function symmetricEigen(a: Matrix): SymmetricEigen {
  const n = a.rows;
  if (n !== a.columns) throw new RangeError(`a ${n} × ${a.columns} matrix is not symmetric`);
  const work = Float64Array.from(a.values);
  const vectors = matrix(n, n);
  for (let i = 0; i < n; i += 1) vectors.values[i * n + i] = 1;
  const negligible = 1e-15 * Math.sqrt(squaredDistance(work));
  for (let sweep = 0, rotated = true; rotated && sweep < SWEEPS; sweep += 1) {
    rotated = false;
    for (let p = 0; p < n; p += 1) {
      for (let q = p + 1; q < n; q += 1) {
        const off = work[p * n + q]!;
        if (!(Math.abs(off) > negligible)) continue;
        rotated = true;
        const t = jacobiTangent(work[q * n + q]! - work[p * n + p]!, off);
        const c = 1 / Math.sqrt(1 + t * t);
        const s = t * c;
        const diagonalP = work[p * n + p]! - t * off;
        const diagonalQ = work[q * n + q]! + t * off;
        rotateRows(work, n, p, q, c, s);
        for (let k = 0; k < n; k += 1) {
          work[k * n + p] = work[p * n + k]!;
          work[k * n + q] = work[q * n + k]!;
        }
        work[p * n + p] = diagonalP;
        work[q * n + q] = diagonalQ;
        work[p * n + q] = work[q * n + p] = 0;
        rotateRows(vectors.values, n, p, q, c, s);
      }
    }
  }
  const values = Float64Array.from({ length: n }, (_, i) => work[i * n + i]!);
  const order = descending(values);
  return { values: Float64Array.from(order, (i) => values[i]!), vectors: pick(vectors, order) };
}

/**
 * Singular value decomposition by one-sided Jacobi rotations (Hestenes' method;
 * Golub and Van Loan, Matrix Computations, §8.6).
 */
export function singularValues(a: Matrix): SingularValues {
  if (a.rows < a.columns) {
    const { left, values, right } = singularValues(transpose(a));
    return { left: right, values, right: left };
  }
  const n = a.columns;
  const columns = transpose(a);
  const right = matrix(n, n);
  for (let i = 0; i < n; i += 1) right.values[i * n + i] = 1;
  const negligible = 1e-30 * squaredDistance(a.values);
  const squares = new Float64Array(n);
  for (let sweep = 0, rotated = true; rotated && sweep < SWEEPS; sweep += 1) {
    rotated = false;
    // A rotation updates the squared lengths; each sweep measures them afresh against rounding.
    for (let p = 0; p < n; p += 1) squares[p] = squaredDistance(row(columns, p));
    for (let p = 0; p < n; p += 1) {
      for (let q = p + 1; q < n; q += 1) {
        const [pp, qq] = [squares[p]!, squares[q]!];
        const pq = dotRows(columns, p, q);
        if (!(Math.abs(pq) > 1e-14 * Math.sqrt(pp * qq) && Math.abs(pq) > negligible)) continue;
        rotated = true;
        const t = jacobiTangent(qq - pp, pq);
        const c = 1 / Math.sqrt(1 + t * t);
        rotateRows(columns.values, a.rows, p, q, c, t * c);
        rotateRows(right.values, n, p, q, c, t * c);
        squares[p] = pp - t * pq;
        squares[q] = qq + t * pq;
      }
    }
  }
  const values = Float64Array.from({ length: n }, (_, i) =>
    Math.sqrt(squaredDistance(row(columns, i))),
  );
  const lost = 1e-13 * Math.max(0, ...values);
  values.forEach((value, i) => (values[i] = value > lost ? value : 0));
  const order = descending(values);
  const left = pick(columns, order);
  order.forEach((from, i) => {
    const scale = values[from]! > 0 ? 1 / values[from]! : 0;
    row(left, i).forEach((value, k, all) => (all[k] = value * scale));
  });
  return {
    left,
    values: Float64Array.from(order, (i) => values[i]!),
    right: pick(right, order),
  };
}
