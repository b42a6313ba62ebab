/** The built site, served as `npm start` serves it, and a browser to read it with. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../browser.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = `${root}dist/`;

/** Addresses of all built pages, such as `/zh/stable-diffusion/` and `/404.html`. */
export async function allPages(): Promise<string[]> {
  const pages: string[] = [];
  for await (const file of glob('**/*.html', { cwd: dist }))
    pages.push(`/${file.replace(/index\.html$/, '')}`);
  return pages.sort();
}

/** Of the pages that exist in two languages each once, the languages in turn; and those without a counterpart. */
export function eachOnce(pages: readonly string[]): string[] {
  const paths = [...new Set(pages.map((page) => page.replace(/^\/zh\//, '/')))].sort();
  return paths.map((path, index) => {
    const chinese = `/zh${path}`;
    return index % 2 === 1 && pages.includes(chinese) ? chinese : path;
  });
}

export const readBuilt = (page: string): string =>
  readFileSync(dist + page.slice(1) + (page.endsWith('/') ? 'index.html' : ''), 'utf8');

export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a page of its own context, runs `use`, and closes both. */
  visit<T>(
    path: string,
    use: (page: Page) => Promise<T>,
    options?: BrowserContextOptions,
  ): Promise<T>;
}

/** Serves dist/ and starts a browser for the tests of a file; stops both after them. */
export function builtSite(): Site {
  let origin = '';
  let browser: Browser | undefined;
  let stop: (() => Promise<void>) | undefined;

  before(async () => {
    const server = await preview({
      root,
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0 },
    });
    origin = `http://127.0.0.1:${server.port}`;
    stop = () => server.stop();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await stop?.();
  });

  return {
    get origin() {
      return origin;
    },
    get browser() {
      if (!browser) throw new Error('the browser is there only while tests run');
      return browser;
    },
    async visit(path, use, options = {}) {
      const context = await this.browser.newContext(options);
      try {
        const page = await context.newPage();
        await page.goto(origin + path);
        return await use(page);
      } finally {
        await context.close();
      }
    },
  };
}
