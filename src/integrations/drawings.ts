/**
 * The paths of all drawings, written shorter in the built site: they would be a seventh of a chapter. And
 * who draws goes home when the texts are read, before the pages are written.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { endDrawing } from '#src/diagrams/render.ts';
import { shortenPath } from '#src/diagrams/shorten.ts';

const path = /(<path\b[^>]*\sd=")([^"]*)"/g;

export const withShortPaths = (html: string): string =>
  html.replace(path, (_, before: string, data: string) => `${before}${shortenPath(data)}"`);

export function drawings(): AstroIntegration {
  return {
    name: 'drawings',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'drawings',
                async closeBundle() {
                  if (this.environment.name === 'prerender') await endDrawing();
                },
              },
            ],
          },
        });
      },
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
