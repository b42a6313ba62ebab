/**
 * The denoiser: a U-Net on latents (Rombach et al. 2022, §3.3) with self-attention over the picture
 * and cross-attention to the words at both sizes, 8 × 8 and 4 × 4.
 */
import { elementwise, pictures } from '../../tensors/operations.ts';
import { reshape, type Tensor } from '../../tensors/graph.ts';
import type { Layout } from '../../tensors/parameters.ts';
import { latentChannels, latentSide } from './latent.ts';
import {
  activated,
  convolution,
  convolutionSlots,
  crossAttention,
  crossAttentionSlots,
  linear,
  linearSlots,
  normSlots,
  perceptron,
  perceptronSlots,
  residual,
  residualSlots,
  selfAttention,
  selfAttentionSlots,
  type Net,
} from './blocks.ts';
import { textWidth, type EncodedText } from './text.ts';

const fine = 40;
const coarse = 64;
const timeWidth = 128;
const waves = 32;
const headWidth = 8;

const attentionSlots = (name: string, width: number): Layout => [
  ...selfAttentionSlots(`${name}.self`, width, 0),
  ...crossAttentionSlots(`${name}.cross`, width, textWidth, 0),
  ...perceptronSlots(`${name}.perceptron`, width, 2 * width, 0),
];

export const denoiserLayout: Layout = [
  ...linearSlots('time.in', 2 * waves, timeWidth),
  ...linearSlots('time.out', timeWidth, timeWidth),
  ...linearSlots('time.text', textWidth, timeWidth, 0),
  ...convolutionSlots('in', latentChannels, fine),
  { name: 'positions', shape: [latentSide, latentSide, fine], start: { value: 0 } },
  ...residualSlots('down1', fine, fine, timeWidth),
  ...attentionSlots('down1', fine),
  ...convolutionSlots('down', fine, fine),
  ...residualSlots('down2', fine, coarse, timeWidth),
  ...attentionSlots('down2', coarse),
  ...residualSlots('middle1', coarse, coarse, timeWidth),
  ...attentionSlots('middle', coarse),
  ...residualSlots('middle2', coarse, coarse, timeWidth),
  ...residualSlots('up2', 2 * coarse, coarse, timeWidth),
  ...attentionSlots('up2', coarse),
  ...convolutionSlots('up', coarse, fine),
  ...residualSlots('up1', 2 * fine, fine, timeWidth),
  ...attentionSlots('up1', fine),
  ...residualSlots('up0', 2 * fine, fine, timeWidth),
  ...attentionSlots('up0', fine),
  ...normSlots('norm', fine),
  ...convolutionSlots('out', fine, latentChannels, 0),
];

/** Where a cross-attention looked: [n, heads, side · side places, words]; each place's weights sum to 1. */
export interface AttentionMap {
  readonly side: number;
  readonly heads: number;
  readonly weights: Float32Array;
}

/** By the name of the block. */
export type AttentionMaps = Map<string, AttentionMap>;

/** Noise levels t in [0, 1] as cosines and sines of 32 wave lengths, [n, 64]. */
function waveVector(net: Net, times: readonly number[]): Tensor {
  const values = times.flatMap((t) => {
    const angles = Array.from({ length: waves }, (_, i) => 1000 ** (1 - i / waves) * t);
    return [...angles.map(Math.cos), ...angles.map(Math.sin)];
  });
  return net.g.constant(values, [times.length, 2 * waves]);
}

/** What the blocks are told of noise level and text: [n, 128]. */
export function timeVector(net: Net, times: readonly number[], { whole }: EncodedText): Tensor {
  const { g } = net;
  const hidden = elementwise.silu(g, linear(net, 'time.in', waveVector(net, times)));
  const time = linear(net, 'time.out', hidden);
  return elementwise.silu(g, elementwise.add(g, time, linear(net, 'time.text', whole)));
}

/** Self-attention, cross-attention and perceptron over the pixels of x. */
function attended(net: Net, name: string, x: Tensor, words: Tensor, maps?: AttentionMaps): Tensor {
  const [n, height, width, channels] = x.shape as [number, number, number, number];
  const heads = channels / headWidth;
  let rows = reshape(x, [n, height * width, channels]);
  rows = selfAttention(net, `${name}.self`, rows, heads);
  const cross = crossAttention(net, `${name}.cross`, rows, words, heads);
  maps?.set(name, { side: height, heads, weights: cross.weights });
  return reshape(perceptron(net, `${name}.perceptron`, cross.output), x.shape);
}

/** What the way down leaves for the way up. */
export interface Descent {
  readonly first: Tensor;
  readonly fine: Tensor;
  readonly coarse: Tensor;
  readonly middle: Tensor;
}

/** Channels of each. */
export const descentWidths: Readonly<Record<keyof Descent, number>> = {
  first: fine,
  fine,
  coarse,
  middle: coarse,
};

export interface DescentSettings {
  /** Added to the first feature map: [n, 8, 8, 40]. */
  readonly hint?: Tensor | undefined;
  readonly maps?: AttentionMaps | undefined;
}

/** The way down and the middle. */
export function descend(
  net: Net,
  latent: Tensor,
  time: Tensor,
  words: Tensor,
  { hint, maps }: DescentSettings = {},
): Descent {
  const { g, p } = net;
  let first = elementwise.addRepeated(g, convolution(net, 'in', latent), p['positions']!, 1);
  if (hint) first = elementwise.add(g, first, hint);
  const fine = attended(net, 'down1', residual(net, 'down1', first, time), words, maps);
  const smaller = convolution(net, 'down', fine, 2);
  const coarse = attended(net, 'down2', residual(net, 'down2', smaller, time), words, maps);
  const before = attended(net, 'middle', residual(net, 'middle1', coarse, time), words, maps);
  return { first, fine, coarse, middle: residual(net, 'middle2', before, time) };
}

/** The way up, to the predicted v. */
export function ascend(
  net: Net,
  { first, fine, coarse, middle }: Descent,
  time: Tensor,
  words: Tensor,
  maps?: AttentionMaps,
): Tensor {
  const { g } = net;
  const block = (name: string, below: Tensor, beside: Tensor): Tensor =>
    attended(
      net,
      name,
      residual(net, name, pictures.concatenate(g, below, beside), time),
      words,
      maps,
    );
  const wide = convolution(net, 'up', pictures.upsample(g, block('up2', middle, coarse)));
  const last = block('up0', block('up1', wide, fine), first);
  return convolution(net, 'out', activated(net, 'norm', last));
}

/** What is made of the descent before the way up. */
export type Steer = (descent: Descent, latent: Tensor, time: Tensor, words: Tensor) => Descent;

export interface DenoiseSettings {
  readonly maps?: AttentionMaps | undefined;
  readonly steer?: Steer | undefined;
}

/** v for noisy latents [n, 8, 8, 4] at noise levels `times`, one text each. */
export function denoise(
  net: Net,
  latent: Tensor,
  times: readonly number[],
  text: EncodedText,
  { maps, steer }: DenoiseSettings = {},
): Tensor {
  const time = timeVector(net, times, text);
  const own = descend(net, latent, time, text.words, { maps });
  const descent = steer ? steer(own, latent, time, text.words) : own;
  return ascend(net, descent, time, text.words, maps);
}
