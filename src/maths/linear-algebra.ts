/** Small dense linear algebra in double precision, for figures: tens of rows. */

/** A real matrix in row-major order: entry (i, j) is `values[i * columns + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * Wraps `values` (zeros, if absent) as a rows × columns matrix.
 * @throws RangeError if the shape is not made of whole numbers or the length does not fit it.
 */
export function matrix(
  rows: number,
  columns: number,
  values: ArrayLike<number> = new Float64Array(Math.max(0, rows * columns)),
): Matrix {
  const whole = Number.isInteger(rows) && Number.isInteger(columns) && rows >= 0 && columns >= 0;
  if (!whole || values.length !== rows * columns) {
    throw new RangeError(`${values.length} values cannot fill a ${rows} × ${columns} matrix`);
  }
  return {
    rows,
    columns,
    values: values instanceof Float64Array ? values : Float64Array.from(values),
  };
}

/** Aᵀ. */
export function transpose(a: Matrix): Matrix {
  const result = matrix(a.columns, a.rows);
  for (let i = 0; i < a.rows; i += 1) {
    for (let j = 0; j < a.columns; j += 1) {
      result.values[j * a.rows + i] = a.values[i * a.columns + j]!;
    }
  }
  return result;
}

/** AB. @throws RangeError if A's columns are not B's rows. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.rows) {
    throw new RangeError(`cannot multiply ${a.rows} × ${a.columns} by ${b.rows} × ${b.columns}`);
  }
  const result = matrix(a.rows, b.columns);
  for (let i = 0; i < a.rows; i += 1) {
    for (let k = 0; k < a.columns; k += 1) {
      const factor = a.values[i * a.columns + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < b.columns; j += 1) {
        result.values[i * b.columns + j]! += factor * b.values[k * b.columns + j]!;
      }
    }
  }
  return result;
}

/** ‖A − B‖²_F, the sum of squared differences; without B, ‖A‖²_F. */
export function squaredDistance(a: ArrayLike<number>, b?: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i]! - (b?.[i] ?? 0)) ** 2;
  return sum;
}

/** Row i as a view, not a copy. */
export function row(a: Matrix, i: number): Float64Array {
  return a.values.subarray(i * a.columns, (i + 1) * a.columns);
}
