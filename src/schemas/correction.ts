/** A correction of this site's own text after it was published. */
import { z } from 'astro/zod';
import { address, bilingual, day, id } from './row.ts';

export const schema = z.strictObject({
  id,
  date: day,
  /** Where the text stands. */
  section: address,
  before: bilingual,
  after: bilingual,
  /** A name as its bearer wishes it to be printed. */
  noticedBy: z.string(),
});

export type Correction = z.infer<typeof schema>;

/** content/corrections.yaml. */
export const correctionList = z.strictObject({ corrections: z.array(schema) });
