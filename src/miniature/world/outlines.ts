/**
 * The shapes as closed polygons in a plane whose y grows downwards, about two units wide. The
 * origin is the centre of area, so that an object's place is its centroid.
 */
import { shapes } from './attributes.ts';

export type Point = readonly [x: number, y: number];
/** Closed loops; inside is what an odd number of them encloses. */
export type Outline = readonly (readonly Point[])[];

const smooth = 48;

/** `count` + 1 points of a circle's arc from angle `from` to `to`, in radians. */
function arc(centre: Point, radius: number, from: number, to: number, count = smooth): Point[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = from + ((to - from) * i) / count;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}

const disc = (radius: number): Point[] => arc([0, 0], radius, 0, 2 * Math.PI).slice(1);

/** `radii` in turn at equal angles, the first straight up. */
const spokes = (count: number, radii: readonly number[]): Point[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    const radius = radii[i % radii.length]!;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

function square(half: number): Point[] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ];
}

function cross(half: number, arm: number): Point[] {
  const quarter: Point[] = [
    [arm, -half],
    [arm, -arm],
    [half, -arm],
  ];
  return [0, 1, 2, 3].flatMap((turns) =>
    quarter.map((point) => turned(point, (turns * Math.PI) / 2)),
  );
}

function turned([x, y]: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** The curve x = 16 sin³t, y = 13 cos t − 5 cos 2t − 2 cos 3t − cos 4t, `half` wide each way. */
function heart(half: number): Point[] {
  return Array.from({ length: smooth }, (_, i) => {
    const t = (2 * Math.PI * i) / smooth;
    const y = 13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t);
    return [half * Math.sin(t) ** 3, (-half * y) / 16];
  });
}

/** A disc of `radius` without the disc of `cut` whose centre lies `shift` to its right. */
function crescent(radius: number, cut: number, shift: number): Point[] {
  const x = (shift ** 2 + radius ** 2 - cut ** 2) / (2 * shift);
  const y = Math.sqrt(radius ** 2 - x ** 2);
  const [outer, inner] = [Math.atan2(y, x), Math.atan2(y, x - shift)];
  const back = arc([0, 0], radius, outer, 2 * Math.PI - outer);
  const front = arc([shift, 0], cut, 2 * Math.PI - inner, inner).slice(1, -1);
  return [...back, ...front].map((point) => turned(point, -Math.PI / 8));
}

const drawn: Readonly<Record<(typeof shapes)[number], Outline>> = {
  circle: [disc(0.94)],
  square: [square(0.84)],
  triangle: [spokes(3, [1.12])],
  star: [spokes(10, [1.12, 0.5])],
  heart: [heart(1)],
  ring: [disc(1.02), disc(0.5)],
  cross: [cross(1, 0.36)],
  moon: [crescent(0.96, 0.78, 0.58)],
};

/** Twice the area of a loop with its sign, and six times its first moments. */
function moments(loop: readonly Point[]): [number, number, number] {
  let [area, mx, my] = [0, 0, 0];
  loop.forEach(([x, y], i) => {
    const [u, v] = loop[(i + 1) % loop.length]!;
    const wedge = x * v - u * y;
    area += wedge;
    mx += wedge * (x + u);
    my += wedge * (y + v);
  });
  return [area, mx, my];
}

/** Moved so that the first loop's centre of area is the origin; a hole lies around the same. */
function centred(outline: Outline): Outline {
  const [area, mx, my] = moments(outline[0]!);
  const [cx, cy] = [mx / (3 * area), my / (3 * area)];
  return outline.map((loop) => loop.map(([x, y]): Point => [x - cx, y - cy]));
}

/** In the order of `shapes`. */
export const outlines: readonly Outline[] = shapes.map((name) => centred(drawn[name]));

/** Area of each shape in square units, holes left out. */
export const areas: readonly number[] = outlines.map(([first, ...holes]) => {
  const area = (loop: readonly Point[]): number => Math.abs(moments(loop)[0]) / 2;
  return holes.reduce((rest, hole) => rest - area(hole), area(first!));
});
