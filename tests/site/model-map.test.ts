/** The map of models on the built pages, in a browser. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { models } from '../charts/data.ts';
import { pagesWith } from './book.ts';
import { builtSite } from './support.ts';

const site = builtSite();
const maps = pagesWith('model-map-table');

test('it stands on one page in each language', () => assert.equal(maps.length, 2));

for (const path of maps)
  describe(`the model map of ${path}`, () => {
    const rows = (page: Page) => page.locator('#model-map-table tbody tr:visible');

    test('is a plain table without script', () =>
      site.visit(
        path,
        async (page) => {
          assert.equal(await rows(page).count(), models.length);
          assert.equal(
            await page
              .locator('#model-map-table :is(button:not([popovertarget]), form:visible)')
              .count(),
            0,
          );
        },
        { javaScriptEnabled: false },
      ));

    test('sorts by a column both ways, and says so', () =>
      site.visit(path, async (page) => {
        const header = page.locator('#model-map-table thead th').nth(2);
        const years = async () =>
          rows(page).evaluateAll((all) =>
            (all as HTMLTableRowElement[]).map((row) => Number(row.cells[2]!.textContent)),
          );
        await header.getByRole('button').click();
        assert.equal(await header.getAttribute('aria-sort'), 'ascending');
        const up = await years();
        assert.deepEqual(
          up,
          up.toSorted((a, b) => a - b),
        );
        await header.getByRole('button').press('Enter');
        assert.equal(await header.getAttribute('aria-sort'), 'descending');
        assert.deepEqual(await years(), up.toReversed());
        await page.locator('#model-map-table thead button').nth(3).click();
        assert.equal(await page.locator('#model-map-table [aria-sort]').count(), 1);
      }));

    test('filters by task and open weights', () =>
      site.visit(path, async (page) => {
        await page.locator('#model-map-table select').selectOption('video');
        await page.locator('#model-map-table input').check();
        const wanted = models.filter(({ task, weights }) => task === 'video' && weights === 'open');
        assert.equal(await rows(page).count(), wanted.length);
        const said = await page.locator('#model-map-table output').innerText();
        assert.match(said, new RegExp(`\\b${wanted.length}\\D`));
      }));

    test('fits a phone', () =>
      site.visit(
        path,
        async (page) => {
          const width = await page
            .locator('#model-map-table table')
            .evaluate((table) => table.getBoundingClientRect().right);
          assert.ok(width <= 360, `${width} px`);
        },
        { viewport: { width: 360, height: 740 } },
      ));
  });
