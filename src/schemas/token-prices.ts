/** content/data/token-prices.yaml: list prices of a million tokens, standard service, in US dollars. */
import { z } from 'astro/zod';
import { partialDate, row } from './row.ts';

/** Models that followed each other in their maker's list: its dearest for general use, or its cheapest. */
export const lines = [
  'openai-large',
  'openai-small',
  'anthropic-large',
  'google-large',
  'deepseek',
] as const;

const dollars = z.number().positive();

export const schema = z.strictObject({
  ...row,
  name: z.string(),
  /** Left out: stands beside the lines, as a model of another kind. */
  line: z.enum(lines).optional(),
  /** From when the price held. */
  date: partialDate,
  read: dollars,
  written: dollars,
});

export type TokenPrice = z.infer<typeof schema>;
export type Line = (typeof lines)[number];
