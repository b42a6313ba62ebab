/** sitemap.xml, where the site knows its address: every page that search engines should show, with its translation. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export interface BuiltPage {
  /** The page's whole address. */
  readonly url: string;
  readonly html: string;
}

const canonical = /<link rel="canonical" href="([^"]+)"/;
const alternate = /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g;

/** Pages that name another as the one to show, or none at all, are left out. */
export function sitemapOf(pages: readonly BuiltPage[]): string {
  const entries = pages
    .filter(({ url, html }) => canonical.exec(html)?.[1] === url)
    .map(({ url, html }) => {
      const others = [...html.matchAll(alternate)].map(
        ([, language, href]) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`,
      );
      return `<url><loc>${url}</loc>${others.join('')}</url>\n`;
    });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
    `${entries.sort().join('')}</urlset>\n`
  );
}

export function sitemap(): AstroIntegration {
  let root: string | undefined;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.site && new URL(config.base, config.site).href.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!root) return;
        const folder = fileURLToPath(dir);
        const pages: BuiltPage[] = [];
        for await (const file of glob('**/index.html', { cwd: folder }))
          pages.push({
            url: root + file.replaceAll('\\', '/').replace(/index\.html$/, ''),
            html: await readFile(join(folder, file), 'utf8'),
          });
        const xml = sitemapOf(pages);
        await writeFile(join(folder, 'sitemap.xml'), xml);
        logger.info(`${xml.match(/<loc>/g)?.length ?? 0} pages`);
      },
    },
  };
}
