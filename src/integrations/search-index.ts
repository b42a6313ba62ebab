/** Search in the built site and in development: the same index from the same pages. */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildIndex, type BuiltPage, type IndexFile } from '#src/search/buildIndex.ts';
import { crawl } from '#src/search/crawl.ts';

const folder = 'pagefind/';

async function builtPages(root: string, base: string): Promise<BuiltPage[]> {
  const pages: BuiltPage[] = [];
  for await (const file of glob('**/index.html', { cwd: root }))
    pages.push({
      url: base + file.replace(/index\.html$/, ''),
      html: await readFile(join(root, file), 'utf8'),
    });
  return pages;
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
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<IndexFile[]> | undefined;
        server.middlewares.use(`${base}${folder}`, (request, response, next) => {
          files ??= crawl(`http://${request.headers.host ?? ''}`, base)
            .then((pages) => buildIndex(pages, base))
            .then((built) => built.files);
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
        const { files, count } = await buildIndex(await builtPages(root, base), base);
        for (const { path, content } of files) {
          const target = join(root, folder, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${count} sections, terms and works`);
      },
    },
  };
}
