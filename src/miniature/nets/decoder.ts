/** Latents to pictures: the half of the autoencoder that every picture comes from. */
import { elementwise, pictures } from '../../tensors/operations.ts';
import type { Tensor } from '../../tensors/graph.ts';
import type { Layout } from '../../tensors/parameters.ts';
import {
  activated,
  convolution,
  convolutionSlots,
  normSlots,
  residual,
  residualSlots,
  type Net,
} from './blocks.ts';
import { latentChannels } from './latent.ts';

export const decoderLayout: Layout = [
  ...convolutionSlots('decoder.in', latentChannels, 64),
  ...residualSlots('decoder.block1', 64, 64),
  ...convolutionSlots('decoder.up', 64, 48),
  ...residualSlots('decoder.block2', 48, 48),
  ...normSlots('decoder.norm', 48),
  ...convolutionSlots('decoder.fine', 48, 48),
  ...convolutionSlots('decoder.out', 12, 3, 0.5),
];

/** Latents [n, 8, 8, 4] to pictures [n, 32, 32, 3], about in [−1, 1]. */
export function decode(net: Net, latent: Tensor): Tensor {
  const { g } = net;
  let h = residual(net, 'decoder.block1', convolution(net, 'decoder.in', latent));
  h = convolution(net, 'decoder.up', pictures.upsample(g, h));
  h = residual(net, 'decoder.block2', h);
  h = convolution(net, 'decoder.fine', activated(net, 'decoder.norm', h));
  return convolution(net, 'decoder.out', elementwise.silu(g, pictures.unfoldPixels(g, h)));
}
