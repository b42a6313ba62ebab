/**
 * The autoencoder (as in Rombach et al. 2022, §3.1, with the KL penalty and without the adversary):
 * pictures of 32 × 32 × 3 and latents of 8 × 8 × 4.
 */
import { elementwise, pictures } from '../../tensors/operations.ts';
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

export const pictureSide = 32;
export const latentSide = 8;
export const latentChannels = 4;
/** Numbers in a latent. */
export const latentSize = latentSide ** 2 * latentChannels;

export const encoderLayout: Layout = [
  ...convolutionSlots('encoder.in', 12, 40),
  ...residualSlots('encoder.block1', 40, 40),
  ...convolutionSlots('encoder.down', 40, 64),
  ...residualSlots('encoder.block2', 64, 64),
  ...normSlots('encoder.norm', 64),
  ...linearSlots('encoder.out', 64, 2 * latentChannels, 0.5),
];

export const decoderLayout: Layout = [
  ...convolutionSlots('decoder.in', latentChannels, 64),
  ...residualSlots('decoder.block1', 64, 64),
  ...convolutionSlots('decoder.up', 64, 48),
  ...residualSlots('decoder.block2', 48, 48),
  ...normSlots('decoder.norm', 48),
  ...convolutionSlots('decoder.fine', 48, 48),
  ...convolutionSlots('decoder.out', 12, 3, 0.5),
];

/** Pictures [n, 32, 32, 3] in [−1, 1] to the mean and log-variance of their latents, [n, 8, 8, 4] each. */
export function encode(
  net: Net,
  picture: Tensor,
): { readonly mean: Tensor; readonly logVariance: Tensor } {
  const { g } = net;
  let h = convolution(net, 'encoder.in', pictures.foldPixels(g, picture));
  h = residual(net, 'encoder.block1', h);
  h = convolution(net, 'encoder.down', h, 2);
  h = residual(net, 'encoder.block2', h);
  h = linear(net, 'encoder.out', activated(net, 'encoder.norm', h));
  return {
    mean: pictures.channels(g, h, 0, latentChannels),
    logVariance: pictures.channels(g, h, latentChannels, 2 * latentChannels),
  };
}

/** Latents [n, 8, 8, 4] to pictures [n, 32, 32, 3], about in [−1, 1]. */
export function decode(net: Net, latent: Tensor): Tensor {
  const { g } = net;
  let h = residual(net, 'decoder.block1', convolution(net, 'decoder.in', latent));
  h = convolution(net, 'decoder.up', pictures.upsample(g, h));
  h = residual(net, 'decoder.block2', h);
  h = convolution(net, 'decoder.fine', activated(net, 'decoder.norm', h));
  return convolution(net, 'decoder.out', elementwise.silu(g, pictures.unfoldPixels(g, h)));
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
