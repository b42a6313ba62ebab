/** What training makes small; each is a tensor of one number. */
import type { Graph, Tensor } from '../graph.ts';

/** Σ w·f(x − target) / n, with f and its slope. */
function meanError(
  g: Graph,
  x: Tensor,
  target: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  error: (difference: number) => number,
  slope: (difference: number) => number,
): Tensor {
  const n = x.data.length;
  const y = g.result([1], x);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (weights?.[i] ?? 1) * error(x.data[i]! - target[i]!);
  y.data[0] = sum / n;
  g.record(y, (dy) => {
    const dx = g.gradientOf(x)!;
    const share = dy[0]! / n;
    for (let i = 0; i < n; i++)
      dx[i]! += share * (weights?.[i] ?? 1) * slope(x.data[i]! - target[i]!);
  });
  return y;
}

/** The mean of (x − target)², each number times its weight. */
export const meanSquare = (
  g: Graph,
  x: Tensor,
  target: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Tensor =>
  meanError(
    g,
    x,
    target,
    weights,
    (d) => d * d,
    (d) => 2 * d,
  );

/** The mean of |x − target|, each number times its weight. */
export const meanAbsolute = (
  g: Graph,
  x: Tensor,
  target: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Tensor => meanError(g, x, target, weights, Math.abs, Math.sign);

/**
 * −Σ target·log softmax(logits), over rows of the last axis, divided by the sum of all targets. A row
 * of zeros asks nothing; a row may share its one between several right answers.
 */
export function crossEntropy(g: Graph, logits: Tensor, targets: ArrayLike<number>): Tensor {
  const classes = logits.shape.at(-1)!;
  const rows = logits.data.length / classes;
  const y = g.result([1], logits);
  const probabilities = new Float32Array(logits.data.length);
  const masses = new Float32Array(rows);
  let loss = 0;
  let total = 0;
  for (let i = 0; i < rows; i++) {
    const row = logits.data.subarray(i * classes, (i + 1) * classes);
    let largest = -Infinity;
    for (const value of row) largest = Math.max(largest, value);
    let sum = 0;
    for (const value of row) sum += Math.exp(value - largest);
    const logSum = largest + Math.log(sum);
    for (let j = 0; j < classes; j++) {
      const at = i * classes + j;
      probabilities[at] = Math.exp(row[j]! - logSum);
      masses[i]! += targets[at]!;
      loss -= targets[at]! * (row[j]! - logSum);
    }
    total += masses[i]!;
  }
  y.data[0] = loss / total;
  g.record(y, (dy) => {
    const dx = g.gradientOf(logits)!;
    for (let i = 0; i < dx.length; i++) {
      const mass = masses[Math.floor(i / classes)]!;
      dx[i]! += (dy[0]! / total) * (mass * probabilities[i]! - targets[i]!);
    }
  });
  return y;
}
