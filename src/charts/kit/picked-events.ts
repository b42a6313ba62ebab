/** The events that a drawn timeline picks from all, as entries of its sections. Pure. */
import type { Locale } from '#src/i18n/locales.ts';
import type { Event } from '#src/schemas/events.ts';
import { inOrder, partsOf } from './dates.ts';
import type { TimelineSection } from './mermaid-timeline.ts';

type Figure = NonNullable<Event['figures']>[number];

/** In the order of time. */
export const pickedFor = (figure: Figure, events: readonly Event[]): Event[] =>
  inOrder(events).filter(({ figures }) => figures?.includes(figure));

/** One section for each of `groups`, in their order; `groupOf` says where an event belongs. */
export function sectionsOf<G extends string>(
  events: readonly Event[],
  groups: readonly G[],
  groupOf: (event: Event) => G,
  titles: Readonly<Record<G, string>>,
  locale: Locale,
): TimelineSection[] {
  return groups.map((group) => ({
    title: titles[group],
    entries: events
      .filter((event) => groupOf(event) === group)
      .map((event) => ({
        year: partsOf(event.date).year,
        label: (event.short ?? event.title)[locale],
      })),
  }));
}
