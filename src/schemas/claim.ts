/** A claim of the source article, held against sources. */
import { z } from 'astro/zod';
import { address, bilingual, id, source } from './row.ts';

export const verdicts = [
  'correct',
  'imprecise',
  'wrong',
  'outdated',
  'unverifiable',
  'opinion',
  'vendor-claim',
  /** No claim of the article: what it leaves out, a figure that was not seen. Outside the count. */
  'no-claim',
] as const;

export type Verdict = (typeof verdicts)[number];

export const schema = z
  .strictObject({
    id,
    /** Where the site takes it up. */
    section: address,
    verdict: z.enum(verdicts),
    /** What the article said, in our words. */
    claim: bilingual,
    /** The article's own Chinese words, where wording decides. */
    words: z.string().optional(),
    /** Held against what was known on the article's date. */
    right: bilingual,
    /** What is known only since then. */
    since: bilingual.optional(),
    sources: z.array(source),
  })
  .refine(
    ({ verdict, sources }) =>
      sources.length > 0 || verdict === 'unverifiable' || verdict === 'no-claim',
    {
      message: 'only what cannot be verified may go without a source',
    },
  );
