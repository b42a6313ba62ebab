/** content/seals.yaml: for each figure, what is behind what it shows. */
import { z } from 'astro/zod';
import { bilingual, id, source } from './row.ts';

/**
 * computed: mathematics that runs here, where the site is built and in the tab.
 * trained: weights that were learned by the code of this project.
 * data: rows that others published or measured, cited.
 * drawn: put there by hand.
 */
export const kinds = ['computed', 'trained', 'data', 'drawn'] as const;

const path = z.string().regex(/^(?:src|content|tests)\/[\w./-]+$/, {
  error: 'a path from the root of the project, in src, content or tests',
});

export const schema = z
  .strictObject({
    /** The figure's own id on its page. */
    id,
    kind: z.enum(kinds),
    /** What is shown, and from which inputs. */
    shows: bilingual,
    sources: z.array(source).min(1).optional(),
    /** What computes it, and the rows it is drawn from. */
    files: z.array(path).min(1),
    /** What it is held against. */
    oracle: bilingual.optional(),
    test: path.optional(),
    /** What a reader must not take from it. */
    omits: bilingual,
  })
  .refine(({ oracle, test }) => (oracle === undefined) === (test === undefined), {
    error: 'An oracle and its test are named together.',
  })
  .refine(({ kind, test }) => test !== undefined || kind === 'data' || kind === 'drawn', {
    error: 'What is computed or trained names its oracle and its test.',
  });

export type Seal = z.infer<typeof schema>;
export type SealKind = (typeof kinds)[number];
