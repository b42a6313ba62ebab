/**
 * Astro names each island by a hash of where its component lies on the machine that builds. Here it is
 * named by its place on the page, so that the site is the same wherever it is built.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const name = /(<astro-island\b[^>]*?\suid=")[^"]*"/g;

export function withPlacedIslands(html: string): string {
  let place = 0;
  return html.replace(name, (_, before: string) => `${before}i${++place}"`);
}

export function islands(): AstroIntegration {
  return {
    name: 'islands',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: root })) {
          const html = await readFile(join(root, file), 'utf8');
          const placed = withPlacedIslands(html);
          if (placed !== html) await writeFile(join(root, file), placed);
        }
      },
    },
  };
}
