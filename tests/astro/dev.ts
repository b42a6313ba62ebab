/**
 * `astro dev` shows what the built site shows: formulas, diagrams, citations, terms, figures and search. It
 * serves a sub-path of a known host, so that no address forgets where the site lies.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dev } from 'astro';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { sitemapOf } from '#src/integrations/sitemap.ts';
import {
  aboutPath,
  chapterPath,
  factCheckPath,
  glossaryPath,
  homePath,
  localise,
  questionsPath,
  referencesPath,
  searchPath,
  sectionPath,
} from '#src/i18n/urls.ts';
import { launch } from '../browser.ts';
import { faultsOf } from '../site/reader.ts';
import { root } from '../site/support.ts';

/** The first answer of a server in development waits for everything to be read and drawn. */
const patience = 240_000;

const base = '/explainer/';
const host = 'https://example.org';
const settings = { SITE_BASE: base, SITE_URL: host };

const sampling = sectionPath('stable-diffusion', 'sampling');
const pathOf = (path: string, locale: 'en' | 'zh' = 'en'): string => localise(path, locale, base);

/** One of each kind. */
const kinds = [
  pathOf(homePath),
  pathOf(chapterPath('cloud'), 'zh'),
  pathOf(sampling),
  pathOf(sectionPath('history', 'timeline'), 'zh'),
  pathOf(questionsPath),
  pathOf(glossaryPath, 'zh'),
  pathOf(referencesPath),
  pathOf(factCheckPath, 'zh'),
  pathOf(aboutPath),
  pathOf(searchPath),
];

/** What the server in development takes from the project itself; it keeps these at its root. */
const ofProject = /^\/(?:src|node_modules|\.generated|@[\w-]+)\//;
const leaves = (address: string): boolean => !address.startsWith(base) && !ofProject.test(address);

const attributes = ['href', 'src', 'action', 'component-url', 'renderer-url', 'data-base'];

describe('in development', () => {
  let server: Awaited<ReturnType<typeof dev>>;
  let browser: Browser;
  let origin = '';

  before(async () => {
    Object.assign(process.env, settings);
    server = await dev({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
    origin = `http://127.0.0.1:${server.address.port}`;
    browser = await launch();
  });
  after(async () => {
    for (const name of Object.keys(settings)) delete process.env[name];
    await browser.close();
    await server.stop();
  });

  test('a section has its formulas, diagrams, citations, terms and a figure that wakes', async () => {
    const page = await browser.newPage();
    const faults = faultsOf(page);
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (response.status() >= 400 || leaves(pathname))
        faults.push(`${response.status()} ${response.url()}`);
    });
    page.setDefaultTimeout(patience);
    await page.goto(origin + pathOf(sampling));
    await page.locator('.prose .katex math').first().waitFor({ state: 'attached' });
    await page.locator('.diagram svg.drawing:visible').first().waitFor();
    await page.locator('.prose > p > .cite .cite-note').first().waitFor({ state: 'attached' });
    await page.locator('.term .definition').first().waitFor({ state: 'attached' });
    await page.locator('.sources li').first().waitFor();
    const family = await page
      .locator('.katex')
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
    assert.match(family, /KaTeX_Main/);
    const figure = page.locator('.explorable').first();
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('search finds a section and leads there', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(`${origin}${pathOf(searchPath)}?q=CLIP`);
    const target = pathOf(sectionPath('stable-diffusion', 'clip'));
    await page.locator(`[data-search-result][href="${target}"]`).first().click();
    await page.waitForURL(origin + target);
    await page.close();
  });

  test('no address of any kind of page leaves the sub-path, and search engines are told whole ones', async () => {
    const strays: string[] = [];
    const pages = [];
    for (const path of kinds) {
      const html = await (await fetch(origin + path)).text();
      pages.push({ url: host + path, html });
      const { document } = parseHTML(html);
      for (const name of attributes)
        for (const element of document.querySelectorAll(`[${name}^="/"]`)) {
          const address = element.getAttribute(name) ?? '';
          if (leaves(address)) strays.push(`${path}: ${name}="${address}"`);
        }
    }
    assert.deepEqual(strays, []);
    const listed = [...sitemapOf(pages).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
    const shown = kinds.filter((path) => path !== pathOf(searchPath));
    assert.deepEqual(listed, shown.map((path) => host + path).sort());
  });
});
