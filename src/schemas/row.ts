/** What every row of content/data has, and shapes that rows share. */
import { z } from 'astro/zod';

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const bilingual = z.strictObject({ en: z.string(), zh: z.string() });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: no more than is known. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** A work of the bibliography and the place in it. */
export const source = z.strictObject({ id: z.string(), at: z.string().optional() });

export const row = { id, sources: z.array(source).min(1) };
