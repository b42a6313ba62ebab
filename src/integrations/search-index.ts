/** Search in the built site, from its pages, and in development, from the sources of the book. */
import { readFileSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { buildIndex, type Asked, type IndexFile } from '#src/search/buildIndex.ts';
import { recordsOf, type SearchRecord } from '#src/search/records.ts';
import { asked } from '#src/schemas/asked.ts';
import { localise, placePath } from '#src/i18n/urls.ts';
import { sourceRecords } from './source-records.ts';

const folder = 'pagefind/';

async function builtRecords(root: string, base: string): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for await (const file of glob('**/index.html', { cwd: root }))
    records.push(
      ...recordsOf(
        await readFile(join(root, file), 'utf8'),
        base + file.replace(/index\.html$/, ''),
      ),
    );
  return records;
}

/** `root`: the project's folder. Throws for an entry of another shape or of a section that there is not. */
function askedIn(root: string, base: string, records: readonly SearchRecord[]): Asked[] {
  const file = 'content/asked.yaml';
  const { asked: all } = asked.parse(parse(readFileSync(join(root, file), 'utf8')));
  const urls = new Set(records.map(({ url }) => url));
  const lost = all.find(({ section }) => !urls.has(localise(placePath(section), 'en', base)));
  if (lost) throw new Error(`${file}: there is no section ${lost.section}; name one that there is`);
  return all;
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
        server.middlewares.use(`${base}${folder}`, (request, response, next) => {
          files ??= Promise.resolve(sourceRecords(project, base)).then((records) =>
            buildIndex(records, base, askedIn(project, base, records)),
          );
          files
            .then((all) => {
              const path = (request.url ?? '').replace(/^\/|\?.*$/g, '');
              const file = all.find((each) => each.path === path);
              if (!file) return next();
              response.setHeader('Content-Type', typeOf(path));
              response.end(file.content);
            })
            .catch((error: unknown) => {
              files = undefined;
              logger.error(String(error));
              next();
            });
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const records = await builtRecords(root, base);
        const names = askedIn(project, base, records);
        for (const { path, content } of await buildIndex(records, base, names)) {
          const target = join(root, folder, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${records.length} records`);
      },
    },
  };
}
