/** A rule or decision and the day from which it counts. */
import { z } from 'astro/zod';
import { bilingual, day, row } from './row.ts';

export const schema = z.strictObject({
  ...row,
  date: day,
  place: z.enum(['cn', 'eu', 'us']),
  what: bilingual,
  /** When this was last seen to hold. */
  as_of: day,
});
