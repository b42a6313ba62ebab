import { z } from 'astro/zod';
import { bilingual, row } from './row.ts';

/** A published training run: what its sources print. The rest is computed. */
export const schema = z.strictObject({
  ...row,
  name: z.string(),
  year: z.number().int(),
  /** Of a mixture of experts: those active for one token. */
  parameters: z.number().positive(),
  tokens: z.number().positive().optional(),
  /** A row of the set `accelerators`. */
  accelerator: z.string().optional(),
  deviceHours: z.number().positive().optional(),
  /** Average or rated power of one, as the source takes it. */
  watts: z.number().positive().optional(),
  pue: z.number().min(1).optional(),
  /** kg of CO₂-equivalent a kWh. */
  grid: z.number().positive().optional(),
  published: z
    .strictObject({
      flop: z.number().positive().optional(),
      energyMwh: z.number().positive().optional(),
      carbonT: z.number().positive().optional(),
    })
    .optional(),
  vendorClaim: z.literal(true).optional(),
  note: bilingual.optional(),
});
