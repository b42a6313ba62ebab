/**
 * Astro names each island by a hash of where its component lies on the machine that builds. Here it is
 * named by its place on the page, so that the site is the same wherever it is built.
 */
import type { AstroIntegration } from 'astro';
import { rewritePages } from './rewrite-pages.ts';

const name = /(<astro-island\b[^>]*?\suid=")[^"]*"/g;

export function withPlacedIslands(html: string): string {
  let place = 0;
  return html.replace(name, (_, before: string) => `${before}i${++place}"`);
}

export function islands(): AstroIntegration {
  return {
    name: 'islands',
    hooks: {
      'astro:build:done': ({ dir }) => rewritePages(dir, withPlacedIslands),
    },
  };
}
