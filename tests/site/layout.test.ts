/** Nothing is wider than the page from 320 to 1440 px, nothing jumps while it loads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPages, builtSite, chapterPages } from './support.ts';

const site = builtSite();
const widths = [320, 360, 414, 600, 768, 960, 1100, 1240, 1280, 1440];

for (const path of await allPages())
  test(`${path} never scrolls sideways`, async () => {
    const tooWide = await site.visit(path, async (page) => {
      const found: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await page.evaluate(() => {
          if (document.documentElement.scrollWidth <= innerWidth) return null;
          const wide = [...document.querySelectorAll('body *')].filter(
            (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
          );
          return wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 90));
        });
        if (excess) found.push(`${width} px: ${excess.join(' | ')}`);
      }
      return found;
    });
    assert.deepEqual(tooWide, []);
  });

for (const path of await chapterPages()) {
  test(`${path}: formulas keep within the column on a phone, or scroll inside themselves`, async () => {
    const faults = await site.visit(
      path,
      (page) =>
        page.evaluate(() => {
          const column = document.querySelector('.prose')?.getBoundingClientRect();
          if (!column) return ['no prose'];
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          return [...document.querySelectorAll('.prose .katex-html')]
            .filter(
              (formula) => !formula.closest('.formula-scroll, .table-scroll, .reason, [popover]'),
            )
            .filter((formula) => formula.getBoundingClientRect().right > column.right + 1)
            .map(
              (formula) => formula.parentElement?.querySelector('annotation')?.textContent ?? '',
            );
        }),
      { viewport: { width: 360, height: 760 } },
    );
    assert.deepEqual(faults, []);
  });

  test(`${path} shifts less than 0.02 while it loads and while it is read`, async () => {
    const shift = await site.visit('/404.html', async (page) => {
      await page.addInitScript(() => {
        const total = { value: 0 };
        Object.assign(globalThis, { layoutShift: total });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput) total.value += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
          scrollTo(0, y);
          await new Promise((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(resolve)),
          );
        }
      });
      await page.waitForLoadState('networkidle');
      return page.evaluate(
        () => (globalThis as unknown as { layoutShift: { value: number } }).layoutShift.value,
      );
    });
    assert.ok(shift < 0.02, `layout shift ${shift}`);
  });
}
