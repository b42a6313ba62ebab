/** content/questions.yaml: what readers ask, with a short answer and the place that tells more. */
import { z } from 'astro/zod';
import { address, bilingual, id, source } from './row.ts';

/** In the order of the list; each has a page of its name. */
export const groups = [
  'situation',
  'words',
  'workings',
  'choices',
  'numbers',
  'trust',
  'law',
  'people',
] as const;

/** A computed number that the answer states, as it is shown there; in both languages alike or in each. */
const number = z.strictObject({ of: z.string(), shows: z.union([z.string(), bilingual]) });

export const schema = z
  .strictObject({
    id,
    group: z.enum(groups),
    /** `chapter#id`: the section, or the place in one, that tells more. */
    place: address,
    question: bilingual,
    answer: bilingual,
    numbers: z.array(number).min(1).optional(),
    sources: z.array(source).min(1).optional(),
  })
  .refine(({ numbers, sources }) => numbers !== undefined || sources !== undefined, {
    error: 'An answer is cited or computed: give it sources or numbers.',
  });

export type ReaderQuestion = z.infer<typeof schema>;
export type QuestionGroup = (typeof groups)[number];
