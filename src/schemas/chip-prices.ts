/** content/data/chip-prices.yaml: what an hour of an accelerator cost on demand on a day, in US dollars. */
import { z } from 'astro/zod';
import { day, row } from './row.ts';

export const schema = z.strictObject({
  ...row,
  /** The id of a row of accelerators.yaml. */
  chip: z.string(),
  vendor: z.string(),
  date: day,
  usd: z.number().positive(),
  /** Of the card, where the vendor has two kinds. */
  memory: z.string().optional(),
  /** The price page, as it was kept where it was. */
  page: z.url(),
});
