/** A small picture under noise: what figures of the forward process show. */
import { normals } from '#src/maths/random.ts';
import { addNoise, blend } from '#src/maths/schedules.ts';
import type { Schedule } from '#src/maths/schedules.ts';
import { toByte } from './png.ts';
import type { Picture } from './png.ts';

/** Pixels along each side of the picture, where nothing else is said; in these the drawing is measured. */
export const size = 24;

type Colour = readonly [number, number, number];

const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** Colour of a pixel, bytes: a disc before a square before a sky that pales towards the ground. */
function drawing(x: number, y: number): Colour {
  if (Math.hypot(x - 11.5, y - 12.5) < 7.3) return [218, 92, 52];
  if (x >= 13 && x < 20 && y >= 4 && y < 10) return [247, 211, 88];
  return mix([44, 88, 160], [104, 164, 152], y / (size - 1));
}

/** x_0: `side²` pixels of red, green, blue, from −1 (none) to 1 (full), rows from the top. */
export function cleanPicture(side = size): Float64Array {
  const values = new Float64Array(side * side * 3);
  const place = (pixel: number): number => ((pixel + 0.5) * size) / side - 0.5;
  for (let i = 0; i < side * side; i++) {
    const colour = drawing(place(i % side), place(Math.floor(i / side)));
    values.set(
      colour.map((byte) => byte / 127.5 - 1),
      i * 3,
    );
  }
  return values;
}

/** ε ~ N(0, I), one number for each of x_0. */
export function epsilon(seed: number, side = size): Float64Array {
  return normals(side * side * 3, seed);
}

/** x_t = √ᾱ_t x_0 + √(1 − ᾱ_t) ε: DDPM eq. 4. Not clipped. `t` is rounded and clamped. */
export function noised(schedule: Schedule, t: number, seed: number, side = size): Float64Array {
  return addNoise(cleanPicture(side), epsilon(seed, side), blend(schedule, t));
}

/** Values from −1 to 1 as a picture; what lies outside is clipped, as a screen does. */
export function toPicture(values: Float64Array): Picture {
  const data = Uint8Array.from(values, (value) => toByte((value + 1) / 2));
  const side = Math.sqrt(values.length / 3);
  return { width: side, height: side, data };
}
