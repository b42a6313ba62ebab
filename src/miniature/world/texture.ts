/** Stripes and dots, fixed to the centre of the object. */
import { textures } from './attributes.ts';

const clamp = (value: number): number => Math.max(0, Math.min(1, value));

/** Distance in pixels from one stripe or dot to the next. */
const period = 5;

function stripes(x: number, y: number): number {
  return clamp(0.5 + 1.4 * Math.sin((Math.PI * Math.SQRT2 * (x + y)) / period));
}

/** A square lattice with the centre of the object in the middle of a cell. */
function dots(x: number, y: number): number {
  const fromDot = (value: number): number => value - period * (Math.floor(value / period) + 0.5);
  return clamp(0.5 + 1.5 - Math.hypot(fromDot(x), fromDot(y)));
}

const patterns: Readonly<Record<(typeof textures)[number], (x: number, y: number) => number>> = {
  plain: () => 0,
  striped: stripes,
  dotted: dots,
};

/**
 * How much of the mark's colour shows at (x, y) pixels from the object's centre, in [0, 1]; in the
 * order of `textures`.
 */
export const marks: readonly ((x: number, y: number) => number)[] = textures.map(
  (name) => patterns[name],
);
