/** The next page is fetched when the reader nears the end of this one, and not for those who save data. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionOfEach } from './book.ts';
import { wide } from './reader.ts';
import { builtSite } from './support.ts';
import { trafficOf } from './traffic.ts';

const site = builtSite();
const prefetch = 'link[rel=prefetch]';

for (const { path } of sectionOfEach)
  test(`${path}: not at the top; once, near the end`, () =>
    site.visit(
      '/404.html',
      async (page) => {
        const { asked, rest } = trafficOf(page);
        await page.goto(site.origin + path);
        await rest();
        assert.equal(await page.locator(prefetch).count(), 0);
        const next = await page.locator('.page-ends [rel=next]').getAttribute('href');
        const fetched = () =>
          asked.filter((request) => request.url() === site.origin + next).length;
        assert.equal(fetched(), 0);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight - 2 * innerHeight));
        await page.locator(prefetch).waitFor({ state: 'attached' });
        assert.equal(await page.locator(prefetch).getAttribute('href'), site.origin + next);
        await page.evaluate(() => scrollTo(0, 0));
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await rest();
        assert.equal(await page.locator(prefetch).count(), 1);
        assert.equal(fetched(), 1);
      },
      { viewport: wide },
    ));

test('not where the browser saves data', () =>
  site.visit('/404.html', async (page) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    const { rest } = trafficOf(page);
    await page.goto(site.origin + (sectionOfEach[0]?.path ?? ''));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await rest();
    assert.equal(await page.locator(prefetch).count(), 0);
  }));
