/** The sets of content/data, read and checked by their schemas. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { schema as event, type Event } from '#src/schemas/events.ts';
import { schema as modelSchema, type Model } from '#src/schemas/models.ts';
import { schema as trial, type Trial } from '#src/schemas/trials.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const list = (set: string): unknown[] =>
  (parse(readFileSync(`${root}content/data/${set}.yaml`, 'utf8')) as Record<string, unknown[]>)[
    set
  ] ?? [];

export const events: readonly Event[] = list('events').map((row) => event.parse(row));
export const models: readonly Model[] = list('models').map((row) => modelSchema.parse(row));
export const trials: readonly Trial[] = list('trials').map((row) => trial.parse(row));

/** A row for tests, complete but for what a test is about. */
export const anEvent = (changes: Partial<Event> = {}): Event => ({
  id: 'an-event',
  date: '2020-01',
  title: { en: 'An event', zh: '一件事' },
  description: { en: 'It happened.', zh: '发生了。' },
  category: 'text',
  stage: 'rapid-growth',
  sources: [{ id: 'a-work' }],
  ...changes,
});
