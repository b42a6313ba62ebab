/** Places of dated discs in three lanes, stacked where they would overlap. */
import { inYears } from '../kit/dates.ts';

export const lanes = ['cn', 'eu', 'us'] as const;
export type Lane = (typeof lanes)[number];

export interface Dated {
  readonly date: string;
  readonly place: Lane;
}

export interface Disc<T extends Dated> {
  readonly row: T;
  /** From 1, in the order of dates. */
  readonly number: number;
  readonly x: number;
  /** Steps above the lane's line. */
  readonly level: number;
}

/** `x` maps years to the drawing; discs of one lane nearer than `apart` stand above each other. */
export function discs<T extends Dated>(
  rows: readonly T[],
  x: (year: number) => number,
  apart: number,
): Disc<T>[] {
  const ends = new Map<string, number>();
  return rows
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map((row, i) => {
      const at = x(inYears(row.date));
      let level = 0;
      while (at - (ends.get(`${row.place} ${level}`) ?? -Infinity) < apart) level++;
      ends.set(`${row.place} ${level}`, at);
      return { row, number: i + 1, x: at, level };
    });
}
