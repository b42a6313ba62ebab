/** A figure that wakes moves nothing: neither what stands in it nor the text around it, wide or on a phone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { figureOf, figuresOf, somePagesWithFigures } from './explorable.ts';
import { phone, wide } from './reader.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';
import { idle } from './traffic.ts';

const site = builtSite();

type Places = Readonly<Record<string, number>>;

/** Heights of the figures and where their captions begin in them, in pixels, at either width. */
async function placesIn(page: Page, ids: readonly string[]): Promise<Places> {
  const found: Record<string, number> = {};
  for (const viewport of [phone, wide]) {
    await page.setViewportSize(viewport);
    await idle(page);
    for (const id of ids) {
      const [height, caption] = await figureOf(page, id).evaluate((figure) => {
        const top = figure.getBoundingClientRect();
        const words = figure.querySelector('figcaption')!.getBoundingClientRect();
        return [top.height, words.top - top.top] as const;
      });
      found[`#${id} at ${viewport.width}: height`] = height;
      found[`#${id} at ${viewport.width}: caption`] = caption;
    }
  }
  return found;
}

/** What differs by more than a pixel. */
const moved = (before: Places, after: Places): string[] =>
  Object.entries(before).flatMap(([what, place]) =>
    Math.abs(place - (after[what] ?? NaN)) <= 1 ? [] : [`${what} ${place}, then ${after[what]}`],
  );

for (const path of share(somePagesWithFigures(), 9))
  test(`${path}: its figures wake where they are`, () =>
    site.visit('/404.html', async (page) => {
      // No script arrives before the first measuring.
      let release = (): void => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/_astro/*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(site.origin + path, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.readyState !== 'loading');
      const ids = figuresOf(path).map(({ id }) => id);
      const asleep = await placesIn(page, ids);
      release();
      for (const id of ids) {
        const figure = figureOf(page, id);
        await figure
          .locator('.explorable-view')
          .evaluate((view) => view.scrollIntoView({ block: 'start', behavior: 'instant' }));
        await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
      }
      const awake = await placesIn(page, ids);
      assert.deepEqual(moved(asleep, awake), []);
    }));

test('a move of two pixels would be seen', () =>
  assert.deepEqual(moved({ a: 10, b: 20 }, { a: 10.4, b: 22 }), ['b 20, then 22']));
