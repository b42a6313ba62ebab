import { z } from 'astro/zod';
import { bilingual, row } from './row.ts';

/** One accelerator as its vendor describes it; what could not be confirmed is left out. */
export const schema = z.strictObject({
  ...row,
  name: z.string(),
  vendor: z.string(),
  year: z.number().int(),
  /** Dense 16-bit peak, 10¹² operations a second. */
  tflops: z.number().positive(),
  format: z.enum(['bf16', 'fp16']),
  /** Which units the peak counts. */
  units: z.enum(['matrix', 'with-vector']),
  memoryGb: z.number().positive().optional(),
  bandwidthTbs: z.number().positive().optional(),
  powerW: z.number().positive().optional(),
  /** Announced for a quarter of 2026; not confirmed to ship. */
  planned: z.literal(true).optional(),
  note: bilingual.optional(),
});
