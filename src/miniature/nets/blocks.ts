/** What the networks are built of: layers with their tensors, and the two blocks made of them. */
import {
  attention,
  dense,
  elementwise,
  normalisation,
  pictures,
} from '../../tensors/operations.ts';
import type { Graph, Tensor } from '../../tensors/graph.ts';
import type { Layout, Parameters } from '../../tensors/parameters.ts';

/** A network at work: where its results live, and its tensors by name. */
export interface Net {
  readonly g: Graph;
  readonly p: Parameters;
}

const one = { value: 1 };
const zero = { value: 0 };

/** Weights that keep the variance of what they are fed, times `gain`². */
const weights = (inputs: number, gain: number) =>
  gain === 0 ? zero : { deviation: gain / Math.sqrt(inputs) };

export const convolutionSlots = (
  name: string,
  inputs: number,
  outputs: number,
  gain = 1,
): Layout => [
  { name: `${name}.w`, shape: [3, 3, inputs, outputs], start: weights(9 * inputs, gain) },
  { name: `${name}.b`, shape: [outputs], start: zero },
];

export const linearSlots = (name: string, inputs: number, outputs: number, gain = 1): Layout => [
  { name: `${name}.w`, shape: [inputs, outputs], start: weights(inputs, gain) },
  { name: `${name}.b`, shape: [outputs], start: zero },
];

export const normSlots = (name: string, channels: number): Layout => [
  { name: `${name}.gain`, shape: [channels], start: one },
  { name: `${name}.bias`, shape: [channels], start: zero },
];

const tensor = (p: Parameters, name: string): Tensor => {
  const found = p[name];
  if (!found) throw new RangeError(`there are no weights called ${name}`);
  return found;
};

export const convolution = ({ g, p }: Net, name: string, x: Tensor, stride: 1 | 2 = 1): Tensor =>
  pictures.convolution(g, x, tensor(p, `${name}.w`), tensor(p, `${name}.b`), stride);

export const linear = ({ g, p }: Net, name: string, x: Tensor): Tensor =>
  dense.linear(g, x, tensor(p, `${name}.w`), tensor(p, `${name}.b`));

export const layerNorm = ({ g, p }: Net, name: string, x: Tensor): Tensor =>
  normalisation.layerNorm(g, x, tensor(p, `${name}.gain`), tensor(p, `${name}.bias`));

export const groups = 8;

export const groupNorm = ({ g, p }: Net, name: string, x: Tensor): Tensor =>
  normalisation.groupNorm(g, x, tensor(p, `${name}.gain`), tensor(p, `${name}.bias`), groups);

/** Normalised and passed through SiLU: what stands before a convolution. */
export const activated = (net: Net, name: string, x: Tensor): Tensor =>
  elementwise.silu(net.g, groupNorm(net, name, x));

/** A residual block; `time` is the width of the vector that tells it the noise level, if any. */
export const residualSlots = (name: string, inputs: number, outputs: number, time = 0): Layout => [
  ...normSlots(`${name}.norm1`, inputs),
  ...convolutionSlots(`${name}.conv1`, inputs, outputs),
  ...(time > 0 ? linearSlots(`${name}.time`, time, outputs) : []),
  ...normSlots(`${name}.norm2`, outputs),
  ...convolutionSlots(`${name}.conv2`, outputs, outputs, 0),
  ...(inputs === outputs ? [] : linearSlots(`${name}.skip`, inputs, outputs)),
];

/** x + conv(silu(norm(conv(silu(norm(x))) + time))): it begins as the identity. */
export function residual(net: Net, name: string, x: Tensor, time?: Tensor): Tensor {
  const { g, p } = net;
  return g.alone(() => {
    let h = convolution(net, `${name}.conv1`, activated(net, `${name}.norm1`, x));
    if (time) h = elementwise.addRepeated(g, h, linear(net, `${name}.time`, time), x.shape[0]!);
    h = convolution(net, `${name}.conv2`, activated(net, `${name}.norm2`, h));
    const skip = `${name}.skip.w` in p ? linear(net, `${name}.skip`, x) : x;
    return elementwise.add(g, skip, h);
  });
}

export const perceptronSlots = (
  name: string,
  width: number,
  hidden: number,
  gain: number,
): Layout => [
  ...normSlots(`${name}.norm`, width),
  ...linearSlots(`${name}.in`, width, hidden),
  ...linearSlots(`${name}.out`, hidden, width, gain),
];

/** x + out(gelu(in(norm(x)))). */
export const perceptron = (net: Net, name: string, x: Tensor): Tensor =>
  net.g.alone(() => {
    const hidden = linear(net, `${name}.in`, layerNorm(net, `${name}.norm`, x));
    return elementwise.add(net.g, x, linear(net, `${name}.out`, elementwise.gelu(net.g, hidden)));
  });

export const selfAttentionSlots = (name: string, width: number, gain: number): Layout => [
  ...normSlots(`${name}.norm`, width),
  ...linearSlots(`${name}.qkv`, width, 3 * width),
  ...linearSlots(`${name}.out`, width, width, gain),
];

/** x + out(attention among the rows of norm(x)); x is [batch, rows, width]. */
export const selfAttention = (
  net: Net,
  name: string,
  x: Tensor,
  heads: number,
  causal = false,
): Tensor =>
  net.g.alone(() => {
    const qkv = linear(net, `${name}.qkv`, layerNorm(net, `${name}.norm`, x));
    const { output } = attention.selfAttention(net.g, qkv, heads, causal);
    return elementwise.add(net.g, x, linear(net, `${name}.out`, output));
  });

export const crossAttentionSlots = (
  name: string,
  width: number,
  context: number,
  gain: number,
): Layout => [
  ...normSlots(`${name}.norm`, width),
  ...linearSlots(`${name}.q`, width, width),
  ...linearSlots(`${name}.kv`, context, 2 * width),
  ...linearSlots(`${name}.out`, width, width, gain),
];

/** x + out(attention from norm(x) to `context`), and how much each row looked at each word. */
export function crossAttention(
  net: Net,
  name: string,
  x: Tensor,
  context: Tensor,
  heads: number,
): { readonly output: Tensor; readonly weights: Float32Array } {
  const q = linear(net, `${name}.q`, layerNorm(net, `${name}.norm`, x));
  const kv = linear(net, `${name}.kv`, context);
  const { output, weights } = attention.crossAttention(net.g, q, kv, heads);
  return { output: elementwise.add(net.g, x, linear(net, `${name}.out`, output)), weights };
}
