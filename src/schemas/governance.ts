/** A rule or decision and the day from which it counts. */
import { z } from 'astro/zod';
import { bilingual, row } from './row.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const schema = z.strictObject({
  ...row,
  date: day,
  place: z.enum(['cn', 'eu', 'us']),
  what: bilingual,
  /** When this was last seen to hold. */
  as_of: day,
});
