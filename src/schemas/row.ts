/** What every row of content/data has, and shapes that rows share. */
import { z } from 'astro/zod';

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'small letters a to z, digits and single hyphens' });

/** `chapter#section` */
export const address = z.string().regex(/^[a-z-]+#[a-z0-9-]+$/, { error: '<chapter>#<section>' });

export const bilingual = z.strictObject({ en: z.string(), zh: z.string() });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: no more than is known. */
export const partialDate = z.union([z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)], {
  error: 'a date that exists, in quotes: "2022", "2022-08" or "2022-08-22"',
});

/** `YYYY-MM-DD`, a day that there is. */
export const day = z.iso.date();

/** A work of the bibliography and the place in it. */
export const source = z.strictObject({ id: z.string(), at: z.string().optional() });

export const row = { id, sources: z.array(source).min(1) };
