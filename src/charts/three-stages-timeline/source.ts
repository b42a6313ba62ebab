import type { Locale } from '#src/i18n/locales.ts';
import { stages, type Event } from '#src/schemas/events.ts';
import { timelineSource } from '../kit/mermaid-timeline.ts';
import { pickedFor, sectionsOf } from '../kit/picked-events.ts';
import { strings } from './strings.ts';

/** One section a stage. */
export function threeStages(events: readonly Event[], locale: Locale): string {
  const { title, description, stages: titles } = strings[locale];
  const picked = pickedFor('three-stages', events);
  return timelineSource({
    title,
    description,
    sections: sectionsOf(picked, stages, ({ stage }) => stage, titles, locale),
  });
}
