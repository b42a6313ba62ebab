/** Large letters, and a page enlarged: the head of the page stays on the screen, and out of the way. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { locales } from '#src/i18n/locales.ts';
import { launch } from '../browser.ts';
import { chapterIn, sectionIn } from './reader.ts';
import { builtSite } from './support.ts';

const site = builtSite();
let browser: Browser;
before(async () => {
  browser = await launch('--blink-settings=defaultFontSize=32');
});
after(() => browser.close());

for (const locale of locales)
  for (const path of [chapterIn(locale), sectionIn(locale)])
    test(`${path}: every tool of the header lies on the screen`, async () => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.goto(site.origin + path);
      const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
      assert.ok(size >= 32, `letters of ${size} px`);
      const outside = await page.locator('body > header *').evaluateAll((all) =>
        all
          .filter((each) => each.checkVisibility() && !each.closest('svg, kbd, .label'))
          .filter((each) => {
            const { left, right, width } = each.getBoundingClientRect();
            return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
          })
          .map((each) => each.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(outside, []);
      // What takes a line of its own does not stay in the way.
      await page.mouse.wheel(0, 2000);
      await page.waitForFunction(() => scrollY > 1000);
      const bottom = await page
        .locator('body > header')
        .evaluate((header) => header.getBoundingClientRect().bottom);
      assert.ok(bottom < 844 / 6, `the header covers ${bottom} of 844 px`);
      await page.close();
    });

test('on a screen as low as an enlarged page makes it, the header goes with the text', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } });
  await page.goto(site.origin + sectionIn('en'));
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => scrollY > 1000);
  const bottom = await page
    .locator('body > header')
    .evaluate((header) => header.getBoundingClientRect().bottom);
  assert.ok(bottom <= 0, `the header covers ${bottom} of 200 px`);
  await page.close();
});
