/**
 * The index of search, kept from build to build: as long as no page and nothing that readers ask has
 * changed, neither the pages are read again nor is anything counted, learned or packed.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '#src/cache/imports.ts';
import { openShelf } from '#src/cache/shelf.ts';
import type { IndexFile } from '#src/search/buildIndex.ts';

interface Built {
  readonly records: number;
  readonly files: readonly IndexFile[];
}

interface Kept {
  readonly records: number;
  /** The bytes in base64. */
  readonly files: readonly (readonly [path: string, content: string])[];
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'files' in value && Array.isArray(value.files);

/** The whole index is some 10 MB. */
const most = 2;

function digest(folder: string, pattern: string | string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync(pattern, { cwd: folder }).sort()) {
    const content = readFileSync(join(folder, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** `pages`: the folder of the built site; `project`: that of the project; `base`: the site's, with its slash. */
export async function keptIndex(
  pages: string,
  project: string,
  base: string,
  build: () => Promise<Built>,
): Promise<Built> {
  const shelf = openShelf(
    'search-index',
    [...codeOf('src/integrations/search-index.ts'), 'package-lock.json'],
    isKept,
    most,
  );
  const request = {
    base,
    pages: digest(pages, '**/index.html'),
    readers: digest(project, ['content/asked.yaml', 'content/typed/*.yaml']),
  };
  const kept = shelf.get(request);
  if (kept)
    return {
      records: kept.records,
      files: kept.files.map(([path, content]) => {
        return { path, content: Buffer.from(content, 'base64') };
      }),
    };
  const built = await build();
  shelf.put(request, {
    records: built.records,
    files: built.files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
  });
  return built;
}
