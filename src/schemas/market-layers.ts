import { z } from 'astro/zod';
import { bilingual, id, row } from './row.ts';

/** A layer of the market and examples of who is in it, in alphabetical order. */
export const schema = z.strictObject({
  ...row,
  name: bilingual,
  what: bilingual,
  /** `company`: the same for everything that one company does. */
  examples: z.array(bilingual.extend({ company: id })),
});
