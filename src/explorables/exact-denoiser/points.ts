import { clamp } from '../kit/scale.ts';
import type { Field } from '../kit/state.ts';
import { choice, defineState, flag, integer, real } from '../kit/state.ts';

/** Half the width of the drawn plane, data units. */
export const reach = 2.2;
/** Points and probe stand on a grid of this width, so that a link carries them exactly. */
export const grid = 0.05;
/** More points than this make neither the figure nor the link clearer. */
export const mostPoints = 24;

export const dataNames = ['moons', 'ring', 'letter', 'gaussian', 'own'] as const;
export type DataName = (typeof dataNames)[number];

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

const presets: Record<Exclude<DataName, 'gaussian' | 'own'>, readonly number[]> = {
  moons: [...half(7, 1), ...half(7, -1)],
  ring: along(8, (u) => [1.2 * Math.cos(2 * Math.PI * u), 1.2 * Math.sin(2 * Math.PI * u)]),
  letter: [
    [-1, -1.2], [-0.75, -0.6], [-0.5, 0], [-0.25, 0.6], [0, 1.2],
    [0.25, 0.6], [0.5, 0], [0.75, -0.6], [1, -1.2], [0, -0.3],
  ].flat(), // prettier-ignore
};

/** Flat positions of a finite data set; for Gaussian data, which has none, an empty list. */
export function pointsOf(name: DataName, own: readonly number[]): readonly number[] {
  if (name === 'gaussian') return [];
  return name === 'own' ? own : presets[name];
}

/** With a point at (x, y); the same list if there are already `mostPoints`. */
export function placed(points: readonly number[], x: number, y: number): readonly number[] {
  return points.length >= 2 * mostPoints ? points : [...points, onGrid(x), onGrid(y)];
}

/** Index of the point nearest to (x, y), no further than `within`; −1 if there is none. */
export function pointNear(points: readonly number[], x: number, y: number, within: number): number {
  let found = -1;
  let least = within;
  for (let i = 0; 2 * i + 1 < points.length; i += 1) {
    const distance = Math.hypot(points[2 * i]! - x, points[2 * i + 1]! - y);
    if (distance <= least) [found, least] = [i, distance];
  }
  return found;
}

/** Without point `index`; the last point stays, as a denoiser of no data has no answer. */
export function removed(points: readonly number[], index: number): readonly number[] {
  if (points.length <= 2 || index < 0) return points;
  return points.filter((_, i) => i >> 1 !== index);
}

const pair = /^(-?\d{1,2})\.(-?\d{1,2})$/;

/** A list of points in a link: twentieths of a unit, `x.y_x.y`. Nothing readable is no list. */
const list: Field<readonly number[]> = {
  initial: presets.moons,
  read(text) {
    const places = text
      .split('_')
      .slice(0, mostPoints)
      .map((part) => pair.exec(part));
    if (places.some((place) => place === null)) return undefined;
    return places.flatMap((place) => [
      onGrid(Number(place![1]) * grid),
      onGrid(Number(place![2]) * grid),
    ]);
  },
  write(points) {
    const units = points.map((value) => Math.round(value / grid));
    return units
      .flatMap((unit, i) => (i % 2 === 0 ? [`${unit}.${units[i + 1] ?? 0}`] : []))
      .join('_');
  },
};

/** What a click in the plane does: move the noisy point, or put down and remove data. */
export const clicks = ['probe', 'points'] as const;

export const state = defineState({
  data: choice(dataNames, 'moons'),
  t: integer({ min: 0, max: 999, initial: 250 }),
  x: real({ min: -reach, max: reach, step: grid, initial: 1.3 }),
  y: real({ min: -reach, max: reach, step: grid, initial: 1.5 }),
  walk: flag(true),
  click: choice(clicks, 'probe'),
  points: list,
});
