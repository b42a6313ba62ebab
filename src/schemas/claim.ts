/** A claim of the source article, held against sources. */
import { z } from 'astro/zod';
import { bilingual, id, source } from './row.ts';

export const verdicts = [
  'correct',
  'imprecise',
  'wrong',
  'outdated',
  'unverifiable',
  'opinion',
  'vendor-claim',
] as const;

export type Verdict = (typeof verdicts)[number];

export const schema = z
  .strictObject({
    id,
    /** Where the site takes it up: `chapter#section`. */
    section: z.string().regex(/^[a-z-]+#[a-z0-9-]+$/),
    verdict: z.enum(verdicts),
    /** What the article said, in our words. */
    claim: bilingual,
    right: bilingual,
    sources: z.array(source),
  })
  .refine(({ verdict, sources }) => sources.length > 0 || verdict === 'unverifiable', {
    message: 'only what cannot be verified may go without a source',
  });
