/** Pictures to latents: the half of the autoencoder that training needs, and who begins from a picture. */
import { elementwise, folding } from '../../tensors/operations.ts';
import type { Tensor } from '../../tensors/graph.ts';
import type { Layout } from '../../tensors/parameters.ts';
import {
  activated,
  convolution,
  convolutionSlots,
  linear,
  linearSlots,
  normSlots,
  residual,
  residualSlots,
  type Net,
} from './blocks.ts';
import { latentChannels } from './latent.ts';

export const encoderLayout: Layout = [
  ...convolutionSlots('encoder.in', 12, 40),
  ...residualSlots('encoder.block1', 40, 40),
  ...convolutionSlots('encoder.down', 40, 64),
  ...residualSlots('encoder.block2', 64, 64),
  ...normSlots('encoder.norm', 64),
  ...linearSlots('encoder.out', 64, 2 * latentChannels, 0.5),
];

/** Pictures [n, 32, 32, 3] in [−1, 1] to the mean and log-variance of their latents, [n, 8, 8, 4] each. */
export function encode(
  net: Net,
  picture: Tensor,
): { readonly mean: Tensor; readonly logVariance: Tensor } {
  const { g } = net;
  let h = convolution(net, 'encoder.in', folding.foldPixels(g, picture));
  h = residual(net, 'encoder.block1', h);
  h = convolution(net, 'encoder.down', h, 2);
  h = residual(net, 'encoder.block2', h);
  h = linear(net, 'encoder.out', activated(net, 'encoder.norm', h));
  return {
    mean: folding.channels(g, h, 0, latentChannels),
    logVariance: folding.channels(g, h, latentChannels, 2 * latentChannels),
  };
}

/** mean + noise·exp(½·log-variance): a latent drawn so that gradients reach both (Kingma and Welling 2014). */
export function drawLatent(
  { g }: Net,
  { mean, logVariance }: { readonly mean: Tensor; readonly logVariance: Tensor },
  noise: Float32Array,
): Tensor {
  const deviation = elementwise.exponential(g, elementwise.scale(g, logVariance, 0.5));
  const disturbance = elementwise.multiply(g, deviation, g.constant(noise, mean.shape));
  return elementwise.add(g, mean, disturbance);
}

/** KL(N(mean, variance) ‖ N(0, 1)) per number: ½·(mean² + variance − 1 − log-variance). */
export function divergence(
  { g }: Net,
  { mean, logVariance }: { readonly mean: Tensor; readonly logVariance: Tensor },
): Tensor {
  const square = elementwise.multiply(g, mean, mean);
  const variance = elementwise.exponential(g, logVariance);
  const sum = elementwise.add(
    g,
    elementwise.add(g, square, variance),
    elementwise.scale(g, logVariance, -1),
  );
  const half = elementwise.scale(g, elementwise.mean(g, sum), 0.5);
  return elementwise.add(g, half, g.constant([-0.5], [1]));
}
