/**
 * The paths of all drawings, written shorter in the built site: they would be a seventh of a chapter. And
 * who draws goes home when the texts are read, before the pages are written.
 */
import type { AstroIntegration } from 'astro';
import { endDrawing } from '#src/diagrams/render.ts';
import { shortenPath } from '#src/diagrams/shorten.ts';
import { rewritePages } from './rewrite-pages.ts';

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
      'astro:build:done': ({ dir }) => rewritePages(dir, withShortPaths),
    },
  };
}
