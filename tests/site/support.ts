/** The built site, served as `npm start` serves it, and a browser to read it with. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../browser.ts';
import { serveBuilt, served } from './serve.ts';

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

/**
 * A built page without drawings, formulas' letters, scripts and styles, for tests that ask for none of them:
 * they are most of its elements.
 */
export const lightDocument = (page: string): Document =>
  parseHTML(
    readBuilt(page)
      .replace(/<(svg|math|script|style)\b[\s\S]*?<\/\1>/g, '')
      .replace(/<\/?i\b[^>]*>/g, ''),
  ).document;

export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  /**
   * Gives `use` an empty page of its own context, and closes both. Where the browser stops answering,
   * another one is started and `use` runs once more.
   */
  open<T>(use: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
  /** The same with a page of the site opened. */
  visit<T>(
    path: string,
    use: (page: Page) => Promise<T>,
    options?: BrowserContextOptions,
  ): Promise<T>;
  /**
   * The same in one tab for all that ask with the same options, which is half the work: for what
   * leaves nothing behind but the page.
   */
  turnTo<T>(
    path: string,
    use: (page: Page) => Promise<T>,
    options?: BrowserContextOptions,
  ): Promise<T>;
}

/** On a busy machine about one visit in a thousand is never answered again: given up after so long, in milliseconds. */
const patience = 60_000;

const silent = Symbol('no answer');

async function answered<T>(work: Promise<T>): Promise<T | typeof silent> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof silent>((resolve) => {
    timer = setTimeout(() => resolve(silent), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Serves dist/, unless it is served already, and starts a browser for the tests of a file; stops both after them. */
export function builtSite(): Site {
  let origin = process.env[served] ?? '';
  let browser: Browser | undefined;
  let stop: (() => Promise<void>) | undefined;

  before(async () => {
    if (origin === '') ({ origin, stop } = await serveBuilt());
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await stop?.();
  });

  const tabs = new Map<string, Page>();

  async function patiently<T>(once: () => Promise<T>): Promise<T> {
    const first = await answered(once());
    if (first !== silent) return first;
    process.emitWarning('the browser stopped answering; another one takes its place');
    void browser?.close();
    tabs.clear();
    browser = await launch();
    return once();
  }

  return {
    get origin() {
      return origin;
    },
    get browser() {
      if (!browser) throw new Error('the browser is there only while tests run');
      return browser;
    },
    open(use, options = {}) {
      return patiently(async () => {
        const context = await this.browser.newContext(options);
        try {
          return await use(await context.newPage());
        } finally {
          await context.close();
        }
      });
    },
    visit(path, use, options) {
      return this.open(async (page) => {
        await page.goto(origin + path);
        return use(page);
      }, options);
    },
    turnTo(path, use, options = {}) {
      return patiently(async () => {
        const way = JSON.stringify(options);
        const page = tabs.get(way) ?? (await (await this.browser.newContext(options)).newPage());
        tabs.set(way, page);
        page.removeAllListeners();
        if (options.viewport) await page.setViewportSize(options.viewport);
        await page.goto(origin + path);
        return use(page);
      });
    },
  };
}
