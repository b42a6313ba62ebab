/**
 * A Transformer that reads signs and predicts the next one: GPT-2's parts (Radford et al. 2019, §2.3), two
 * layers of four heads. Weights are by name; x is [batch, positions, width] throughout.
 */
import type { Graph, Tensor } from '#src/tensors/graph.ts';
import { attention, dense, elementwise, normalisation } from '#src/tensors/operations.ts';
import type { Parameters } from '#src/tensors/parameters.ts';
import type { Size } from './shape.ts';

export interface Predicted {
  /** A score for each sign after each position: [batch, positions, signs]. */
  readonly logits: Tensor;
  /** Of each layer, [batch, heads, positions, positions]: rows sum to 1. */
  readonly attention: readonly Float32Array[];
}

/** Head `head` of layer `layer` brings back nothing. */
export interface Off {
  readonly layer: number;
  readonly head: number;
}

/** The outputs of one head, the others left as they are. */
function without(g: Graph, output: Tensor, head: number, heads: number): Tensor {
  const width = output.shape.at(-1)!;
  const mask = Float32Array.from({ length: output.data.length }, (_, i) =>
    Math.floor(((i % width) * heads) / width) === head ? 0 : 1,
  );
  return elementwise.multiply(g, output, g.constant(mask, output.shape));
}

/** Reads `batch` rows of equal length, of at most `context` signs. */
export function predict(
  g: Graph,
  p: Parameters,
  { layers, heads, ahead = false }: Size,
  tokens: ArrayLike<number>,
  batch: number,
  off?: Off,
): Predicted {
  const positions = tokens.length / batch;
  const norm = (name: string, x: Tensor): Tensor =>
    normalisation.layerNorm(g, x, p[`${name}.gain`]!, p[`${name}.bias`]!);
  const linear = (name: string, x: Tensor): Tensor =>
    dense.linear(g, x, p[`${name}.w`]!, p[`${name}.b`]!);
  const places = Array.from({ length: positions }, (_, i) => i);
  let x = elementwise.addRepeated(
    g,
    dense.gather(g, p['signs']!, tokens, [batch, positions]),
    dense.gather(g, p['positions']!, places, [positions]),
    1,
  );
  const seen: Float32Array[] = [];
  for (let i = 0; i < layers; i += 1) {
    const read = attention.selfAttention(
      g,
      linear(`${i}.qkv`, norm(`${i}.norm1`, x)),
      heads,
      !ahead,
    );
    seen.push(read.weights);
    const brought = off?.layer === i ? without(g, read.output, off.head, heads) : read.output;
    x = elementwise.add(g, x, linear(`${i}.mix`, brought));
    const wide = elementwise.gelu(g, linear(`${i}.widen`, norm(`${i}.norm2`, x)));
    x = elementwise.add(g, x, linear(`${i}.narrow`, wide));
  }
  return { logits: linear('out', norm('norm', x)), attention: seen };
}
