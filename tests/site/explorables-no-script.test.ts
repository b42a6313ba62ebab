/** Explorables without script: the same figure as with it, still. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { figureOf, figuresOf, look, somePagesWithFigures, wake, type Seen } from './explorable.ts';
import { assertSame, go, keptOpen } from './open-figures.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';

const site = builtSite();
const reuse = keptOpen(site);

/** Words and shapes of a figure, without what only answers a hand. */
const wordsOf = ({ figure }: Seen): string[] =>
  figure.filter((entry) => !/class=(handle|hint|plane|pixels)\b/.test(entry));

/** Name, size and mean colour of each picture: an image before the island wakes, then a canvas. */
const picturesOf = (page: Page, id: string): Promise<string[]> =>
  figureOf(page, id)
    .locator('.explorable-view .pixels')
    .evaluateAll((pictures) =>
      pictures.map((picture) => {
        const source = picture as HTMLImageElement | HTMLCanvasElement;
        const { width, height } =
          source instanceof HTMLCanvasElement
            ? source
            : { width: source.naturalWidth, height: source.naturalHeight };
        const copy = Object.assign(document.createElement('canvas'), { width, height });
        const drawing = copy.getContext('2d', { willReadFrequently: true });
        drawing?.drawImage(source, 0, 0);
        const sums = [0, 0, 0, 0];
        drawing
          ?.getImageData(0, 0, width, height)
          .data.forEach(
            (byte, i, all) => (sums[i % 4]! += i % 4 === 3 ? byte : (byte * all[i | 3]!) / 255),
          );
        // Coarse, as transparent pixels are rounded on the way through a canvas.
        const colour = sums.map((sum) => Math.round(sum / (width * height) / 4));
        const name = picture.getAttribute('alt') || picture.getAttribute('aria-label') || '';
        return `${name} ${width} × ${height} ${colour.join()}`;
      }),
    );

// What stands still is drawn by one kit.
for (const path of share(somePagesWithFigures(), 6, 3))
  test(`${path}: a whole figure, no dead controls, and a word about it`, async () => {
    await site.visit(
      path,
      async (page) => {
        const { page: live } = await reuse(path);
        for (const { id } of figuresOf(path)) {
          const figure = figureOf(page, id);
          assert.ok(await figure.locator('.explorable-noscript').isVisible(), id);
          assert.equal(await figure.locator('.controls:visible').count(), 0, id);
          for (const words of await figure.locator('figcaption, .figure-note').all())
            assert.ok(await words.isVisible(), id);
          // Reasons wait for an answer, and need no script to show.
          const reason = figure.locator('.choice .reason > div').first();
          assert.equal(await reason.isVisible(), false, id);
          await figure.locator('.choice > label').first().click();
          assert.ok(await reason.isVisible(), id);
          const sizes = await figure
            .locator('.explorable-view :is(svg, img, [role=img])')
            .evaluateAll((all) =>
              all
                .filter((each) => each.closest('.controls') === null)
                .map((each) => each.getBoundingClientRect().toJSON()),
            );
          assert.ok(sizes.length > 0, id);
          for (const { width, height } of sizes)
            assert.ok(width > 8 && height > 8, `${id}: a drawing without size`);
          // The same figure as with script: its words, shapes and pixels.
          const still = await look(figure);
          const awake = await wake(live, id);
          await go(live, `#${id}?`);
          assertSame(wordsOf(still), wordsOf(await look(awake)), id);
          assert.deepEqual(await picturesOf(page, id), await picturesOf(live, id), id);
        }
      },
      { javaScriptEnabled: false },
    );
  });
