/** The sets of content/data, read and checked by their schemas. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { schema as userCount, type UserCount } from '#src/schemas/assistant-users.ts';
import { schema as event, type Event } from '#src/schemas/events.ts';
import { schema as imageMeasure, type ImageMeasure } from '#src/schemas/image-measures.ts';
import { schema as modelSchema, type Model } from '#src/schemas/models.ts';
import { schema as taskHorizon, type Horizon } from '#src/schemas/task-horizons.ts';
import { schema as tokenPrice, type TokenPrice } from '#src/schemas/token-prices.ts';
import { schema as trial, type Trial } from '#src/schemas/trials.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const list = (set: string): unknown[] =>
  (parse(readFileSync(`${root}content/data/${set}.yaml`, 'utf8')) as Record<string, unknown[]>)[
    set
  ] ?? [];

export const events: readonly Event[] = list('events').map((row) => event.parse(row));
export const models: readonly Model[] = list('models').map((row) => modelSchema.parse(row));
export const userCounts: readonly UserCount[] = list('assistant-users').map((row) =>
  userCount.parse(row),
);
export const imageMeasures: readonly ImageMeasure[] = list('image-measures').map((row) =>
  imageMeasure.parse(row),
);
export const taskHorizons: readonly Horizon[] = list('task-horizons').map((row) =>
  taskHorizon.parse(row),
);
export const tokenPrices: readonly TokenPrice[] = list('token-prices').map((row) =>
  tokenPrice.parse(row),
);
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
