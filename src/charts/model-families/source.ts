import type { Locale } from '#src/i18n/locales.ts';
import type { Event } from '#src/schemas/events.ts';
import { timelineSource } from '../kit/mermaid-timeline.ts';
import { pickedFor, sectionsOf } from '../kit/picked-events.ts';
import { strings } from './strings.ts';

export const families = ['text', 'pictures', 'sound-and-video', 'multimodal'] as const;
export type Family = (typeof families)[number];

/** A method that makes pictures stands among the pictures. */
export function familyOf({ category, thread }: Event): Family {
  if (category === 'multimodal' && thread !== 'pictures') return 'multimodal';
  if (category === 'audio' || category === 'video') return 'sound-and-video';
  return category === 'image' || thread === 'pictures' ? 'pictures' : 'text';
}

export function modelFamilies(events: readonly Event[], locale: Locale): string {
  const { title, description, families: titles } = strings[locale];
  const picked = pickedFor('model-families', events);
  return timelineSource({
    title,
    description,
    sections: sectionsOf(picked, families, familyOf, titles, locale),
  });
}
