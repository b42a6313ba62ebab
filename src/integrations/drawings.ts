/** The paths of all drawings, written shorter in the built site: they would be a seventh of a chapter. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { shortenPath } from '#src/diagrams/shorten.ts';

const path = /(<path\b[^>]*\sd=")([^"]*)"/g;

export const withShortPaths = (html: string): string =>
  html.replace(path, (_, before: string, data: string) => `${before}${shortenPath(data)}"`);

export function drawings(): AstroIntegration {
  return {
    name: 'drawings',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: root })) {
          const html = await readFile(join(root, file), 'utf8');
          await writeFile(join(root, file), withShortPaths(html));
        }
      },
    },
  };
}
