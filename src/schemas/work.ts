/** content/references.yaml: a work with the fields of CSL. */
import { z } from 'astro/zod';

const person = z.strictObject({ family: z.string(), given: z.string().optional() });

/** `en` is what English pages call an author whose own name is in Chinese characters. */
const name = z.union(
  [
    person.extend({ en: person.optional() }),
    z.strictObject({ literal: z.string(), en: z.string().optional() }),
  ],
  { error: '{ family: …, given: … } for a person, { literal: … } for a group' },
);

export const schema = z.strictObject({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  /** What a case is called where the title is too long: "Mata v. Avianca". */
  'title-short': z.string().optional(),
  author: z.array(name).optional(),
  /** The list of authors is shortened here, not in the work. */
  truncated: z.literal(true).optional(),
  issued: z.union([z.number(), z.string()], { error: 'a year or YYYY-MM-DD' }).optional(),
  undated: z.literal(true).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  url: z.url().optional(),
  doi: z.string().optional(),
  arxiv: z.string({ error: 'a text in quotes, such as "2006.11239"' }).optional(),
  isbn: z.string({ error: 'a text in quotes' }).optional(),
  version: z.string({ error: 'a text in quotes' }).optional(),
  note: z.string().optional(),
});
