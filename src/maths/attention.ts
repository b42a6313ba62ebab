/**
 * Scaled dot-product attention, softmax(QKᵀ/√d) V (Vaswani et al. 2017, arXiv 1706.03762, eq. 1), on
 * matrices small enough to see. Row i of Q asks for position i, rows of K and V answer.
 */
import { matrix, multiply, row, transpose } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';
import { softmaxInPlace } from './softmax.ts';

/** One head's attention, from the products to the outputs. */
export interface Attention {
  /** q_i · k_j times `scale`, before the mask: queries × keys. */
  readonly scores: Matrix;
  /** Softmax of each row; a row sums to 1, and what is masked is exactly 0. */
  readonly weights: Matrix;
  /** Σ_j weight_ij v_j: queries × width of the values. */
  readonly outputs: Matrix;
}

/** What else decides who sees whom. */
export interface AttentionOptions {
  /** Position i sees positions 0 … i alone, as in a model of language. */
  readonly causal?: boolean;
  /** What the products are multiplied by; 1/√d if left out. */
  readonly scale?: number;
}

/**
 * Queries n × d, keys m × d, values m × e; at least one key.
 * @throws RangeError if the shapes do not fit.
 */
export function attention(
  queries: Matrix,
  keys: Matrix,
  values: Matrix,
  { causal = false, scale = 1 / Math.sqrt(queries.columns) }: AttentionOptions = {},
): Attention {
  if (keys.rows !== values.rows || keys.rows === 0)
    throw new RangeError(`${keys.rows} keys cannot stand for ${values.rows} values`);
  const products = multiply(queries, transpose(keys));
  const scores = { ...products, values: products.values.map((product) => product * scale) };
  const weights = matrix(scores.rows, scores.columns, Float64Array.from(scores.values));
  for (let i = 0; i < weights.rows; i += 1) {
    const line = row(weights, i);
    if (causal) line.fill(-Infinity, i + 1);
    softmaxInPlace(line);
  }
  return { scores, weights, outputs: multiply(weights, values) };
}

/**
 * A matrix of n × (heads · d) as `heads` matrices of n × d, column after column (§3.2.2 there).
 * @throws RangeError if the columns cannot be shared out evenly.
 */
export function splitHeads(whole: Matrix, heads: number): Matrix[] {
  const width = whole.columns / heads;
  if (!Number.isInteger(width) || width < 1)
    throw new RangeError(`${whole.columns} columns cannot be shared out to ${heads} heads`);
  return Array.from({ length: heads }, (_, head) => {
    const part = matrix(whole.rows, width);
    for (let i = 0; i < whole.rows; i += 1)
      row(part, i).set(row(whole, i).subarray(head * width, (head + 1) * width));
    return part;
  });
}

/** The inverse of `splitHeads`: outputs of the heads side by side. */
export function joinHeads(parts: readonly Matrix[]): Matrix {
  const [first] = parts;
  if (!first) return matrix(0, 0);
  const whole = matrix(first.rows, first.columns * parts.length);
  parts.forEach((part, head) => {
    for (let i = 0; i < part.rows; i += 1) row(whole, i).set(row(part, i), head * first.columns);
  });
  return whole;
}
