/** Numbers brought to mean 0 and deviation 1, in groups. */
import { misfit, type Graph, type Tensor } from '../graph.ts';

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
    throw misfit(x.shape, [pictures, pixels, channels, groups]);
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
