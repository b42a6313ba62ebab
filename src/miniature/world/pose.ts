/** Where an object lies in the 32 × 32 picture, and which pixels it covers. */
import type { Scene } from './attributes.ts';
import { distanceTo } from './distance.ts';

/** Pixels along each side of a picture. */
export const side = 32;

/** Centre and unit length of an outline, in pixels from the upper left corner. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** In the order of `sizes`. */
export const radii: readonly number[] = [6, 9];

/** How far a corner's centre lies from the picture's, along both axes; in the order of `sizes`. */
export const offsets: readonly number[] = [7.2, 3.8];

/** In the order of `places`. */
export const directions: readonly (readonly [x: number, y: number])[] = [
  [0, 0],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

/** With `random`, moved by up to 0.6 pixels along each axis and 5 % larger or smaller. */
export function poseOf({ size, place }: Scene, random?: () => number): Pose {
  const vary = (most: number): number => (random ? most * (2 * random() - 1) : 0);
  const [dx, dy] = directions[place]!;
  const offset = offsets[size]!;
  return {
    x: side / 2 + dx * offset + vary(0.6),
    y: side / 2 + dy * offset + vary(0.6),
    radius: radii[size]! * (1 + vary(0.05)),
  };
}

/** The share of each pixel that the shape covers, 32 · 32 numbers in [0, 1], edges smoothed. */
export function coverage(shape: number, { x, y, radius }: Pose): Float32Array {
  const distance = distanceTo(shape);
  const out = new Float32Array(side * side);
  const reach = 1.35 * radius;
  const first = (centre: number): number => Math.max(0, Math.floor(centre - reach));
  const last = (centre: number): number => Math.min(side - 1, Math.ceil(centre + reach));
  for (let row = first(y); row <= last(y); row++)
    for (let column = first(x); column <= last(x); column++) {
      const d = radius * distance((column + 0.5 - x) / radius, (row + 0.5 - y) / radius);
      out[row * side + column] = Math.max(0, Math.min(1, 0.5 - d));
    }
  return out;
}
