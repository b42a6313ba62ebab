/** A correction of this site's own text after it was published. */
import { z } from 'astro/zod';
import { bilingual, id } from './row.ts';

const correction = z.strictObject({
  id,
  date: z.iso.date(),
  /** Where the text stands: `chapter#section`. */
  section: z.string().regex(/^[a-z-]+#[a-z0-9-]+$/),
  before: bilingual,
  after: bilingual,
  /** A name as its bearer wishes it to be printed. */
  noticedBy: z.string(),
});

export type Correction = z.infer<typeof correction>;

/** content/corrections.yaml. */
export const correctionList = z.strictObject({ corrections: z.array(correction) });
