/** Events in the order of time, year by year. Pure. */
import type { Event } from '#src/schemas/events.ts';
import { inOrder, partsOf } from '../kit/dates.ts';

export interface Year {
  readonly year: number;
  readonly events: readonly Event[];
}

export function byYear(events: readonly Event[]): Year[] {
  const years = Map.groupBy(inOrder(events), ({ date }) => partsOf(date).year);
  return [...years].map(([year, found]) => ({ year, events: found }));
}

/** How often each value of `key` occurs, in the order of `values`; values that do not occur are left out. */
export function counts<K extends string>(
  events: readonly Event[],
  values: readonly K[],
  key: (event: Event) => K,
): { value: K; count: number }[] {
  return values
    .map((value) => ({ value, count: events.filter((event) => key(event) === value).length }))
    .filter(({ count }) => count > 0);
}
