/**
 * Scripts come after what is read. Those that wake figures, which Astro writes into each page that has any,
 * become a file, which all pages share; and the browser is told to fetch all files of scripts last.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rewritePages } from './rewrite-pages.ts';

const inline = /<script>([\s\S]*?)<\/script>/g;

const wakes = (script: string): boolean =>
  script.includes('customElements.define("astro-island"') ||
  script.includes('new Event("astro:visible")');

/**
 * The page without the scripts that wake its figures, and those as one; empty if it has none. Throws if it
 * has figures and nothing that wakes them.
 */
export function withoutWaking(html: string): { html: string; script: string } {
  const scripts: string[] = [];
  const rest = html.replace(inline, (whole, script: string) => {
    if (!wakes(script)) return whole;
    scripts.push(script);
    return '';
  });
  if (scripts.length === 0 && html.includes('<astro-island'))
    throw new Error('a page has figures and no script that wakes them');
  return { html: rest, script: scripts.join('\n') };
}

export const fetchedLast = (html: string): string =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

export function scripts(): AstroIntegration {
  let base = '/';
  return {
    name: 'scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        await rewritePages(dir, async (written) => {
          const { html, script } = withoutWaking(written);
          const name = `_astro/figures.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
          if (script !== '') await writeFile(join(root, name), script);
          const tag = script && `<script type="module" src="${base}${name}"></script>`;
          return fetchedLast(html.replace('</body>', `${tag}</body>`));
        });
      },
    },
  };
}
