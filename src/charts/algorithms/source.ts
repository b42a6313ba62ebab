import type { Locale } from '#src/i18n/locales.ts';
import { threads, type Event } from '#src/schemas/events.ts';
import { timelineSource } from '../kit/mermaid-timeline.ts';
import { pickedFor, sectionsOf } from '../kit/picked-events.ts';
import { strings } from './strings.ts';

export function algorithms(events: readonly Event[], locale: Locale): string {
  const { title, description, threads: titles } = strings[locale];
  const picked = pickedFor('algorithms', events);
  return timelineSource({
    title,
    description,
    // The schema gives every event of this figure a thread.
    sections: sectionsOf(picked, threads, ({ thread = 'sequences' }) => thread, titles, locale),
  });
}
