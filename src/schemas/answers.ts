import { z } from 'astro/zod';
import { bilingual, row } from './row.ts';

/** A question, or an answer to it: what figures call it, and its words. */
export const schema = z.strictObject({ ...row, name: bilingual, text: bilingual });
