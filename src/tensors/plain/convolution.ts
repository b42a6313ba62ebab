/** A 3 × 3 convolution as a matrix product: each pixel of y sees nine pixels of x, as one row. */
import type { ConvolutionShape, MaybeNumbers, Numbers } from '../backend.ts';
import { multiply, multiplyTransposed } from './matrices.ts';

/** Calls `pair(pixel of y and its tap, pixel of x)` for every tap that falls inside the picture. */
function forTaps(
  { pictures, height, width, stride }: ConvolutionShape,
  pair: (tap: number, pixel: number) => void,
): void {
  let tap = 0;
  for (let picture = 0; picture < pictures; picture++)
    for (let i = 0; i < height; i += stride)
      for (let j = 0; j < width; j += stride)
        for (let di = -1; di <= 1; di++)
          for (let dj = -1; dj <= 1; dj++, tap++) {
            const inside = i + di >= 0 && i + di < height && j + dj >= 0 && j + dj < width;
            if (inside) pair(tap, (picture * height + i + di) * width + j + dj);
          }
}

const pixelsOf = ({ pictures, height, width, stride }: ConvolutionShape): number =>
  (pictures * height * width) / stride ** 2;

/** [pixels of y, 9 · channels]. */
function neighbourhoods(x: Numbers, shape: ConvolutionShape): Numbers {
  const { channels } = shape;
  const rows = new Float32Array(pixelsOf(shape) * 9 * channels);
  forTaps(shape, (tap, pixel) => {
    const from = pixel * channels;
    const to = tap * channels;
    for (let c = 0; c < channels; c++) rows[to + c] = x[from + c]!;
  });
  return rows;
}

/** See `Backend.convolve`. */
export function convolve(x: Numbers, w: Numbers, y: Numbers, shape: ConvolutionShape): void {
  const depth = 9 * shape.channels;
  const rows = neighbourhoods(x, shape);
  const strides = { row: depth, column: 1 };
  multiply(rows, strides, w, y, pixelsOf(shape), shape.outputs, depth, false);
}

/** See `Backend.convolveBackward`. */
export function convolveBackward(
  x: Numbers,
  w: Numbers,
  dy: Numbers,
  dx: MaybeNumbers,
  dw: MaybeNumbers,
  shape: ConvolutionShape,
): void {
  const { channels, outputs } = shape;
  const depth = 9 * channels;
  const pixels = pixelsOf(shape);
  if (dw) {
    const rows = neighbourhoods(x, shape);
    multiply(rows, { row: 1, column: depth }, dy, dw, depth, outputs, pixels, true);
  }
  if (dx) {
    const rows = new Float32Array(pixels * depth);
    multiplyTransposed(dy, { row: outputs, column: 1 }, w, rows, pixels, depth, outputs, false);
    forTaps(shape, (tap, pixel) => {
      for (let c = 0; c < channels; c++) dx[pixel * channels + c]! += rows[tap * channels + c]!;
    });
  }
}
