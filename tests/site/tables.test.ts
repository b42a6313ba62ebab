/** Tables can be read on a phone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { layOut, phone } from './reader.ts';
import { share } from '../share.ts';
import { allPages, builtSite, readBuilt } from './support.ts';

const site = builtSite();
// What styles do to one table they do to all.
const pages = share(
  (await allPages())
    .filter((path) => path.startsWith('/zh/') && !path.endsWith('/all/'))
    .filter((path) => readBuilt(path).includes('<table')),
  4,
);

/** The cells that no longer stand in their column. */
const outOfColumn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(th, td)')]
      .filter((cell) => cell.checkVisibility() && getComputedStyle(cell).display !== 'table-cell')
      .map((cell) => cell.textContent.slice(0, 20)),
  );

/** The cells that leave Chinese words one character a line: Chinese breaks after any character. */
const oneCharacterWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(th, td)')]
      .filter((cell) => cell.checkVisibility() && /\p{Script=Han}{3}/u.test(cell.textContent))
      .filter((cell) => {
        const style = getComputedStyle(cell);
        const width = cell.clientWidth - parseFloat(style.paddingInline.split(' ').at(-1) ?? '0');
        return !cell.closest('.visually-hidden') && width < 2 * parseFloat(style.fontSize);
      })
      .map((cell) => cell.textContent.slice(0, 20)),
  );

assert.ok(pages.length > 10);

for (const path of pages)
  test(`${path}: cells keep to their columns, and no column is one Chinese character wide`, () =>
    site.turnTo(
      path,
      async (page) => {
        await layOut(page);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        assert.deepEqual(await outOfColumn(page), []);
        assert.deepEqual(await oneCharacterWide(page), []);
      },
      { viewport: phone },
    ));
