/** The text encoder: a causal transformer of two layers, as CLIP's is of twelve (Radford et al. 2021, §2.4). */
import { dense, elementwise } from '../../tensors/operations.ts';
import type { Tensor } from '../../tensors/graph.ts';
import type { Layout } from '../../tensors/parameters.ts';
import { contextLength, end, vocabularySize, type Text } from '../world/tokens.ts';
import {
  layerNorm,
  normSlots,
  perceptron,
  perceptronSlots,
  selfAttention,
  selfAttentionSlots,
  type Net,
} from './blocks.ts';

export const textWidth = 64;
const heads = 4;
const layers = ['text.layer1', 'text.layer2'];

export const textLayout: Layout = [
  { name: 'text.words', shape: [vocabularySize, textWidth], start: { deviation: 0.1 } },
  { name: 'text.positions', shape: [contextLength, textWidth], start: { deviation: 0.02 } },
  ...layers.flatMap((layer) => [
    ...selfAttentionSlots(`${layer}.attention`, textWidth, 0.5),
    ...perceptronSlots(`${layer}.perceptron`, textWidth, 4 * textWidth, 0.5),
  ]),
  ...normSlots('text.norm', textWidth),
];

export interface EncodedText {
  /** One vector a word: [n, 14, 64]. What cross-attention reads. */
  readonly words: Tensor;
  /** The vector at the end mark, which has seen the whole text: [n, 64]. */
  readonly whole: Tensor;
}

export function encodeText(net: Net, texts: readonly Text[]): EncodedText {
  const { g, p } = net;
  const n = texts.length;
  let x = dense.gather(g, p['text.words']!, texts.flat(), [n, contextLength]);
  x = elementwise.addRepeated(g, x, p['text.positions']!, 1);
  for (const layer of layers) {
    x = selfAttention(net, `${layer}.attention`, x, heads, true);
    x = perceptron(net, `${layer}.perceptron`, x);
  }
  const words = layerNorm(net, 'text.norm', x);
  const ends = texts.map((ids, i) => i * contextLength + ids.indexOf(end));
  return { words, whole: dense.gather(g, words, ends) };
}
