/** content/data/events.yaml: what happened when. */
import { z } from 'astro/zod';
import { bilingual, partialDate, row } from './row.ts';

/** The three stages of AIGC as the white paper of CAICT and JD divides them. */
export const stages = ['budding', 'accumulation', 'rapid-growth'] as const;

/** What an event is about: a modality of model first, then what is no model. */
export const categories = [
  'text',
  'code',
  'image',
  'audio',
  'video',
  'three-d',
  'multimodal',
  'science',
  'method',
  'product',
  'business',
  'infrastructure',
  'culture',
  'regulation',
] as const;

/** The drawn timelines that pick from the events. */
export const figures = ['three-stages', 'model-families', 'algorithms'] as const;

/** The strands of the timeline of algorithms. */
export const threads = ['sequences', 'pictures', 'steering'] as const;

export const schema = z
  .strictObject({
    ...row,
    date: partialDate,
    title: bilingual,
    /** The title as a drawn timeline has room for it. */
    short: bilingual.optional(),
    description: bilingual,
    category: z.enum(categories),
    stage: z.enum(stages),
    figures: z.array(z.enum(figures)).min(1).optional(),
    thread: z.enum(threads).optional(),
  })
  .refine(
    ({ figures: shown, thread }) => (shown ?? []).includes('algorithms') === (thread !== undefined),
    {
      error: 'An event of the figure “algorithms” needs a thread, and only such an event.',
      path: ['thread'],
    },
  );

export type Event = z.infer<typeof schema>;
export type Stage = (typeof stages)[number];
export type Category = (typeof categories)[number];
export type Thread = (typeof threads)[number];
