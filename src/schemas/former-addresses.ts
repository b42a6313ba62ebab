/** Addresses that were published and then moved. */
import { z } from 'astro/zod';
import { id } from './row.ts';

/** A section, or one of its derivations by number, where that is not the next. */
const derivation = z.union([id, z.strictObject({ section: id, nth: z.int().positive() })]);

export const formerAddresses = z.strictObject({
  /** By chapter: the section of each derivation that had a number on the chapter's page of derivations. */
  derivations: z.record(id, z.array(derivation)),
  /** By chapter: ids that nothing has any more, each with the section that treats its subject. */
  moved: z.record(id, z.record(id, id)),
});

export type FormerAddresses = z.infer<typeof formerAddresses>;
