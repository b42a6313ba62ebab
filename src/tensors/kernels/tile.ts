/**
 * Matrix products from one tile of 4 × 8 numbers that stays in registers. The right side is packed
 * into panels of eight columns, so that it is read in a straight line; the left side is read through
 * strides, so that the same tile serves A·B, Aᵀ·B and a convolution, whose rows lie inside the
 * padded picture.
 */

// @ts-ignore: decorator
@inline
const LANES: i32 = 8;

/** Bytes that the packed form of a matrix of `depth` × `columns` numbers takes. */
export function packedBytes(depth: i32, columns: i32): i32 {
  return ((columns + 7) >> 3) * (depth << 5);
}

/** Row-major `b` (`depth` × `columns`, rows `stride` apart) as panels; a last narrow one ends in zeros. */
export function pack(b: usize, stride: i32, depth: i32, columns: i32, panels: usize): void {
  for (let j = 0; j < columns; j += LANES) {
    const wide = columns - j >= LANES;
    for (let k = 0; k < depth; k++) {
      const row = b + ((k * stride + j) << 2);
      if (wide) {
        v128.store(panels, v128.load(row));
        v128.store(panels, v128.load(row, 16), 16);
      } else {
        v128.store(panels, f32x4.splat(0));
        v128.store(panels, f32x4.splat(0), 16);
        memory.copy(panels, row, (columns - j) << 2);
      }
      panels += 32;
    }
  }
}

/** The same for a matrix that is stored transposed: `columns` rows of `depth` numbers. */
export function packTransposed(b: usize, stride: i32, depth: i32, columns: i32, panels: usize): void {
  for (let j = 0; j < columns; j += LANES) {
    const width = min(LANES, columns - j);
    for (let lane = 0; lane < LANES; lane++) {
      let to = panels + (lane << 2);
      if (lane < width) {
        let from = b + (((j + lane) * stride) << 2);
        for (let k = 0; k < depth; k++) {
          store<f32>(to, load<f32>(from));
          from += 4;
          to += 32;
        }
      } else
        for (let k = 0; k < depth; k++) {
          store<f32>(to, 0);
          to += 32;
        }
    }
    panels += depth << 5;
  }
}

// @ts-ignore: decorator
@inline
function put(c: usize, low: v128, high: v128, width: i32, accumulate: bool): void {
  if (width == LANES) {
    v128.store(c, accumulate ? f32x4.add(v128.load(c), low) : low);
    v128.store(c, accumulate ? f32x4.add(v128.load(c, 16), high) : high, 16);
    return;
  }
  putSome(c, low, high, width, accumulate);
}

const spare: usize = memory.data(32, 16);

function putSome(c: usize, low: v128, high: v128, width: i32, accumulate: bool): void {
  v128.store(spare, low);
  v128.store(spare, high, 16);
  for (let lane = 0; lane < width; lane++) {
    const at = lane << 2;
    const value = load<f32>(spare + at);
    store<f32>(c + at, accumulate ? load<f32>(c + at) + value : value);
  }
}

/**
 * `rows` (≤ 4) × `width` (≤ 8) numbers of C. The depth runs over `outer` × `inner` stretches of
 * `length` numbers of the left side: within a stretch `step` bytes apart, from stretch to stretch
 * `innerStep`, from group to group `outerStep`.
 */
export function tile(
  a: usize, row: i32, step: i32, length: i32,
  inner: i32, innerStep: i32, outer: i32, outerStep: i32,
  panel: usize, c: usize, cRow: i32, rows: i32, width: i32, accumulate: bool,
): void {
  let b = panel;
  const span = length << 5;
  if (rows == 4) {
    let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00;
    let c20 = c00, c21 = c00, c30 = c00, c31 = c00;
    for (let o = 0; o < outer; o++) {
      let start = a + o * outerStep;
      for (let i = 0; i < inner; i++) {
        let a0 = start, a1 = a0 + row, a2 = a1 + row, a3 = a2 + row;
        const end = b + span;
        while (b < end) {
          const b0 = v128.load(b), b1 = v128.load(b, 16);
          let x = v128.load32_splat(a0);
          c00 = f32x4.add(c00, f32x4.mul(x, b0));
          c01 = f32x4.add(c01, f32x4.mul(x, b1));
          x = v128.load32_splat(a1);
          c10 = f32x4.add(c10, f32x4.mul(x, b0));
          c11 = f32x4.add(c11, f32x4.mul(x, b1));
          x = v128.load32_splat(a2);
          c20 = f32x4.add(c20, f32x4.mul(x, b0));
          c21 = f32x4.add(c21, f32x4.mul(x, b1));
          x = v128.load32_splat(a3);
          c30 = f32x4.add(c30, f32x4.mul(x, b0));
          c31 = f32x4.add(c31, f32x4.mul(x, b1));
          a0 += step; a1 += step; a2 += step; a3 += step;
          b += 32;
        }
        start += innerStep;
      }
    }
    put(c, c00, c01, width, accumulate);
    put(c + cRow, c10, c11, width, accumulate);
    put(c + 2 * cRow, c20, c21, width, accumulate);
    put(c + 3 * cRow, c30, c31, width, accumulate);
    return;
  }
  for (let r = 0; r < rows; r++) {
    b = panel;
    let c0 = f32x4.splat(0), c1 = c0;
    for (let o = 0; o < outer; o++)
      for (let i = 0; i < inner; i++) {
        let at = a + r * row + o * outerStep + i * innerStep;
        const end = b + span;
        while (b < end) {
          const x = v128.load32_splat(at);
          c0 = f32x4.add(c0, f32x4.mul(x, v128.load(b)));
          c1 = f32x4.add(c1, f32x4.mul(x, v128.load(b, 16)));
          at += step;
          b += 32;
        }
      }
    put(c + r * cRow, c0, c1, width, accumulate);
  }
}

/** C (`rows` × `columns`) from packed panels; strides of the left side in numbers. */
export function multiplyPacked(
  a: usize, rowStride: i32, columnStride: i32, panels: usize,
  c: usize, cStride: i32, rows: i32, columns: i32, depth: i32, accumulate: bool,
): void {
  const row = rowStride << 2, step = columnStride << 2, cRow = cStride << 2;
  // Sixty-four rows at a time stay in the nearest cache while the panels pass.
  for (let block = 0; block < rows; block += 64) {
    const end = min(block + 64, rows);
    for (let j = 0; j < columns; j += LANES) {
      const panel = panels + j * (depth << 2);
      const width = min(LANES, columns - j);
      for (let i = block; i < end; i += 4)
        tile(
          a + i * row, row, step, depth, 1, 0, 1, 0, panel,
          c + i * cRow + (j << 2), cRow, min(4, end - i), width, accumulate,
        );
    }
  }
}

/** C = A·B, or C + A·B. Element (i, k) of A lies at `i · rowStride + k · columnStride`. */
export function multiply(
  a: usize, rowStride: i32, columnStride: i32, b: usize, bStride: i32,
  c: usize, cStride: i32, rows: i32, columns: i32, depth: i32, accumulate: bool, scratch: usize,
): void {
  pack(b, bStride, depth, columns, scratch);
  multiplyPacked(a, rowStride, columnStride, scratch, c, cStride, rows, columns, depth, accumulate);
}

/** C = A·Bᵀ, or C + A·Bᵀ, with B stored as `columns` rows of `depth` numbers. */
export function multiplyTransposed(
  a: usize, rowStride: i32, columnStride: i32, b: usize, bStride: i32,
  c: usize, cStride: i32, rows: i32, columns: i32, depth: i32, accumulate: bool, scratch: usize,
): void {
  packTransposed(b, bStride, depth, columns, scratch);
  multiplyPacked(a, rowStride, columnStride, scratch, c, cStride, rows, columns, depth, accumulate);
}
