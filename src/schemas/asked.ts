/** What readers call what a section explains: search finds the section by it. */
import { z } from 'astro/zod';
import { address } from './row.ts';

const names = z.array(z.string().min(1)).min(1);

/** The whole of content/asked.yaml. */
export const asked = z.strictObject({
  asked: z.array(z.strictObject({ section: address, en: names, zh: names })),
});
