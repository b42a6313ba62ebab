/** Matrix products. */
import type { Numbers, Strides } from '../backend.ts';

/** A matrix inside a buffer: element (i, k) lies at `start + i · row + k · column`. */
export interface Matrix extends Strides {
  readonly data: Numbers;
  readonly start: number;
}

/**
 * A matrix in a buffer. Places in it are made whole numbers for the machine, too: a quotient is a float to
 * it even where it is whole, and all indices after it, which costs a third of the time.
 */
export const matrix = (data: Numbers, row: number, column = 1, start = 0): Matrix => ({
  data,
  start: start | 0,
  row: row | 0,
  column: column | 0,
});

export const transposed = ({ data, start, row, column }: Matrix): Matrix =>
  matrix(data, column, row, start);

/**
 * C = A·B, or C + A·B, with C `rows` × `columns`. Eight sums at a time, two rows by four columns: these
 * and the numbers they are made of fit into sixteen registers, which is what most processors have.
 */
export function product(
  { data: a, start: startA, row: rowA, column: columnA }: Matrix,
  { data: b, start: startB, row: rowB, column: columnB }: Matrix,
  { data: c, start: startC, row: rowC, column: columnC }: Matrix,
  rows: number,
  columns: number,
  depth: number,
  accumulate: boolean,
): void {
  const wholeRows = rows - (rows % 2);
  const wholeColumns = columns - (columns % 4);
  for (let i = 0; i < wholeRows; i += 2)
    for (let j = 0; j < wholeColumns; j += 4) {
      let [s00, s01, s02, s03] = [0, 0, 0, 0];
      let [s10, s11, s12, s13] = [0, 0, 0, 0];
      let atA = startA + i * rowA;
      let atB = startB + j * columnB;
      for (let k = 0; k < depth; k++) {
        const a0 = a[atA]!;
        const a1 = a[atA + rowA]!;
        const b0 = b[atB]!;
        const b1 = b[atB + columnB]!;
        const b2 = b[atB + 2 * columnB]!;
        const b3 = b[atB + 3 * columnB]!;
        s00 += a0 * b0;
        s10 += a1 * b0;
        s01 += a0 * b1;
        s11 += a1 * b1;
        s02 += a0 * b2;
        s12 += a1 * b2;
        s03 += a0 * b3;
        s13 += a1 * b3;
        atA += columnA;
        atB += rowB;
      }
      const at = startC + i * rowC + j * columnC;
      put(c, at, columnC, accumulate, s00, s01, s02, s03);
      put(c, at + rowC, columnC, accumulate, s10, s11, s12, s13);
    }
  // What the blocks leave at the right and at the bottom.
  for (let i = 0; i < rows; i++)
    for (let j = i < wholeRows ? wholeColumns : 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < depth; k++)
        sum += a[startA + i * rowA + k * columnA]! * b[startB + k * rowB + j * columnB]!;
      const at = startC + i * rowC + j * columnC;
      c[at] = (accumulate ? c[at]! : 0) + sum;
    }
}

function put(
  c: Numbers,
  at: number,
  step: number,
  accumulate: boolean,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
): void {
  c[at] = (accumulate ? c[at]! : 0) + s0;
  c[at + step] = (accumulate ? c[at + step]! : 0) + s1;
  c[at + 2 * step] = (accumulate ? c[at + 2 * step]! : 0) + s2;
  c[at + 3 * step] = (accumulate ? c[at + 3 * step]! : 0) + s3;
}

/** See `Backend.multiply`. */
export function multiply(
  a: Numbers,
  { row, column }: Strides,
  b: Numbers,
  c: Numbers,
  rows: number,
  columns: number,
  depth: number,
  accumulate: boolean,
): void {
  const [left, right, result] = [matrix(a, row, column), matrix(b, columns), matrix(c, columns)];
  product(left, right, result, rows, columns, depth, accumulate);
}

/** See `Backend.multiplyTransposed`. */
export function multiplyTransposed(
  a: Numbers,
  { row, column }: Strides,
  b: Numbers,
  c: Numbers,
  rows: number,
  columns: number,
  depth: number,
  accumulate: boolean,
): void {
  const right = transposed(matrix(b, depth));
  product(matrix(a, row, column), right, matrix(c, columns), rows, columns, depth, accumulate);
}
