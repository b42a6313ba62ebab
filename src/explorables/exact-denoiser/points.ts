import { choice, defineState, flag, integer, real } from '#src/drawing/state.ts';
import type { Field } from '#src/drawing/state.ts';
import { faultField } from '../kit/faults.ts';
import { grid, onGrid, planeNames, planePoints, reach } from '../kit/plane-data.ts';
import { faults } from './faults.ts';

/** More points than this make neither the figure nor the link clearer. */
export const mostPoints = 24;

export const dataNames = [...planeNames, 'gaussian', 'own'] as const;
export type DataName = (typeof dataNames)[number];

/** Flat positions of a finite data set; for Gaussian data, which has none, an empty list. */
export function pointsOf(name: DataName, own: readonly number[]): readonly number[] {
  if (name === 'gaussian') return [];
  return name === 'own' ? own : planePoints[name];
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
  initial: planePoints.moons,
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
  fault: faultField(faults),
});
