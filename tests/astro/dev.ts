/** `astro dev` shows what the built site shows: formulas, diagrams, citations, terms, and search. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dev } from 'astro';
import type { Browser } from 'playwright-core';
import { localise, searchPath } from '#src/i18n/urls.ts';
import { launch } from '../browser.ts';
import { sectionIn } from '../site/reader.ts';
import { root } from '../site/support.ts';

/** The first answer of a server in development waits for everything to be read and drawn. */
const patience = 600_000;

describe('in development', () => {
  let server: Awaited<ReturnType<typeof dev>>;
  let browser: Browser;
  const address = (path: string): string => `http://127.0.0.1:${server.address.port}${path}`;

  before(async () => {
    server = await dev({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  test('a section has its formulas, diagrams, citations and terms', async () => {
    const page = await browser.newPage();
    await page.goto(address(sectionIn('en')), { timeout: patience });
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
    await page.close();
  });

  test('search finds a section', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(address(`${localise(searchPath, 'en')}?q=CLIP`));
    await page.locator(`[data-search-result][href="${sectionIn('en', 'clip')}"]`).waitFor();
    await page.close();
  });
});
