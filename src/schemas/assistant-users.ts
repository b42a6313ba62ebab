/** content/data/assistant-users.yaml: how many people were said to use an assistant in a week or a month. */
import { z } from 'astro/zod';
import { partialDate, row } from './row.ts';

export const products = ['chatgpt', 'gemini', 'meta-ai', 'doubao', 'deepseek'] as const;

export const schema = z.strictObject({
  ...row,
  product: z.enum(products),
  date: partialDate,
  millions: z.number().positive(),
  /** In what time the same person counts once. */
  per: z.enum(['week', 'month']),
  /** Its maker said so, papers of its maker in court, or somebody measured from outside. */
  by: z.enum(['maker', 'court', 'outside']),
  /** The source says more than, or nearly, so many. */
  bound: z.enum(['over', 'nearly']).optional(),
});

export type UserCount = z.infer<typeof schema>;
export type Product = (typeof products)[number];
