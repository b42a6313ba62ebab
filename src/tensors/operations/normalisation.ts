/** Numbers brought to mean 0 and deviation 1, in groups. */
import type { Graph, Tensor } from '../graph.ts';

function normalise(
  g: Graph,
  x: Tensor,
  gain: Tensor,
  bias: Tensor,
  pictures: number,
  pixels: number,
  groups: number,
): Tensor {
  const channels = gain.data.length;
  if (channels % groups || pictures * pixels * channels !== x.data.length)
    throw new RangeError(`[${x.shape.join()}] does not divide into ${groups} groups`);
  const shape = { pictures, pixels, channels, groups };
  const y = g.result(x.shape, x, gain, bias);
  const { data: statistics } = g.result([pictures, groups, 2]);
  g.backend.normalise(x.data, gain.data, bias.data, y.data, statistics, shape);
  g.record(y, (dy, backend) => {
    const [dx, dGain, dBias] = [x, gain, bias].map((input) => g.gradientOf(input));
    backend.normaliseBackward(x.data, gain.data, dy, statistics, dx, dGain, dBias, shape);
  });
  return y;
}

/** Each picture's channels in groups, over all its pixels (Wu and He 2018). */
export function groupNorm(g: Graph, x: Tensor, gain: Tensor, bias: Tensor, groups: number): Tensor {
  const pictures = x.shape[0]!;
  return normalise(g, x, gain, bias, pictures, x.data.length / pictures / gain.data.length, groups);
}

/** Each row for itself (Ba, Kiros and Hinton 2016). */
export const layerNorm = (g: Graph, x: Tensor, gain: Tensor, bias: Tensor): Tensor =>
  normalise(g, x, gain, bias, x.data.length / gain.data.length, 1, 1);

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
