/** Small sets of points in the plane, which stand for pictures of two numbers; and the plane itself. */
import { clamp } from '#src/maths/clamp.ts';

/** Half the width of the drawn plane, data units. */
export const reach = 2.2;
/** Points stand on a grid of this width, so that a link carries them exactly. */
export const grid = 0.05;

/** On the grid and within the plane. */
export function onGrid(value: number): number {
  return Number((Math.round(clamp(value, -reach, reach) / grid) * grid).toFixed(2)) + 0;
}

function along(count: number, place: (turn: number) => readonly [number, number]): number[] {
  return Array.from({ length: count }, (_, i) => place(i / count).map(onGrid)).flat();
}

const half = (count: number, flip: 1 | -1): number[] =>
  along(count, (u) => {
    const angle = (u * count * Math.PI) / (count - 1);
    return [flip * (1.25 * Math.cos(angle) - 0.6), flip * (1.25 * Math.sin(angle) - 0.3)];
  });

export const planeNames = ['moons', 'ring', 'letter'] as const;
export type PlaneName = (typeof planeNames)[number];

/** Flat positions: [x0, y0, x1, y1, …]. */
export const planePoints: Readonly<Record<PlaneName, readonly number[]>> = {
  moons: [...half(7, 1), ...half(7, -1)],
  ring: along(8, (u) => [1.2 * Math.cos(2 * Math.PI * u), 1.2 * Math.sin(2 * Math.PI * u)]),
  letter: [
    [-1, -1.2], [-0.75, -0.6], [-0.5, 0], [-0.25, 0.6], [0, 1.2],
    [0.25, 0.6], [0.5, 0], [0.75, -0.6], [1, -1.2], [0, -0.3],
  ].flat(), // prettier-ignore
};
