/** When something was learned. Pure. */

export interface Point {
  readonly samples: number;
  readonly share: number;
}

/**
 * Samples after which a share stays at `level` or above to the end of the curve; undefined if it does not.
 */
export function reachedAfter(points: readonly Point[], level: number): number | undefined {
  const below = points.findLastIndex(({ share }) => share < level);
  return points[below + 1]?.samples;
}
