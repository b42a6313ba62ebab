/** A published estimate of what training a model emitted. */
import { z } from 'astro/zod';
import { bilingual, row } from './row.ts';

const positive = z.number().positive();

export const schema = z.strictObject({
  ...row,
  name: z.string(),
  year: z.number().int(),
  /** Tonnes of CO₂ or CO₂-equivalent: the estimate that is drawn first. */
  t: positive,
  /** Which grid's emissions were counted. */
  basis: z.enum(['location', 'average', 'unstated']),
  by: z.enum(['makers', 'others']),
  /** Further estimates of the same run, in tonnes. */
  others: z.array(z.strictObject({ t: z.number().nonnegative(), what: bilingual })).default([]),
  device_hours: positive.optional(),
  /** Watts of one device. */
  device_w: positive.optional(),
  energy_mwh: positive.optional(),
  grid_kg_per_kwh: positive.optional(),
});
