/** Where the dots of the timeline's picture stand: lanes by what is made, rows where dots would touch. Pure. */
import { lanes, type Event, type Lane, type Maker } from '#src/schemas/events.ts';
import { inOrder, inYears } from '../kit/dates.ts';

/** An event of which somebody is the maker. */
export type Made = Event & { readonly category: Lane; readonly maker: Maker };

export interface PackedLane {
  readonly lane: Lane;
  /** In the order of time. */
  readonly dots: readonly { readonly event: Made; readonly row: number }[];
  readonly rows: number;
}

const isMade = (event: Event): event is Made => event.maker !== undefined;

/** In the order of time. */
export const madeOf = (events: readonly Event[]): Made[] => inOrder(events.filter(isMade));

/** Each dot stands in the first row whose last one is at least `apart` years earlier. */
export function packed(events: readonly Event[], apart: number): PackedLane[] {
  const made = madeOf(events);
  return lanes.flatMap((lane) => {
    const ends: number[] = [];
    const dots = made
      .filter(({ category }) => category === lane)
      .toSorted((a, b) => inYears(a.date) - inYears(b.date))
      .map((event) => {
        const year = inYears(event.date);
        const free = ends.findIndex((end) => year - end >= apart);
        const row = free === -1 ? ends.length : free;
        ends[row] = year;
        return { event, row };
      });
    return dots.length === 0 ? [] : [{ lane, dots, rows: ends.length }];
  });
}
