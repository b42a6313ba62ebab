/** Nothing is wider than the page from 320 to 1440 px. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { layOut, phone } from './reader.ts';
import { share } from '../share.ts';
import { allPages, builtSite, eachOnce } from './support.ts';

const site = builtSite();
/** Between the breaks of the layout and at them: the narrowest for all, the others for some pages each. */
const widths = [414, 600, 768, 960, 1100, 1240, 1440];

/** What stands out of the page on the right, at the width the page has now. */
const beyondThePage = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 90));
  });

/** The TeX of formulas that are wider than their column and do not scroll. */
const beyondTheColumn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const column = document.querySelector('.prose')?.getBoundingClientRect();
    return [...document.querySelectorAll('.prose .katex-html')]
      .filter((formula) => !formula.closest('.formula-scroll, .table-scroll, .reason, [popover]'))
      .filter((formula) => formula.getBoundingClientRect().right > (column?.right ?? 0) + 1)
      .map((formula) => formula.parentElement?.querySelector('annotation')?.textContent ?? '');
  });

/** A whole chapter shows what its sections show, so that one of them is enough. */
const pages = share(
  eachOnce(await allPages()).filter((path) => !path.endsWith('/all/') || path.includes('/cloud/')),
  4,
);

for (const [index, path] of pages.entries())
  test(`${path} never scrolls sideways; formulas keep to the column of a phone or scroll inside`, () =>
    site.turnTo(
      path,
      async (page) => {
        const tooWide: string[] = [];
        await layOut(page);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        assert.deepEqual(await beyondTheColumn(page), []);
        for (const part of await beyondThePage(page)) tooWide.push(`360 px: ${part}`);
        for (const width of [320, ...share(widths, 3, index)]) {
          await page.setViewportSize({ width, height: 800 });
          for (const part of await beyondThePage(page)) tooWide.push(`${width} px: ${part}`);
        }
        assert.deepEqual(tooWide, []);
      },
      { viewport: phone },
    ));
