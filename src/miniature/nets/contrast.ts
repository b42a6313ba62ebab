/** Texts and pictures in one space (CLIP, Radford et al. 2021, §2.3). */
import { dense, elementwise, folding } from '../../tensors/operations.ts';
import { reshape, type Tensor } from '../../tensors/graph.ts';
import type { Layout } from '../../tensors/parameters.ts';
import {
  convolution,
  convolutionSlots,
  groupNorm,
  linear,
  linearSlots,
  normSlots,
  type Net,
} from './blocks.ts';
import { textWidth, type EncodedText } from './text.ts';

export const sharedWidth = 64;

export const pictureLayout: Layout = [
  ...convolutionSlots('picture.conv1', 12, 32),
  ...normSlots('picture.norm1', 32),
  ...convolutionSlots('picture.conv2', 32, 48),
  ...normSlots('picture.norm2', 48),
  ...convolutionSlots('picture.conv3', 48, 64),
  ...normSlots('picture.norm3', 64),
  ...convolutionSlots('picture.conv4', 64, 64),
  ...linearSlots('picture.out', 1024, sharedWidth),
];

/** What joins the two: the text's way into the shared space, and the temperature, as log of its inverse. */
export const contrastLayout: Layout = [
  ...linearSlots('contrast.text', textWidth, sharedWidth),
  { name: 'contrast.scale', shape: [1], start: { value: Math.log(10) } },
];

/** Pictures [n, 32, 32, 3] to vectors [n, 64] of length 1; of any length if they are not `divided` by it. */
export function embedPictures(net: Net, picture: Tensor, divided = true): Tensor {
  const { g } = net;
  const silu = (x: Tensor) => elementwise.silu(g, x);
  let h = convolution(net, 'picture.conv1', folding.foldPixels(g, picture));
  h = convolution(net, 'picture.conv2', groupNorm(net, 'picture.norm1', silu(h)), 2);
  h = convolution(net, 'picture.conv3', groupNorm(net, 'picture.norm2', silu(h)));
  h = silu(convolution(net, 'picture.conv4', groupNorm(net, 'picture.norm3', silu(h)), 2));
  const flat = reshape(h, [picture.shape[0]!, 1024]);
  const rows = linear(net, 'picture.out', flat);
  return divided ? folding.unitRows(g, rows) : rows;
}

/** Texts to vectors [n, 64], in the same way. */
export function embedTexts(net: Net, { whole }: EncodedText, divided = true): Tensor {
  const rows = linear(net, 'contrast.text', whole);
  return divided ? folding.unitRows(net.g, rows) : rows;
}

/** At most so much the cosines are multiplied by (Radford et al. 2021, §2.5). */
export const largestScale = 100;

/** Inner products of all rows with all, times the learned scale. */
export function similarities(net: Net, rows: Tensor, columns: Tensor): Tensor {
  const { g, p } = net;
  const logarithm = p['contrast.scale']!;
  logarithm.data[0] = Math.min(logarithm.data[0]!, Math.log(largestScale));
  return elementwise.scaleBy(
    g,
    dense.products(g, rows, columns),
    elementwise.exponential(g, logarithm),
  );
}
