/** Pixels moved from place to place, and their gradients back. */
import type { Graph, Tensor } from '../graph.ts';

/** The shape of pictures. */
export type Picture = readonly [pictures: number, height: number, width: number, channels: number];

/** A picture of runs of numbers that are copied from `x`, each from its place to another. */
export function rearrange(
  g: Graph,
  x: Tensor,
  shape: Picture,
  /** Calls `copy(from, to, length)` for each run of numbers. */
  runs: (copy: (from: number, to: number, length: number) => void) => void,
): Tensor {
  const y = g.result(shape, x);
  runs((from, to, length) => y.data.set(x.data.subarray(from, from + length), to));
  g.record(y, (dy) => {
    const dx = g.gradientOf(x)!;
    runs((from, to, length) => {
      for (let i = 0; i < length; i++) dx[from + i]! += dy[to + i]!;
    });
  });
  return y;
}
