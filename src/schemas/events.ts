/** content/data/events.yaml: what happened when. */
import { z } from 'astro/zod';
import { modalities } from './modalities.ts';
import { bilingual, partialDate, row } from './row.ts';

/** The three stages of AIGC as the white paper of CAICT and JD divides them. */
export const stages = ['budding', 'accumulation', 'rapid-growth'] as const;

/** What an event is about: a modality of model first, then what is no model. */
export const categories = [
  'text',
  ...modalities,
  'method',
  'product',
  'business',
  'infrastructure',
  'culture',
  'regulation',
] as const;

export type Category = (typeof categories)[number];

/** The drawn timelines that pick from the events. */
export const figures = ['three-stages', 'model-families', 'algorithms'] as const;

/** The strands of the timeline of algorithms. */
export const threads = ['sequences', 'pictures', 'steering'] as const;

/** The lanes of the picture of the timeline: what can have a maker. */
export const lanes = ['text', ...modalities, 'product'] as const;

/** Who brought a model or product: houses with many, makers in China, other companies, universities and groups. */
export const makers = [
  'openai',
  'google',
  'meta',
  'anthropic',
  'china',
  'company',
  'university',
] as const;

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
    maker: z.enum(makers).optional(),
  })
  .refine(
    ({ maker, category }) =>
      maker === undefined || (lanes as readonly Category[]).includes(category),
    { error: 'Only a model or a product has a maker.', path: ['maker'] },
  )
  .refine(
    ({ figures: shown, thread }) => (shown ?? []).includes('algorithms') === (thread !== undefined),
    {
      error: 'An event of the figure “algorithms” needs a thread, and only such an event.',
      path: ['thread'],
    },
  );

export type Event = z.infer<typeof schema>;
export type Stage = (typeof stages)[number];
export type Lane = (typeof lanes)[number];
export type Maker = (typeof makers)[number];
export type Thread = (typeof threads)[number];
