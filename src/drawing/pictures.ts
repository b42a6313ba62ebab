import { toByte } from './png.ts';
import type { Picture } from './png.ts';

/**
 * The project's own small drawings, made by code at any size: nothing is photographed, nothing is
 * loaded. Each is a function of a place (u to the right, v down, both 0 to 1) to a colour.
 */

/** Red, green and blue, each 0 to 1, sRGB as stored in a file (not linear light). */
type Colour = readonly [number, number, number];
type Paint = (u: number, v: number) => Colour;

export const pictureNames = ['hill', 'house', 'face', 'boat', 'page', 'tartan', 'slash'] as const;
export type PictureName = (typeof pictureNames)[number];

/** A picture as numbers to compute with: size × size pixels, row by row, `channels` numbers a pixel (RGB or grey), each 0 to 1. */
export interface Drawing {
  readonly size: number;
  readonly channels: 1 | 3;
  readonly values: Float64Array;
}

const mix = (a: Colour, b: Colour, share: number): Colour => {
  const t = Math.max(0, Math.min(1, share));
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
};

const within = (u: number, v: number, x: number, y: number, rx: number, ry = rx) =>
  ((u - x) / rx) ** 2 + ((v - y) / ry) ** 2 < 1;

/** A number in [0, 1) without visible pattern for each pair of whole numbers: texture. */
function grain(i: number, j: number): number {
  let h = Math.imul(Math.floor(i), 0x27d4eb2d) ^ Math.imul(Math.floor(j), 0x165667b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const sky = (v: number): Colour => mix([0.4, 0.62, 0.87], [0.95, 0.9, 0.8], v / 0.6);

const hill: Paint = (u, v) => {
  const near = 0.66 + 0.5 * (u - 0.22) ** 2;
  if (within(u, v, 0.2, 0.5, 0.13, 0.17)) {
    return mix([0.13, 0.33, 0.2], [0.42, 0.6, 0.28], grain(u * 40, v * 40));
  }
  if (Math.abs(u - 0.2) < 0.022 && v > 0.5 && v < 0.74) return [0.36, 0.24, 0.16];
  if (v > near) {
    const blade = grain(u * 64, v * 21);
    return mix(
      mix([0.52, 0.68, 0.3], [0.27, 0.46, 0.2], (v - near) / 0.35),
      [0.2, 0.36, 0.15],
      blade * 0.7,
    );
  }
  if (v > 0.58 + 0.07 * Math.cos(9 * u + 0.6))
    return mix([0.5, 0.62, 0.66], [0.38, 0.52, 0.5], v * 3 - 1.6);
  if (within(u, v, 0.71, 0.25, 0.125)) return [1, 0.83, 0.36];
  return sky(v);
};

const house: Paint = (u, v) => {
  const door = Math.abs(u - 0.39) < 0.07 && v > 0.62 && v < 0.86;
  const x = u < 0.45 ? 0.245 : 0.66;
  if (v > 0.86) return mix([0.5, 0.62, 0.34], [0.36, 0.48, 0.24], grain(u * 50, v * 40));
  if (door)
    return Math.abs(u - 0.43) < 0.012 && Math.abs(v - 0.75) < 0.014
      ? [0.95, 0.8, 0.4]
      : [0.22, 0.36, 0.5];
  if (Math.abs(u - x) < 0.075 && Math.abs(v - 0.62) < 0.075) {
    const frame = Math.min(Math.abs(u - x), Math.abs(v - 0.62)) < 0.01;
    return frame ? [0.97, 0.95, 0.9] : mix([0.72, 0.84, 0.92], [0.4, 0.56, 0.7], (v - 0.54) * 6);
  }
  if (u > 0.13 && u < 0.8 && v > 0.45) {
    const course = Math.floor(v * 16);
    const along = u * 8 + (course % 2) / 2;
    if (v * 16 - course < 0.3 || along % 1 < 0.16) return [0.88, 0.82, 0.74];
    return mix([0.66, 0.32, 0.24], [0.8, 0.46, 0.34], grain(along, course));
  }
  const slope = 0.14 + Math.abs(u - 0.465) * 0.72;
  if (v > slope && v <= 0.45) {
    return mix([0.3, 0.3, 0.36], [0.44, 0.43, 0.48], Math.round((v * 16) % 1));
  }
  if (u > 0.62 && u < 0.7 && v > 0.13 && v < 0.36) return [0.58, 0.3, 0.24];
  return sky(v);
};

const face: Paint = (u, v) => {
  const skin: Colour = mix([0.96, 0.8, 0.67], [0.85, 0.62, 0.48], (u - 0.3) * 1.6);
  const wave = 0.03 * Math.sin(18 * v);
  if (v > 0.83 && Math.abs(u - 0.5) < 0.16 + (v - 0.83) * 2.2) {
    return (v * 12) % 1 < 0.5 ? [0.2, 0.32, 0.52] : [0.92, 0.91, 0.87];
  }
  const head = within(u, v, 0.5, 0.5, 0.24, 0.31);
  const fringe = v < 0.33 + 0.07 * Math.sin(5 * u + 1);
  if (head && !fringe) {
    const x = u < 0.5 ? 0.4 : 0.6;
    if (within(u, v, x, 0.47, 0.022, 0.028)) return [0.16, 0.14, 0.14];
    if (within(u, v, x, 0.47, 0.05, 0.03)) return [0.97, 0.96, 0.94];
    const brow = v - 0.405 - (u - x) ** 2 * 6;
    if (Math.abs(u - x) < 0.055 && Math.abs(brow) < 0.012) return [0.3, 0.18, 0.12];
    if (within(u, v, u < 0.5 ? 0.36 : 0.64, 0.6, 0.055, 0.045))
      return mix(skin, [0.9, 0.45, 0.4], 0.4);
    const smile = v - 0.66 - 0.035 * Math.cos((u - 0.5) * 14);
    if (Math.abs(u - 0.5) < 0.095 && Math.abs(smile) < 0.014) return [0.66, 0.2, 0.22];
    if (Math.abs(u - 0.515 - (v - 0.5) * 0.15) < 0.012 && v > 0.5 && v < 0.59)
      return mix(skin, [0.6, 0.36, 0.26], 0.6);
    return skin;
  }
  if (within(u, v, 0.5 + wave, 0.47, 0.31, 0.38) && v < 0.8) {
    return mix([0.28, 0.15, 0.1], [0.62, 0.37, 0.2], grain((u + wave) * 48, 3 + (v > 0.4 ? 1 : 0)));
  }
  if (Math.abs(u - 0.5) < 0.1 && v > 0.7) return mix(skin, [0.6, 0.4, 0.3], 0.35);
  return mix([0.62, 0.76, 0.74], [0.8, 0.87, 0.8], v);
};

const boat: Paint = (u, v) => {
  const hull = v > 0.64 && v < 0.76 && u > 0.2 + (v - 0.64) * 0.7 && u < 0.82 - (v - 0.64) * 0.9;
  if (hull) return v < 0.67 ? [0.96, 0.94, 0.88] : [0.7, 0.2, 0.18];
  if (Math.abs(u - 0.5) < 0.011 && v > 0.1 && v < 0.65) return [0.35, 0.24, 0.18];
  if (u > 0.52 && v > 0.14 && v < 0.6 && u < 0.52 + (v - 0.14) * 0.62)
    return mix([0.98, 0.96, 0.9], [0.86, 0.84, 0.82], (u - 0.52) * 3);
  if (u < 0.48 && v > 0.2 && v < 0.6 && u > 0.48 - (v - 0.2) * 0.55)
    return (v * 12) % 1 < 0.3 ? [0.85, 0.35, 0.25] : [0.97, 0.93, 0.84];
  if (v > 0.7) {
    const crest = Math.sin(46 * u + 5 * Math.sin(7 * v)) * Math.sin(70 * v);
    return mix(
      mix([0.2, 0.5, 0.62], [0.06, 0.26, 0.42], (v - 0.7) * 3.3),
      [0.75, 0.88, 0.9],
      crest * 0.7,
    );
  }
  if (within(u, v, 0.2, 0.2, 0.13, 0.05) || within(u, v, 0.27, 0.165, 0.08, 0.05))
    return [0.98, 0.97, 0.95];
  return mix([0.52, 0.74, 0.9], [0.86, 0.92, 0.92], v / 0.7);
};

const page: Paint = (u, v) => {
  const paper: Colour = [0.97, 0.95, 0.9];
  if (u < 0.09 || u > 0.91) return paper;
  if (v > 0.09 && v < 0.17) return u < 0.62 && grain(u * 26, 90) < 0.78 ? [0.6, 0.2, 0.1] : paper;
  if (v > 0.6 && v < 0.9 && u > 0.56) {
    const bar = Math.floor((u - 0.56) / 0.07);
    return (u - 0.56) % 0.07 < 0.05 && v > 0.88 - 0.045 * (bar + 1)
      ? [0.25, 0.45, 0.66]
      : [0.91, 0.89, 0.83];
  }
  const line = Math.floor(v * 16);
  const short = line % 5 === 0 ? 0.6 : 0.91;
  const right = v > 0.58 ? 0.52 : short;
  const ink = v > 0.24 && v < 0.93 && v * 16 - line < 0.6 && u < right;
  return ink && grain(u * 48, line) < 0.72 ? [0.2, 0.19, 0.18] : paper;
};

function thread(x: number): Colour {
  const at = (x * 2.5) % 1;
  if (at < 0.1) return [0.96, 0.84, 0.4];
  if (at < 0.2 || (at > 0.62 && at < 0.67) || (at > 0.72 && at < 0.77)) return [0.1, 0.22, 0.18];
  return at > 0.45 && at < 0.95 ? [0.16, 0.42, 0.34] : [0.74, 0.16, 0.16];
}

/** Each place is the mean of its warp and its weft: as a matrix it has rank 2, busy as it looks. */
const tartan: Paint = (u, v) => mix(thread(u), thread(v), 0.5);

/** One tilted stroke: the simplest drawing to describe, and nearly the worst for low rank. */
const slash: Paint = (u, v) => (Math.abs(u - v) < 0.04 ? [0.12, 0.12, 0.13] : [0.93, 0.92, 0.9]);

const paints: Record<PictureName, Paint> = { hill, house, face, boat, page, tartan, slash };

/** The least and the most pixels a side that `draw` makes. */
const SIDES = { least: 1, most: 512 } as const;

/**
 * Draws a picture in colour, size × size pixels (rounded, 1 to 512), each coloured as its middle.
 * Textures are made for 48; equal arguments give equal pictures.
 */
export function draw(name: PictureName, size: number): Drawing {
  const side = Math.round(Math.max(SIDES.least, Math.min(SIDES.most, size || SIDES.least)));
  const values = new Float64Array(side * side * 3);
  const paint = paints[name];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      values.set(paint((x + 0.5) / side, (y + 0.5) / side), (y * side + x) * 3);
    }
  }
  return { size: side, channels: 3, values };
}

/** The drawing as bytes for the screen; what lies outside 0 to 1 is clipped. */
export function toPicture({ size, values }: Drawing): Picture {
  return { width: size, height: size, data: Uint8Array.from(values, toByte) };
}

/** Luma of a colour picture, 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601): one number a pixel. */
export function grey({ size, values }: Drawing): Drawing {
  const luma = Float64Array.from(
    { length: size * size },
    (_, i) => 0.299 * values[3 * i]! + 0.587 * values[3 * i + 1]! + 0.114 * values[3 * i + 2]!,
  );
  return { size, channels: 1, values: luma };
}
