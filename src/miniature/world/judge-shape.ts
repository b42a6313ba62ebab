/** The shape, size and place of a mask: the rendered template that overlaps it best. */
import { shapes } from './attributes.ts';
import { areas } from './outlines.ts';
import { coverage, side } from './pose.ts';
import type { Pose } from './pose.ts';

export interface Fit {
  readonly shape: number;
  readonly pose: Pose;
  /** Soft intersection over union with the mask, in [0, 1]. */
  readonly overlap: number;
}

/** Σ min / Σ max of two fields of numbers in [0, 1]; 0 for two empty ones. */
export function overlapOf(a: Float32Array, b: Float32Array): number {
  let [common, joint] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    common += Math.min(a[i]!, b[i]!);
    joint += Math.max(a[i]!, b[i]!);
  }
  return joint === 0 ? 0 : common / joint;
}

/** Area in pixels and centroid; the middle of the picture for an empty mask. */
export function centroidOf(mask: Float32Array): { area: number; x: number; y: number } {
  let [area, mx, my] = [0, 0, 0];
  mask.forEach((share, pixel) => {
    area += share;
    mx += share * ((pixel % side) + 0.5);
    my += share * (Math.floor(pixel / side) + 0.5);
  });
  return area === 0 ? { area, x: side / 2, y: side / 2 } : { area, x: mx / area, y: my / area };
}

const fitAt = (mask: Float32Array, shape: number, pose: Pose): Fit => ({
  shape,
  pose,
  overlap: overlapOf(mask, coverage(shape, pose)),
});

const better = (a: Fit, b: Fit): Fit => (b.overlap > a.overlap ? b : a);

/** The best of the fits one step away in place or size, repeated with ever smaller steps. */
function refined(mask: Float32Array, first: Fit): Fit {
  let best = first;
  for (let step = 1; step > 0.2; step /= 2) {
    const { x, y, radius } = best.pose;
    for (const [dx, dy, dr] of neighbours)
      best = better(
        best,
        fitAt(mask, best.shape, {
          x: x + dx * step,
          y: y + dy * step,
          radius: Math.max(1, radius + (dr * step) / 2),
        }),
      );
  }
  return best;
}

const neighbours: readonly (readonly [number, number, number])[] = [
  [-1, 0, 0],
  [1, 0, 0],
  [0, -1, 0],
  [0, 1, 0],
  [0, 0, -1],
  [0, 0, 1],
];

/** Shapes whose first overlap is close enough to the best to be tried in other poses, too. */
const candidates = 4;

/**
 * Tries each shape at the mask's centroid with the mask's area, and the most promising ones in
 * nearby poses as well.
 */
export function fitShape(mask: Float32Array): Fit {
  const { area, x, y } = centroidOf(mask);
  const firsts = shapes
    .map((_, shape) =>
      fitAt(mask, shape, { x, y, radius: Math.max(1, Math.sqrt(area / areas[shape]!)) }),
    )
    .sort((a, b) => b.overlap - a.overlap);
  return firsts
    .slice(0, candidates)
    .map((first) => refined(mask, first))
    .reduce(better);
}
