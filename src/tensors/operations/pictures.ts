/** What concerns pictures: [picture, row, column, channel]. */
import { misfit, type Graph, type Tensor } from '../graph.ts';
import { rearrange, type Picture } from './rearrange.ts';

/** 3 × 3 convolution with a border of zeros; w is [3, 3, channels, outputs], b [outputs]. */
export function convolution(g: Graph, x: Tensor, w: Tensor, b: Tensor, stride: 1 | 2 = 1): Tensor {
  const [pictures, height, width, channels] = x.shape as unknown as Picture;
  const outputs = w.shape[3]!;
  if (w.shape[2] !== channels || height % stride || width % stride) throw misfit(x.shape, w.shape);
  const shape = { pictures, height, width, channels, outputs, stride };
  const y = g.result([pictures, height / stride, width / stride, outputs], x, w, b);
  const bias = { outer: 1, repeat: y.data.length / outputs, inner: outputs };
  g.backend.convolve(x.data, w.data, y.data, shape);
  g.backend.addRepeated(y.data, b.data, y.data, bias);
  g.record(y, (dy, backend) => {
    backend.convolveBackward(x.data, w.data, dy, g.gradientOf(x), g.gradientOf(w), shape);
    const db = g.gradientOf(b);
    if (db) backend.sumRepeated(dy, db, bias);
  });
  return y;
}

/** Twice as high and wide, each pixel four times. */
export function upsample(g: Graph, x: Tensor): Tensor {
  const [n, h, w, c] = x.shape as unknown as Picture;
  return rearrange(g, x, [n, 2 * h, 2 * w, c], (copy) => {
    for (let row = 0; row < n * 2 * h; row++) {
      const picture = Math.floor(row / (2 * h));
      const source = picture * h + ((row % (2 * h)) >> 1);
      for (let j = 0; j < 2 * w; j++) copy((source * w + (j >> 1)) * c, (row * 2 * w + j) * c, c);
    }
  });
}

/** The way back from `foldPixels`: a quarter of the channels, twice as high and wide. */
export function unfoldPixels(g: Graph, x: Tensor): Tensor {
  const [n, h, w, channels] = x.shape as unknown as Picture;
  const c = channels / 4;
  return rearrange(g, x, [n, 2 * h, 2 * w, c], (copy) => {
    for (let row = 0; row < n * 2 * h; row++)
      for (let j = 0; j < w; j++)
        copy(((row >> 1) * w + j) * channels + (row % 2) * 2 * c, (row * w + j) * 2 * c, 2 * c);
  });
}

/** Channels of x, then those of y. */
export function concatenate(g: Graph, x: Tensor, y: Tensor): Tensor {
  const a = x.shape.at(-1)!;
  const b = y.shape.at(-1)!;
  const rows = x.data.length / a;
  const z = g.result([...x.shape.slice(0, -1), a + b], x, y);
  for (let i = 0; i < rows; i++) {
    z.data.set(x.data.subarray(i * a, (i + 1) * a), i * (a + b));
    z.data.set(y.data.subarray(i * b, (i + 1) * b), i * (a + b) + a);
  }
  g.record(z, (dz) => {
    const dx = g.gradientOf(x);
    const dy = g.gradientOf(y);
    for (let i = 0; i < rows; i++) {
      const at = i * (a + b);
      if (dx) for (let j = 0; j < a; j++) dx[i * a + j]! += dz[at + j]!;
      if (dy) for (let j = 0; j < b; j++) dy[i * b + j]! += dz[at + a + j]!;
    }
  });
  return z;
}
