/** Softmax attention, one query at a time. */
import type { AttentionShape, MaybeNumbers, Numbers } from '../backend.ts';

interface Row {
  /** Where the query, the head's weights and the output of this query begin. */
  readonly query: number;
  readonly weights: number;
  readonly output: number;
  /** Where the head's first key and value begin, and how many the query may see. */
  readonly keys: number;
  readonly seen: number;
}

function forQueries(shape: AttentionShape, visit: (row: Row) => void): void {
  const { batch, heads, queries, keys, width, queryStride, keyStride, causal } = shape;
  for (let b = 0; b < batch; b++)
    for (let h = 0; h < heads; h++)
      for (let i = 0; i < queries; i++)
        visit({
          query: (b * queries + i) * queryStride + h * width,
          weights: ((b * heads + h) * queries + i) * keys,
          output: (b * queries + i) * heads * width + h * width,
          keys: b * keys * keyStride + h * width,
          seen: causal ? Math.min(i + 1, keys) : keys,
        });
}

/** See `Backend.attend`. */
export function attend(
  q: Numbers,
  k: Numbers,
  v: Numbers,
  out: Numbers,
  p: Numbers,
  shape: AttentionShape,
): void {
  const { keys: count, width, keyStride } = shape;
  const scale = 1 / Math.sqrt(width);
  forQueries(shape, ({ query, weights, output, keys, seen }) => {
    let largest = -Infinity;
    for (let j = 0; j < seen; j++) {
      let score = 0;
      for (let c = 0; c < width; c++) score += q[query + c]! * k[keys + j * keyStride + c]!;
      p[weights + j] = score * scale;
      largest = Math.max(largest, score * scale);
    }
    let sum = 0;
    for (let j = 0; j < seen; j++) sum += p[weights + j] = Math.exp(p[weights + j]! - largest);
    for (let j = 0; j < count; j++) p[weights + j] = j < seen ? p[weights + j]! / sum : 0;
    for (let c = 0; c < width; c++) {
      let value = 0;
      for (let j = 0; j < seen; j++) value += p[weights + j]! * v[keys + j * keyStride + c]!;
      out[output + c] = value;
    }
  });
}

/** See `Backend.attendBackward`: with o = Σ p·v and p the softmax of s, ds = p·(dp − Σ p·dp). */
export function attendBackward(
  q: Numbers,
  k: Numbers,
  v: Numbers,
  p: Numbers,
  dOut: Numbers,
  dq: MaybeNumbers,
  dk: MaybeNumbers,
  dv: MaybeNumbers,
  shape: AttentionShape,
): void {
  const { width, keyStride } = shape;
  const scale = 1 / Math.sqrt(width);
  const dp = new Float64Array(shape.keys);
  forQueries(shape, ({ query, weights, output, keys, seen }) => {
    let mean = 0;
    for (let j = 0; j < seen; j++) {
      const at = keys + j * keyStride;
      let sum = 0;
      for (let c = 0; c < width; c++) {
        sum += dOut[output + c]! * v[at + c]!;
        if (dv) dv[at + c]! += p[weights + j]! * dOut[output + c]!;
      }
      dp[j] = sum;
      mean += p[weights + j]! * sum;
    }
    for (let j = 0; j < seen; j++) {
      const at = keys + j * keyStride;
      const ds = p[weights + j]! * (dp[j]! - mean) * scale;
      for (let c = 0; c < width; c++) {
        if (dq) dq[query + c]! += ds * k[at + c]!;
        if (dk) dk[at + c]! += ds * q[query + c]!;
      }
    }
  });
}
