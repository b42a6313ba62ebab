/** Fields of rows whose shape is checked elsewhere: what is of another kind is as good as absent here. */
import type { DataItem } from '../../input.ts';
import type { Problem } from '../../problems.ts';

export const text = ({ data }: DataItem, field: string): string =>
  typeof data[field] === 'string' ? data[field] : '';

/** NaN where there is none. */
export const number = ({ data }: DataItem, field: string): number =>
  typeof data[field] === 'number' ? data[field] : NaN;

export const numbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [];

export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A problem of a row, at one of its fields. */
export const ofRow = (
  file: string,
  item: DataItem,
  path: readonly (string | number)[],
  what: string,
  fix: string,
): Problem => ({
  file,
  line: item.lineOf?.(path) ?? item.line,
  what: `The row "${text(item, 'id')}" ${what}.`,
  fix,
});

/** Whether two numbers, each rounded by whoever published it, are one. */
export const agrees = (ratio: number, least: number, most: number): boolean =>
  Number.isNaN(ratio) || (ratio >= least && ratio <= most);
