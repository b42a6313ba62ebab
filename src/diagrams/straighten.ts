/** Takes small steps out of edges that run upright and level with rounded corners, as ELK's do. */
import { pathPoints, readPath, writePath, type Segment } from './path.ts';

interface Point {
  x: number;
  y: number;
}

/** A step up to this many px aside is taken out. */
const STEP = 3;
const RADIUS = 5;

/** Where the edge would turn if its corners were not rounded; undefined for a path of another make. */
function cornersOf(path: readonly Segment[]): Point[] | undefined {
  if (path.some(([command]) => !/[MLQ]/.test(command))) return undefined;
  const ends = pathPoints(path);
  return path.flatMap(([command, x = 0, y = 0], index) => {
    if (command === 'Q') return [{ x, y }];
    const beforeCorner = path[index + 1]?.[0] === 'Q';
    const end = ends[index];
    return end && (!beforeCorner || index === 0) ? [end] : [];
  });
}

function roundedPath(corners: readonly Point[]): Segment[] {
  return corners.flatMap((corner, index): Segment[] => {
    const [before, after] = [corners[index - 1], corners[index + 1]];
    if (!before) return [['M', corner.x, corner.y]];
    if (!after) return [['L', corner.x, corner.y]];
    const toward = (other: Point): Point => {
      const length = Math.hypot(other.x - corner.x, other.y - corner.y);
      const part = length === 0 ? 0 : Math.min(RADIUS, length / 2) / length;
      return {
        x: corner.x + (other.x - corner.x) * part,
        y: corner.y + (other.y - corner.y) * part,
      };
    };
    const [start, end] = [toward(before), toward(after)];
    return [
      ['L', start.x, start.y],
      ['Q', corner.x, corner.y, end.x, end.y],
    ];
  });
}

/** Moves an end aside so that the step next to it is gone; true if there was one. */
function removeStep(corners: Point[]): boolean {
  const [a, b, c, d] = corners;
  if (!a || !b || !c || !d) return false;
  for (const [along, aside] of [
    ['y', 'x'],
    ['x', 'y'],
  ] as const) {
    const level = (p: Point, q: Point): boolean => Math.abs(p[aside] - q[aside]) < 0.01;
    const step = Math.abs(b[aside] - c[aside]);
    const onward = (c[along] - a[along]) * (d[along] - c[along]) > 0;
    if (!level(a, b) || !level(c, d) || Math.abs(b[along] - c[along]) > 0.01) continue;
    if (step === 0 || step > STEP || !onward) continue;
    corners.splice(0, 3, { ...a, [aside]: c[aside] });
    return true;
  }
  return false;
}

/** The path's data without small steps next to its ends; as it was if there are none. */
export function straightened(data: string): string {
  const corners = cornersOf(readPath(data));
  if (!corners) return data;
  const atStart = removeStep(corners);
  corners.reverse();
  const atEnd = removeStep(corners);
  corners.reverse();
  return atStart || atEnd ? writePath(roundedPath(corners), 3) : data;
}
