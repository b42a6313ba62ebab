/** Strict shapes of everything in content/: an unknown key is an error. */
import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { lists, sets } from './schemas/shapes.ts';
import { bilingual } from './schemas/row.ts';

/** A YAML file with one list under `key`. */
const list = (path: string, key: string) =>
  file(path, { parser: (text) => (parse(text) as Record<string, never>)[key] ?? [] });

/** The list of content/data/<name>.yaml; every row has an `id` and `sources`. */
const data = <S extends z.ZodType>(name: keyof typeof sets, schema: S) =>
  defineCollection({ loader: list(`content/data/${name}.yaml`, name), schema });

/** The list of another file, under `key`. */
const listed = <S extends z.ZodType>(path: keyof typeof lists, key: string, schema: S) =>
  defineCollection({ loader: list(path, key), schema });

/** `<folder>/{en,zh}.mdx`, known as `<folder>/en` and `<folder>/zh`; `folders` is a pattern of them in `base`. */
const pairs = (base: string, folders: string) =>
  glob({
    base,
    pattern: `${folders}/{en,zh}.mdx`,
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });

/** What search engines show of a page. */
const description = z.string().min(1).max(160);

export const collections = {
  book: listed('content/book.yaml', 'chapters', lists['content/book.yaml']),
  chapters: defineCollection({
    loader: glob({
      base: 'content/chapters',
      pattern: '*/chapter.yaml',
      generateId: ({ entry }) => entry.replace(/\/.*$/, ''),
    }),
    schema: z.strictObject({
      title: bilingual,
      lead: bilingual,
      description: z.strictObject({ en: description, zh: description }),
    }),
  }),
  sections: defineCollection({
    loader: pairs('content/chapters', '*/*'),
    schema: z.strictObject({ title: z.string(), summary: description }),
  }),
  pages: defineCollection({
    loader: pairs('content/pages', '*'),
    schema: z.strictObject({ title: z.string(), lead: z.string(), description }),
  }),
  references: listed('content/references.yaml', 'references', lists['content/references.yaml']),
  claims: listed('content/claims.yaml', 'claims', lists['content/claims.yaml']),
  seals: listed('content/seals.yaml', 'seals', lists['content/seals.yaml']),
  questions: listed('content/questions.yaml', 'questions', lists['content/questions.yaml']),
  glossary: listed('content/glossary.yaml', 'terms', lists['content/glossary.yaml']),
  accelerators: data('accelerators', sets.accelerators),
  answers: data('answers', sets.answers),
  'assistant-users': data('assistant-users', sets['assistant-users']),
  'chip-prices': data('chip-prices', sets['chip-prices']),
  events: data('events', sets.events),
  governance: data('governance', sets.governance),
  'image-measures': data('image-measures', sets['image-measures']),
  'market-layers': data('market-layers', sets['market-layers']),
  models: data('models', sets.models),
  'task-horizons': data('task-horizons', sets['task-horizons']),
  'token-prices': data('token-prices', sets['token-prices']),
  'training-footprints': data('training-footprints', sets['training-footprints']),
  'training-runs': data('training-runs', sets['training-runs']),
  trials: data('trials', sets.trials),
};
