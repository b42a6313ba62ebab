/** Strict shapes of everything in content/: an unknown key is an error. */
import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { schema as claimSchema } from './schemas/claim.ts';
import { schema as events } from './schemas/events.ts';
import { schema as models } from './schemas/models.ts';
import { bilingual, id } from './schemas/row.ts';
import { schema as trials } from './schemas/trials.ts';
import { schema as accelerators } from './schemas/accelerators.ts';
import { schema as marketLayers } from './schemas/market-layers.ts';
import { schema as trainingRuns } from './schemas/training-runs.ts';
import { schema as governance } from './schemas/governance.ts';
import { schema as trainingFootprints } from './schemas/training-footprints.ts';

/** A YAML file with one list under `key`. */
const list = (path: string, key: string) =>
  file(path, { parser: (text) => (parse(text) as Record<string, never>)[key] ?? [] });

/** The list of content/data/<name>.yaml; every row has an `id` and `sources`. */
const data = <S extends z.ZodType>(name: string, schema: S) =>
  defineCollection({ loader: list(`content/data/${name}.yaml`, name), schema });

/** `<base>/<id>/{en,zh}.mdx`, known as `<id>/en` and `<id>/zh`. */
const pairs = (base: string) =>
  glob({
    base,
    pattern: '*/{en,zh}.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });

const frontMatter = z.strictObject({
  title: z.string(),
  lead: z.string(),
  description: z.string().max(160),
});

const name = z.union([
  z.strictObject({ family: z.string(), given: z.string().optional() }),
  z.strictObject({ literal: z.string() }),
]);

export const collections = {
  book: defineCollection({
    loader: list('content/book.yaml', 'chapters'),
    schema: z.strictObject({ id, sections: z.array(id) }),
  }),
  chapters: defineCollection({ loader: pairs('content/chapters'), schema: frontMatter }),
  pages: defineCollection({ loader: pairs('content/pages'), schema: frontMatter }),
  references: defineCollection({
    loader: list('content/references.yaml', 'references'),
    schema: z.strictObject({
      id: z.string(),
      type: z.string(),
      title: z.string(),
      author: z.array(name).optional(),
      truncated: z.literal(true).optional(),
      issued: z.union([z.number(), z.string()]).optional(),
      undated: z.literal(true).optional(),
      'container-title': z.string().optional(),
      publisher: z.string().optional(),
      url: z.url().optional(),
      doi: z.string().optional(),
      arxiv: z.string().optional(),
      isbn: z.string().optional(),
      version: z.string().optional(),
      note: z.string().optional(),
    }),
  }),
  claims: defineCollection({ loader: list('content/claims.yaml', 'claims'), schema: claimSchema }),
  glossary: defineCollection({
    loader: list('content/glossary.yaml', 'terms'),
    schema: z.strictObject({
      id,
      en: z.string(),
      zh: z.string(),
      definition: bilingual,
      note: z.string().optional(),
    }),
  }),
  events: data('events', events),
  models: data('models', models),
  trials: data('trials', trials),
  accelerators: data('accelerators', accelerators),
  'market-layers': data('market-layers', marketLayers),
  'training-runs': data('training-runs', trainingRuns),
  governance: data('governance', governance),
  'training-footprints': data('training-footprints', trainingFootprints),
};
