/** Search in the built site, from its pages, and in development, from the sources of the book. */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildIndex, type IndexFile } from '#src/search/buildIndex.ts';
import { recordsOf, type SearchRecord } from '#src/search/records.ts';
import { keptIndex } from './kept-index.ts';
import { pageRecords } from './page-records.ts';
import { readersOf } from './readers.ts';
import { rememberedLearn } from './remembered-learn.ts';
import { sourceRecords } from './source-records.ts';

const folder = 'pagefind/';

/** `root`: the folder of the built site; `project`: that of the project. */
async function builtRecords(root: string, project: string, base: string): Promise<SearchRecord[]> {
  const records = pageRecords(project, base);
  for await (const file of glob('**/index.html', { cwd: root }))
    records.push(
      ...recordsOf(
        await readFile(join(root, file), 'utf8'),
        base + file.replace(/index\.html$/, ''),
      ),
    );
  return records;
}

const types: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};
const typeOf = (path: string): string =>
  types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

export function searchIndex(): AstroIntegration {
  let base = '/';
  let project = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        project = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<IndexFile[]> | undefined;
        // Vite has taken the base from the address by then.
        server.middlewares.use(`/${folder}`, (request, response, next) => {
          const asked = (files ??= Promise.resolve(sourceRecords(project, base)).then((records) =>
            buildIndex(records, base, readersOf(project, base, records), rememberedLearn()),
          ));
          asked
            .then((all) => {
              const path = (request.url ?? '').replace(/^\/|\?.*$/g, '');
              const file = all.find((each) => each.path === path);
              if (!file) return next();
              response.setHeader('Content-Type', typeOf(path));
              response.end(file.content);
            })
            .catch((error: unknown) => {
              // Many requests wait for one index: where it fails, the first to know begins another, and no
              // later one a third beside it, since Pagefind ends the work of all when one is done.
              if (files === asked) files = undefined;
              logger.error(String(error));
              next();
            });
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { records, files } = await keptIndex(root, project, base, async () => {
          const all = await builtRecords(root, project, base);
          const readers = readersOf(project, base, all);
          return {
            records: all.length,
            files: await buildIndex(all, base, readers, rememberedLearn()),
          };
        });
        for (const { path, content } of files) {
          const target = join(root, folder, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${records} records`);
      },
    },
  };
}
