/** Fields of a work, and what is found in them. */
import type { DataItem } from '../input.ts';

export interface Finding {
  /** The field it is about. */
  readonly at: string;
  /** The end of "The work … ". */
  readonly what: string;
  readonly fix: string;
}

export type Data = DataItem['data'];

export const text = (data: Data, field: string): string => {
  const value = data[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** NaN where there is none. */
export const yearIn = (date: string): number => Number(/^\d{4}/.exec(date)?.[0] ?? NaN);
