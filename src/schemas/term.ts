/** content/glossary.yaml: a term in both languages. */
import { z } from 'astro/zod';
import { bilingual, id } from './row.ts';

export const schema = z.strictObject({
  id,
  en: z.string(),
  zh: z.string(),
  /** The Chinese name in characters of one reading each, where a dictionary would sort it elsewhere. */
  sortsAs: z.string().optional(),
  /** Chinese words that the book does not write for it or what belongs to it, each with its own. */
  avoid: z.record(z.string(), z.string()).optional(),
  definition: bilingual,
  note: z.string().optional(),
});
