/** Where the reader's system has the say over colours: formulas are whole, and drawings are in its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { sectionPages } from './book.ts';
import { wide } from './reader.ts';
import { share } from '../share.ts';
import { builtSite, readBuilt } from './support.ts';

const site = builtSite();
const options = { viewport: wide, forcedColors: 'active', colorScheme: 'dark' } as const;

const withBoth = sectionPages.filter(({ path }) => {
  const html = readBuilt(path);
  return html.includes('class="drawing') && html.includes('class="katex"');
});

/** The system's own colours, as the browser computes them. */
const systemColours = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.forcedColorAdjust = 'none';
    document.body.append(probe);
    const colours = ['Canvas', 'CanvasText', 'GrayText', 'LinkText'].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return colours;
  });

for (const { path } of share(withBoth, 16))
  test(path, () =>
    site.visit(
      path,
      async (page) => {
        const system = await systemColours(page);
        const formulas = await page.locator('.katex').evaluateAll((all) =>
          all.map((each) => {
            const { color, forcedColorAdjust } = getComputedStyle(each);
            return `${forcedColorAdjust} ${color}`;
          }),
        );
        // Else the system paints a ground behind each part, and one part hides another.
        assert.deepEqual([...new Set(formulas)], [`none ${system[1]}`]);
        const inks = await page.locator('.drawing').evaluateAll((all) =>
          all.flatMap((drawing) =>
            [...drawing.querySelectorAll('text, tspan, rect, path, line, circle')].flatMap(
              (each) => {
                const { fill, stroke } = getComputedStyle(each);
                return [fill, stroke].filter((ink) => ink.startsWith('rgb'));
              },
            ),
          ),
        );
        assert.deepEqual(
          [...new Set(inks)].filter((ink) => !system.includes(ink)),
          [],
        );
      },
      options,
    ),
  );
