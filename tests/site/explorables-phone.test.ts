/** Explorables on a phone, for a reader who asks for reduced motion. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  controlsOf,
  figuresOf,
  look,
  pass,
  press,
  somePagesWithFigures,
  wake,
} from './explorable.ts';
import { open } from './open-figures.ts';
import { phone } from './reader.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';

const site = builtSite();

for (const path of share(somePagesWithFigures(), 6, 1))
  test(`${path}: everything to be touched is 44 px or more, nothing moves by itself`, async () => {
    const { context, page } = await open(site, path, 'reduce');
    await page.setViewportSize(phone);
    for (const { id, loads } of figuresOf(path)) {
      const figure = await wake(page, id);
      const small = await figure.evaluate((element) =>
        [
          ...element.querySelectorAll(
            '.controls :is(input[type="range"], select, button, label.toggle, fieldset span), ' +
              '.choice > label, a[data-view-link], .grip, .handle',
          ),
        ]
          .map((each) => ({ each, box: each.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
          .map(({ each, box }) => `${each.outerHTML.slice(0, 60)} ${box.width} × ${box.height}`),
      );
      assert.deepEqual(small, [], id);
      if (loads) continue;
      for (const [index, kind] of (await controlsOf(figure)).entries()) {
        if (kind !== 'action' || !(await press(figure, index, kind))) continue;
        const moving = await figure.evaluate(
          (element) => element.getAnimations({ subtree: true }).length,
        );
        assert.equal(moving, 0, `${id}: animations`);
        await pass(page, 50);
        const soon = await look(figure);
        await pass(page, 5000);
        assert.deepEqual((await look(figure)).figure, soon.figure, `${id}: still after the press`);
      }
    }
    await context.close();
  });
