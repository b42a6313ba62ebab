/** What the ways into a latent or a vector need besides, which most pictures are painted without. */
import type { Graph, Tensor } from '../graph.ts';
import { rearrange, type Picture } from './rearrange.ts';

/** Half as high and wide: the channels of 2 × 2 pixels one after the other. */
export function foldPixels(g: Graph, x: Tensor): Tensor {
  const [n, h, w, c] = x.shape as unknown as Picture;
  return rearrange(g, x, [n, h / 2, w / 2, 4 * c], (copy) => {
    for (let row = 0; row < n * h; row++)
      for (let j = 0; j < w; j += 2)
        copy((row * w + j) * c, (((row >> 1) * w) / 2 + j / 2) * 4 * c + (row % 2) * 2 * c, 2 * c);
  });
}

/** Channels `from` … `to` − 1. */
export function channels(g: Graph, x: Tensor, from: number, to: number): Tensor {
  const width = x.shape.at(-1)!;
  const rows = x.data.length / width;
  const y = g.result([...x.shape.slice(0, -1), to - from], x);
  for (let i = 0; i < rows; i++)
    y.data.set(x.data.subarray(i * width + from, i * width + to), i * (to - from));
  g.record(y, (dy) => {
    const dx = g.gradientOf(x)!;
    for (let i = 0; i < rows; i++)
      for (let j = from; j < to; j++) dx[i * width + j]! += dy[i * (to - from) + j - from]!;
  });
  return y;
}

/** Each row divided by its length. */
export function unitRows(g: Graph, x: Tensor): Tensor {
  const width = x.shape.at(-1)!;
  const rows = x.data.length / width;
  const y = g.result(x.shape, x);
  const lengths = new Float32Array(rows);
  for (let i = 0; i < rows; i++) {
    let square = 0;
    for (let j = 0; j < width; j++) square += x.data[i * width + j]! ** 2;
    lengths[i] = Math.sqrt(square) + 1e-8;
    for (let j = 0; j < width; j++) y.data[i * width + j] = x.data[i * width + j]! / lengths[i]!;
  }
  // What points along y only changes the length: dx = (dy − y(y·dy)) / |x|.
  g.record(y, (dy) => {
    const dx = g.gradientOf(x)!;
    for (let i = 0; i < rows; i++) {
      let along = 0;
      for (let j = 0; j < width; j++) along += y.data[i * width + j]! * dy[i * width + j]!;
      for (let j = 0; j < width; j++) {
        const at = i * width + j;
        dx[at]! += (dy[at]! - along * y.data[at]!) / lengths[i]!;
      }
    }
  });
  return y;
}
