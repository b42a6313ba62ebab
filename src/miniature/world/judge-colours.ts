/** The two colours of a picture, and which pixels the object covers. */
import { palette } from './colours.ts';
import type { Rgb } from './colours.ts';
import { side } from './pose.ts';

const plane = side * side;

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const onBorder = (pixel: number): boolean => {
  const [x, y] = [pixel % side, Math.floor(pixel / side)];
  return x === 0 || y === 0 || x === side - 1 || y === side - 1;
};

const border = Array.from({ length: plane }, (_, pixel) => pixel).filter(onBorder);

/** The median of the outermost pixels, channel by channel: the ground as the picture has it. */
export function groundOf(picture: Float32Array): Rgb {
  const [r, g, b] = [0, 1, 2].map((channel) =>
    median(border.map((pixel) => picture[channel * plane + pixel]!)),
  );
  return [r!, g!, b!];
}

const distance = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Index of the palette's colour nearest to `colour`. */
export function nearestColour(colour: Rgb): number {
  const distances = palette.map(({ main }) => distance(colour, main));
  return distances.indexOf(Math.min(...distances));
}

/**
 * The distance in RGB from a pixel to the nearest point of the line from `a` to `b`: every mixture
 * of two colours lies on it.
 */
function toMixture(picture: Float32Array, pixel: number, a: Rgb, b: Rgb): number {
  let [dot, length] = [0, 0];
  for (let c = 0; c < 3; c++) {
    const edge = b[c]! - a[c]!;
    dot += (picture[c * plane + pixel]! - a[c]!) * edge;
    length += edge * edge;
  }
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, dot / length));
  let squares = 0;
  for (let c = 0; c < 3; c++)
    squares += (picture[c * plane + pixel]! - a[c]! - share * (b[c]! - a[c]!)) ** 2;
  return Math.sqrt(squares);
}

/**
 * The colour other than `background` that explains the picture best: summed over all pixels, the
 * distance to a mixture of ground and body or of body and mark is least.
 */
export function objectColour(picture: Float32Array, ground: Rgb, background: number): number {
  const cost = ({ main, mark }: (typeof palette)[number]): number => {
    let sum = 0;
    for (let pixel = 0; pixel < plane; pixel++)
      sum += Math.min(
        toMixture(picture, pixel, ground, main),
        toMixture(picture, pixel, main, mark),
      );
    return sum;
  };
  const costs = palette.map((paint, colour) => (colour === background ? Infinity : cost(paint)));
  return costs.indexOf(Math.min(...costs));
}

/**
 * How far each pixel belongs to the object, 32 · 32 numbers in [0, 1]: its distance from the ground
 * against its distance from the object's own colours, the middle half stretched over the range so
 * that small deviations count for nothing.
 */
export function maskOf(picture: Float32Array, ground: Rgb, colour: number): Float32Array {
  const { main, mark } = palette[colour]!;
  return Float32Array.from({ length: plane }, (_, pixel) => {
    const away = toMixture(picture, pixel, ground, ground);
    const near = toMixture(picture, pixel, main, mark);
    return Math.max(0, Math.min(1, 2 * (away / (away + near + 1e-6)) - 0.5));
  });
}
