/** content/book.yaml: a chapter and its sections in order. */
import { z } from 'astro/zod';
import { id } from './row.ts';

export const schema = z.strictObject({ id, sections: z.array(id) });
