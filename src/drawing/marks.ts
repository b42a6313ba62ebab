import type { Area } from './Plot.tsx';
import { tenth } from './scale.ts';

/*
 * Many marks as one SVG path each: the page stays light and a slider redraws at once.
 * Lists of positions are flat, in data units; places are in units of the drawing, to a tenth.
 */

const pairs = (flat: ArrayLike<number>): (readonly [number, number])[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);

/** Dots: lines of no length, which round caps make visible. */
export function dots(area: Area, flat: ArrayLike<number>): string {
  return pairs(flat)
    .map(([x, y]) => `M${tenth(area.x(x))} ${tenth(area.y(y))}h0`)
    .join('');
}

/** A line through the positions, thinned to about `most` of them; the last one always stays. */
export function line(area: Area, flat: ArrayLike<number>, most = 40): string {
  const all = pairs(flat);
  const stride = Math.max(1, Math.ceil(all.length / most));
  return all
    .filter((_, i) => (all.length - 1 - i) % stride === 0)
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${tenth(area.x(x))} ${tenth(area.y(y))}`)
    .join('');
}

/**
 * An arrow at each position along its vector. Short vectors keep their proportions; long ones level
 * off (tanh) at `longest` units of the drawing, so that the far field does not hide the near one.
 */
export function arrows(
  area: Area,
  flat: ArrayLike<number>,
  vectors: ArrayLike<number>,
  longest: number,
): string {
  const tips = pairs(vectors);
  return pairs(flat)
    .map(([x, y], i) => {
      const [vx, vy] = tips[i]!;
      const size = Math.hypot(vx, vy);
      const length = longest * Math.tanh(size);
      if (!(length > 1)) return '';
      // Down is positive in a drawing.
      const [ux, uy] = [vx / size, -vy / size];
      const head = Math.min(4, length / 2);
      const [tx, ty] = [area.x(x) + (ux * length) / 2, area.y(y) + (uy * length) / 2];
      const [fromX, fromY] = [Math.round(tx - ux * length), Math.round(ty - uy * length)];
      const [tipX, tipY] = [Math.round(tx), Math.round(ty)];
      const wing = (side: number): string =>
        `${Math.round(-head * (ux - side * uy * 0.6))} ${Math.round(-head * (uy + side * ux * 0.6))}`;
      return `M${fromX} ${fromY}L${tipX} ${tipY}l${wing(1)}M${tipX} ${tipY}l${wing(-1)}`;
    })
    .join('');
}

/** Flat positions of a square grid about the origin, `side` a row and `apart` from each other. */
export const squareGrid = (side: number, apart: number): number[] =>
  Array.from({ length: side * side }, (_, cell) =>
    [cell % side, Math.floor(cell / side)].map((n) => (n - (side - 1) / 2) * apart),
  ).flat();

/** Where words beside a mark of the drawing stand: their anchor point and alignment. */
export interface Beside {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const sides: readonly (Beside & { readonly reach: number })[] = [
  { x: 12, y: 4, anchor: 'start', reach: 36 },
  { x: -12, y: 4, anchor: 'end', reach: -36 },
  { x: 0, y: 22, anchor: 'middle', reach: 0 },
  { x: 0, y: -13, anchor: 'middle', reach: 0 },
];

/** The side of the place (x, y) with most room: away from the `others`, and inside the area. */
export function roomiest(
  area: Area,
  x: number,
  y: number,
  others: readonly (readonly [number, number])[],
): Beside {
  let [best, room] = [sides[0]!, -Infinity];
  for (const side of sides) {
    const [cx, cy] = [x + side.reach, y + side.y - 4];
    const inside = cx > area.left + 30 && cx < area.right - 30 && cy > area.top && cy < area.bottom;
    // Words are some three times as wide as high.
    const gaps = others.map(([ox, oy]) => Math.hypot((ox - cx) / 3, oy - cy));
    const least = Math.min(...gaps, 60) - (inside ? 0 : 100);
    if (least > room) [best, room] = [side, least];
  }
  return { x: x + best.x, y: y + best.y, anchor: best.anchor };
}
