/** Matrix products. */
import type { Numbers, Strides } from '../backend.ts';

/** Element (k, j) of the right side lies at `k · row + j · column`. */
type Right = { readonly b: Numbers; readonly along: Strides };

/**
 * c[i, j] = Σ over k of a[i, k]·b[k, j], or c[i, j] + that. Sixteen sums at a time, so that each number
 * is read once for four of them.
 */
function product(
  a: Numbers,
  { row, column }: Strides,
  { b, along }: Right,
  c: Numbers,
  rows: number,
  columns: number,
  depth: number,
  accumulate: boolean,
): void {
  if (!accumulate) c.fill(0, 0, rows * columns);
  const wholeRows = rows - (rows % 4);
  const wholeColumns = columns - (columns % 4);
  for (let i = 0; i < wholeRows; i += 4)
    for (let j = 0; j < wholeColumns; j += 4) {
      let [s00, s01, s02, s03, s10, s11, s12, s13] = [0, 0, 0, 0, 0, 0, 0, 0];
      let [s20, s21, s22, s23, s30, s31, s32, s33] = [0, 0, 0, 0, 0, 0, 0, 0];
      let atA = i * row;
      let atB = j * along.column;
      for (let k = 0; k < depth; k++) {
        const b0 = b[atB]!;
        const b1 = b[atB + along.column]!;
        const b2 = b[atB + 2 * along.column]!;
        const b3 = b[atB + 3 * along.column]!;
        const a0 = a[atA]!;
        const a1 = a[atA + row]!;
        const a2 = a[atA + 2 * row]!;
        const a3 = a[atA + 3 * row]!;
        s00 += a0 * b0;
        s01 += a0 * b1;
        s02 += a0 * b2;
        s03 += a0 * b3;
        s10 += a1 * b0;
        s11 += a1 * b1;
        s12 += a1 * b2;
        s13 += a1 * b3;
        s20 += a2 * b0;
        s21 += a2 * b1;
        s22 += a2 * b2;
        s23 += a2 * b3;
        s30 += a3 * b0;
        s31 += a3 * b1;
        s32 += a3 * b2;
        s33 += a3 * b3;
        atA += column;
        atB += along.row;
      }
      const at = i * columns + j;
      put(c, at, s00, s01, s02, s03);
      put(c, at + columns, s10, s11, s12, s13);
      put(c, at + 2 * columns, s20, s21, s22, s23);
      put(c, at + 3 * columns, s30, s31, s32, s33);
    }
  // What the blocks leave at the right and at the bottom.
  for (let i = 0; i < rows; i++)
    for (let j = i < wholeRows ? wholeColumns : 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < depth; k++)
        sum += a[i * row + k * column]! * b[k * along.row + j * along.column]!;
      c[i * columns + j]! += sum;
    }
}

function put(c: Numbers, at: number, s0: number, s1: number, s2: number, s3: number): void {
  c[at]! += s0;
  c[at + 1]! += s1;
  c[at + 2]! += s2;
  c[at + 3]! += s3;
}

/** See `Backend.multiply`. */
export function multiply(
  a: Numbers,
  strides: Strides,
  b: Numbers,
  c: Numbers,
  rows: number,
  columns: number,
  depth: number,
  accumulate: boolean,
): void {
  const along = { row: columns, column: 1 };
  product(a, strides, { b, along }, c, rows, columns, depth, accumulate);
}

/** See `Backend.multiplyTransposed`. */
export function multiplyTransposed(
  a: Numbers,
  strides: Strides,
  b: Numbers,
  c: Numbers,
  rows: number,
  columns: number,
  depth: number,
  accumulate: boolean,
): void {
  const along = { row: 1, column: depth };
  product(a, strides, { b, along }, c, rows, columns, depth, accumulate);
}
