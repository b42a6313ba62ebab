/** content/data/trials.yaml: what AI tools were measured to do to the speed of work. */
import { z } from 'astro/zod';
import { bilingual, id, row } from './row.ts';

export const measures = ['time', 'rate'] as const;
export const designs = ['randomised', 'staggered', 'pilot'] as const;

const percent = z.number().gt(-100);

export const schema = z
  .strictObject({
    ...row,
    title: bilingual,
    /** Who was measured; `n` of them, where the number is published. */
    who: bilingual,
    n: z.int().positive().optional(),
    published: z.int(),
    measure: z.enum(measures),
    /** Percent of the measure, with AI against without. Left out: no robust effect was found. */
    change: percent.optional(),
    /** 95 %, in percent of the measure. */
    interval: z.tuple([percent, percent]).optional(),
    /** In percentage points, where no interval was published. */
    standardError: z.number().positive().optional(),
    design: z.enum(designs),
    /** The trial that this one follows up. */
    follows: id.optional(),
    /** Its own authors say that the numbers are not to be relied on. */
    unreliable: z.literal(true).optional(),
    remark: bilingual,
  })
  .refine(({ change, interval }) => {
    if (!interval) return true;
    return change !== undefined && interval[0] <= change && change <= interval[1];
  }, 'An interval runs from low to high and holds the change.')
  .refine(({ interval, standardError }) => !(interval && standardError), {
    error: 'Give the interval or the standard error, not both.',
  });

export type Trial = z.infer<typeof schema>;
