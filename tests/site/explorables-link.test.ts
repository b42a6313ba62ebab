/** The state of an explorable in the address: its link shows the same view, a malformed one the start. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { random } from '#src/maths/random.ts';
import {
  controlsOf,
  figureOf,
  promptFiguresOf,
  look,
  pagesWithFigures,
  pass,
  press,
  wake,
} from './explorable.ts';
import { assertSame, go, keptOpen, open } from './open-figures.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';

const site = builtSite();
// What a link means does not depend on the language.
const { en } = pagesWithFigures();
const reuse = keptOpen(site);

const junk = [
  '',
  '%zz',
  'NaN',
  '-1e999',
  '%F0%9F%98%80',
  '1e308',
  '0x10',
  '__proto__',
  '999999999',
];

/** Moves every control once, the first again if that led back to the start; returns the link. */
async function moveAll(page: Page, id: string): Promise<string> {
  const figure = figureOf(page, id);
  const kinds = await controlsOf(figure);
  for (const [index, kind] of kinds.entries()) {
    // One control may take another away: each is counted anew.
    const now = await controlsOf(figure);
    if (now[index] === kind) await press(figure, index, kind);
  }
  await pass(page, 5000);
  if (!/\?/.test(new URL(page.url()).hash)) await press(figure, 0, kinds[0] ?? 'slider');
  await pass(page, 5000);
  return (await figure.locator('a[data-view-link]').getAttribute('href')) ?? '';
}

// How a field reads is the kit's, and each model's own are read without a browser.
const malformed = share(en, 18, 1);

for (const path of share(en, 6, 1))
  for (const { id } of promptFiguresOf(path)) {
    test(`${path}#${id}: its link shows the same view, here and in a new page`, async () => {
      const { page, faults } = await reuse(path);
      const figure = await wake(page, id);
      const start = await look(figure);
      const link = await moveAll(page, id);
      const end = await look(figure);
      assert.match(link, new RegExp(`^#${id}\\?.`));
      assert.equal(new URL(page.url()).hash, link, 'the address is the link');
      assert.notDeepEqual(end.controls, start.controls);

      const fresh = await open(site, path + link);
      const there = await look(await wake(fresh.page, id));
      assert.deepEqual(there.controls, end.controls);
      assertSame(there.figure, end.figure, 'a new page');
      assert.deepEqual(fresh.faults, []);
      await fresh.context.close();

      await go(page, `#${id}?`);
      const reset = await look(figure);
      assert.deepEqual(reset.controls, start.controls);
      assertSame(reset.figure, start.figure, 'back at the start, drawn anew: the static render');
      await go(page, link);
      assert.deepEqual((await look(figure)).controls, end.controls);
      assert.deepEqual(faults, []);
    });

    if (!malformed.includes(path)) continue;
    test(`${path}#${id}: a malformed link is no error and shows the defaults`, async () => {
      const { page, faults } = await reuse(path);
      const figure = await wake(page, id);
      await go(page, `#${id}?`);
      const initial = await look(figure);
      assert.equal(await figure.locator('a[data-view-link]').getAttribute('href'), `#${id}`);

      for (const bad of ['nothing=1', '%zz&&=', '=', '%F0%9F', '%zz=%00&__proto__=1']) {
        await go(page, `#${id}?${bad}`);
        assert.deepEqual((await look(figure)).controls, initial.controls, bad);
      }
      const link = await moveAll(page, id);
      const fields = [...new URLSearchParams(link.split('?')[1] ?? '').keys()];
      const source = random(71, id.length);
      for (let i = 0; i < 6; i += 1) {
        const query = fields
          .map((name) => `${name}=${junk[source.integer(junk.length)]}`)
          .join('&');
        await go(page, `#${id}?${query}`);
        const seen = await look(figure);
        assert.doesNotMatch(seen.figure.join(), /NaN|undefined|Infinity/, query);
        assert.equal(seen.controls.length > 0, true, query);
      }
      await go(page, `#${id}?`);
      assert.deepEqual((await look(figure)).figure, initial.figure);
      assert.deepEqual(faults, []);
    });
  }
