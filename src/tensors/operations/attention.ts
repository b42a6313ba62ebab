/** Softmax attention (Vaswani et al. 2017, §3.2): softmax(q·kᵀ / √width)·v, head by head. */
import type { AttentionShape, MaybeNumbers } from '../backend.ts';
import type { Graph, Tensor } from '../graph.ts';

export interface Attended {
  /** [batch, queries, features]. */
  readonly output: Tensor;
  /** How much each query looks at each key: [batch, heads, queries, keys], rows sum to 1. */
  readonly weights: Float32Array;
}

interface Sources {
  readonly q: Tensor;
  readonly k: Tensor;
  readonly v: Tensor;
  /** Where in a row of its tensor each begins. */
  readonly offsets: readonly [q: number, k: number, v: number];
}

function attend(g: Graph, { q, k, v, offsets }: Sources, shape: AttentionShape): Attended {
  const { batch, heads, queries, keys, width } = shape;
  const [atQ, atK, atV] = offsets;
  const from = (x: MaybeNumbers, offset: number): MaybeNumbers => x?.subarray(offset);
  const output = g.result([batch, queries, heads * width], q, k, v);
  const weights = g.result([batch, heads, queries, keys]).data;
  const [qs, ks, vs] = [q.data.subarray(atQ), k.data.subarray(atK), v.data.subarray(atV)];
  g.backend.attend(qs, ks, vs, output.data, weights, shape);
  g.record(output, (dOut, backend) => {
    const dq = from(g.gradientOf(q), atQ);
    const dk = from(g.gradientOf(k), atK);
    const dv = from(g.gradientOf(v), atV);
    backend.attendBackward(qs, ks, vs, weights, dOut, dq, dk, dv, shape);
  });
  return { output, weights };
}

/** `qkv` is [batch, words, 3·features]: queries, keys and values side by side. */
export function selfAttention(g: Graph, qkv: Tensor, heads: number, causal = false): Attended {
  const [batch, words, triple] = qkv.shape as [number, number, number];
  const features = triple / 3;
  const shape = {
    batch,
    heads,
    queries: words,
    keys: words,
    width: features / heads,
    queryStride: triple,
    keyStride: triple,
    causal,
  };
  return attend(g, { q: qkv, k: qkv, v: qkv, offsets: [0, features, 2 * features] }, shape);
}

/** `q` is [batch, queries, features], `kv` [batch, keys, 2·features]: keys and values side by side. */
export function crossAttention(g: Graph, q: Tensor, kv: Tensor, heads: number): Attended {
  const [batch, queries, features] = q.shape as [number, number, number];
  const shape = {
    batch,
    heads,
    queries,
    keys: kv.shape[1]!,
    width: features / heads,
    queryStride: features,
    keyStride: 2 * features,
    causal: false,
  };
  return attend(g, { q, k: kv, v: kv, offsets: [0, 0, features] }, shape);
}
