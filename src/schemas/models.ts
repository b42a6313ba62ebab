/** content/data/models.yaml: pretrained models that stand for their task. */
import { z } from 'astro/zod';
import { modalities } from './modalities.ts';
import { bilingual, row } from './row.ts';

export const tasks = ['text', 'understanding', 'translation', ...modalities] as const;

/** Whether the weights can be had: with or without conditions, of some sizes, not at all, or none exist. */
export const weights = ['open', 'partly', 'closed', 'code'] as const;

const positive = z.array(z.number().positive()).min(1);

export const size = z.strictObject({
  /** Billions of parameters, a number a version, ascending. */
  billions: positive,
  /** Billions used for each token by a mixture of experts, version by version. */
  active: positive.optional(),
  /** There are smaller versions than those named. */
  upTo: z.literal(true).optional(),
  /** Rounded by whoever published it. */
  about: z.literal(true).optional(),
});

export const schema = z.strictObject({
  ...row,
  task: z.enum(tasks),
  name: z.string(),
  /** What Chinese readers call it, where that is another name. */
  chinese: z.string().optional(),
  org: bilingual,
  year: z.int().min(2013).max(2100),
  /** `undisclosed`: its maker does not say. Left out: no number was confirmed. */
  size: z
    .union([z.literal('undisclosed'), size], {
      error: '{ billions: [a number a version] }, or "undisclosed"',
    })
    .optional(),
  weights: z.enum(weights),
  licence: bilingual.optional(),
  note: bilingual,
});

export type Model = z.infer<typeof schema>;
export type Size = z.infer<typeof size>;
export type Task = (typeof tasks)[number];
