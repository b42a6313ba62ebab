/** 3 × 3 convolutions with a border of zeros: pictures are rows of pixels, a pixel is its channels. */
import { pack, packedBytes, tile } from './tile';

/** Pictures with a border of one zero pixel; `spread` 2 also sets zeros between the pixels. */
function pad(
  x: usize,
  pictures: i32,
  height: i32,
  width: i32,
  channels: i32,
  spread: i32,
  fullHeight: i32,
  fullWidth: i32,
  out: usize,
): void {
  const pixel = channels << 2,
    line = (fullWidth + 2) * pixel;
  memory.fill(out, 0, pictures * (fullHeight + 2) * line);
  for (let p = 0; p < pictures; p++)
    for (let i = 0; i < height; i++) {
      let to = out + (p * (fullHeight + 2) + i * spread + 1) * line + pixel;
      if (spread == 1) {
        memory.copy(to, x, width * pixel);
        x += width * pixel;
      } else
        for (let j = 0; j < width; j++) {
          memory.copy(to, x, pixel);
          x += pixel;
          to += spread * pixel;
        }
    }
}

/**
 * y (`height` / `stride` × `width` / `stride`) = x ∗ w, or y + x ∗ w; w is 3 × 3 × `channels` × `outputs`.
 * `spread` 2 reads x as the half-sized picture of which the other pixels are zero.
 */
export function convolve(
  x: usize,
  pictures: i32,
  height: i32,
  width: i32,
  channels: i32,
  spread: i32,
  w: usize,
  y: usize,
  outputs: i32,
  stride: i32,
  accumulate: bool,
  scratch: usize,
): void {
  const depth = 9 * channels,
    pixel = channels << 2,
    line = (width + 2) * pixel;
  const padded = scratch + packedBytes(depth, outputs);
  pack(w, outputs, depth, outputs, scratch);
  pad(x, pictures, height / spread, width / spread, channels, spread, height, width, padded);
  const rows = height / stride,
    columns = width / stride,
    out = outputs << 2;
  for (let p = 0; p < pictures; p++) {
    const picture = padded + p * (height + 2) * line;
    const result = y + p * rows * columns * out;
    for (let o = 0; o < outputs; o += 8) {
      const panel = scratch + o * (depth << 2),
        breadth = min(8, outputs - o);
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j += 4)
          tile(
            picture + i * stride * line + j * stride * pixel,
            stride * pixel,
            4,
            3 * channels,
            3,
            line,
            1,
            0,
            panel,
            result + (i * columns + j) * out + (o << 2),
            out,
            min(4, columns - j),
            breadth,
            accumulate,
          );
    }
  }
}

/** dw + the sum over all pixels of x ⊗ dy. */
export function convolveWeights(
  x: usize,
  pictures: i32,
  height: i32,
  width: i32,
  channels: i32,
  dy: usize,
  outputs: i32,
  stride: i32,
  dw: usize,
  scratch: usize,
): void {
  const rows = height / stride,
    columns = width / stride,
    pixels = pictures * rows * columns;
  const pixel = channels << 2,
    line = (width + 2) * pixel,
    out = outputs << 2,
    across = 3 * channels;
  const padded = scratch + packedBytes(pixels, outputs);
  pack(dy, outputs, pixels, outputs, scratch);
  pad(x, pictures, height, width, channels, 1, height, width, padded);
  for (let o = 0; o < outputs; o += 8) {
    const panel = scratch + o * (pixels << 2),
      breadth = min(8, outputs - o);
    for (let tap = 0; tap < 3; tap++)
      for (let k = 0; k < across; k += 4)
        tile(
          padded + tap * line + (k << 2),
          4,
          stride * pixel,
          columns,
          rows,
          stride * line,
          pictures,
          (height + 2) * line,
          panel,
          dw + (tap * across + k) * out + (o << 2),
          out,
          min(4, across - k),
          breadth,
          true,
        );
  }
}

/** The kernel that carries gradients back: taps turned round, inputs and outputs exchanged. */
export function turn(w: usize, channels: i32, outputs: i32, out: usize): void {
  for (let tap = 0; tap < 9; tap++) {
    const from = w + (((8 - tap) * channels * outputs) << 2);
    for (let o = 0; o < outputs; o++)
      for (let c = 0; c < channels; c++) {
        store<f32>(out, load<f32>(from + ((c * outputs + o) << 2)));
        out += 4;
      }
  }
}
