/** Matrix products and tables of rows. */
import { misfit, type Graph, type Tensor } from '../graph.ts';

const last = (x: Tensor): number => x.shape[x.shape.length - 1]!;

/** y = x·w + b over the last axis: w is [inputs, outputs], b [outputs]. */
export function linear(g: Graph, x: Tensor, w: Tensor, b?: Tensor): Tensor {
  const [inputs, outputs] = w.shape as [number, number];
  if (last(x) !== inputs) throw misfit(x.shape, w.shape);
  const { backend } = g;
  const rows = x.data.length / inputs;
  const bias = { outer: 1, repeat: rows, inner: outputs };
  const y = g.result([...x.shape.slice(0, -1), outputs], x, w, b);
  const along = { row: inputs, column: 1 };
  backend.multiply(x.data, along, w.data, y.data, rows, outputs, inputs, false);
  if (b) backend.addRepeated(y.data, b.data, y.data, bias);
  g.record(y, (dy, learning) => {
    const dx = g.gradientOf(x);
    const dw = g.gradientOf(w);
    const db = b && g.gradientOf(b);
    const back = { row: outputs, column: 1 };
    if (dx) backend.multiplyTransposed(dy, back, w.data, dx, rows, inputs, outputs, true);
    const across = { row: 1, column: inputs };
    if (dw) backend.multiply(x.data, across, dy, dw, inputs, outputs, rows, true);
    if (db) learning.sumRepeated(dy, db, bias);
  });
  return y;
}

/** x·yᵀ of two matrices with rows of one length: all their inner products. */
export function products(g: Graph, x: Tensor, y: Tensor): Tensor {
  const [rows, depth] = x.shape as [number, number];
  const columns = y.shape[0]!;
  const { backend } = g;
  const z = g.result([rows, columns], x, y);
  const along = { row: depth, column: 1 };
  backend.multiplyTransposed(x.data, along, y.data, z.data, rows, columns, depth, false);
  g.record(z, (dz) => {
    const dx = g.gradientOf(x);
    const dy = g.gradientOf(y);
    const back = { row: columns, column: 1 };
    if (dx) backend.multiply(dz, back, y.data, dx, rows, depth, columns, true);
    const across = { row: 1, column: columns };
    if (dy) backend.multiply(dz, across, x.data, dy, columns, depth, rows, true);
  });
  return z;
}

/** Rows `indices` of a table; `shape` is that of the indices. */
export function gather(
  g: Graph,
  table: Tensor,
  indices: ArrayLike<number>,
  shape: readonly number[] = [indices.length],
): Tensor {
  const width = last(table);
  const rows = table.data.length / width;
  const y = g.result([...shape, width], table);
  for (let i = 0; i < indices.length; i++) {
    const row = indices[i]!;
    if (!(row >= 0 && row < rows)) throw new RangeError(`row ${row} of a table of ${rows}`);
    y.data.set(table.data.subarray(row * width, (row + 1) * width), i * width);
  }
  g.record(y, (dy) => {
    const dTable = g.gradientOf(table)!;
    for (let i = 0; i < indices.length; i++) {
      const to = indices[i]! * width;
      for (let j = 0; j < width; j++) dTable[to + j]! += dy[i * width + j]!;
    }
  });
  return y;
}
