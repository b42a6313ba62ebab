/** Softmax attention, one head at a time. */
import type { AttentionShape, MaybeNumbers, Numbers } from '../backend.ts';
import { matrix, product, transposed, type Matrix } from './matrices.ts';

/** Where one head of one text or picture lies in the buffers. */
interface Head {
  /** The head's part of something with a row for each query, such as q, or for each key, such as k. */
  readonly ofQueries: (data: Numbers) => Matrix;
  readonly ofKeys: (data: Numbers) => Matrix;
  /** Of the outputs. */
  readonly ofOutputs: (data: Numbers) => Matrix;
  /** Of the weights: a row for each query, a column for each key. */
  readonly ofWeights: (data: Numbers) => Matrix;
}

function forHeads(shape: AttentionShape, visit: (head: Head) => void): void {
  const { batch, heads, queries, keys, width, queryStride, keyStride } = shape;
  const features = heads * width;
  for (let b = 0; b < batch; b++)
    for (let h = 0; h < heads; h++)
      visit({
        ofQueries: (data) => matrix(data, queryStride, 1, b * queries * queryStride + h * width),
        ofKeys: (data) => matrix(data, keyStride, 1, b * keys * keyStride + h * width),
        ofOutputs: (data) => matrix(data, features, 1, b * queries * features + h * width),
        ofWeights: (data) => matrix(data, keys, 1, (b * heads + h) * queries * keys),
      });
}

/** Scores become weights that are positive and sum to 1; past the first `seen` they are 0. */
function softmax(row: Numbers, scale: number, seen: number): void {
  let largest = -Infinity;
  for (let j = 0; j < seen; j++) largest = Math.max(largest, row[j]! * scale);
  let sum = 0;
  for (let j = 0; j < seen; j++) sum += row[j] = Math.exp(row[j]! * scale - largest);
  for (let j = 0; j < row.length; j++) row[j] = j < seen ? row[j]! / sum : 0;
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
  const { queries, keys, width, causal } = shape;
  const scale = 1 / Math.sqrt(width);
  forHeads(shape, ({ ofQueries, ofKeys, ofOutputs, ofWeights }) => {
    const weights = ofWeights(p);
    product(ofQueries(q), transposed(ofKeys(k)), weights, queries, keys, width, false);
    for (let i = 0; i < queries; i++) {
      const from = weights.start + i * keys;
      softmax(p.subarray(from, from + keys), scale, causal ? Math.min(i + 1, keys) : keys);
    }
    product(weights, ofKeys(v), ofOutputs(out), queries, width, keys, false);
  });
}

/** See `Backend.attendBackward`: with o = p·v and p the softmax of s, ds = p·(dp − Σ p·dp). */
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
  const { queries, keys, width } = shape;
  const scale = 1 / Math.sqrt(width);
  const ds = matrix(new Float32Array(queries * keys), keys);
  forHeads(shape, ({ ofQueries, ofKeys, ofOutputs, ofWeights }) => {
    const weights = ofWeights(p);
    const dOutput = ofOutputs(dOut);
    if (dv) product(transposed(weights), dOutput, ofKeys(dv), keys, width, queries, true);
    // First dp, which becomes ds row by row.
    product(dOutput, transposed(ofKeys(v)), ds, queries, keys, width, false);
    for (let i = 0; i < queries; i++) {
      const from = weights.start + i * keys;
      let mean = 0;
      for (let j = 0; j < keys; j++) mean += p[from + j]! * ds.data[i * keys + j]!;
      for (let j = 0; j < keys; j++)
        ds.data[i * keys + j] = p[from + j]! * (ds.data[i * keys + j]! - mean) * scale;
    }
    if (dq) product(ds, ofKeys(k), ofQueries(dq), queries, width, keys, true);
    if (dk) product(transposed(ds), ofQueries(q), ofKeys(dk), keys, width, queries, true);
  });
}
