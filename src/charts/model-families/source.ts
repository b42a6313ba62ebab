import type { Locale } from '#src/i18n/locales.ts';
import type { Event } from '#src/schemas/events.ts';
import { timelineSource } from '../kit/mermaid-timeline.ts';
import { pickedFor, sectionsOf } from '../kit/picked-events.ts';
import { families, familyOf } from './families.ts';
import { strings } from './strings.ts';

export function modelFamilies(events: readonly Event[], locale: Locale): string {
  const { title, description, families: titles } = strings[locale];
  const picked = pickedFor('model-families', events);
  return timelineSource({
    title,
    description,
    sections: sectionsOf(picked, families, familyOf, titles, locale),
  });
}
