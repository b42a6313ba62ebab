/** Explorables on a page that the browser has translated: elements stand where their texts stood. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { controlsOf, promptFiguresOf, pagesWithFigures, pass, press, wake } from './explorable.ts';
import { open } from './open-figures.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';
import { translate } from './translate.ts';

const site = builtSite();
const { en } = pagesWithFigures();

const words = (figure: Locator): Promise<string> =>
  figure
    .locator('.explorable-view')
    .evaluate((view) => (view.textContent ?? '').replace(/\s+/g, ' ').toUpperCase());

// What the kit gets wrong shows in any of them.
for (const path of share(en, 9, 2))
  test(`${path}: a translated figure goes on saying what an untouched one says`, async () => {
    const [plain, translated] = [await open(site, path), await open(site, path)];
    for (const { id } of promptFiguresOf(path)) {
      const figures = [await wake(plain.page, id), await wake(translated.page, id)] as const;
      const [untouched, other] = figures;
      assert.ok((await translate(other)) > 5, id);
      const before = await words(untouched);
      const kinds = await controlsOf(untouched);
      await controlsOf(other);
      let changed = 0;
      for (const [index, kind] of kinds.entries()) {
        // A control may go when another is pressed.
        const there = await untouched.locator(`[data-control="${index}"]`).count();
        // One of each kind: they write into the same texts.
        if (kind === 'action' || there === 0 || kinds.indexOf(kind) !== index) continue;
        for (const figure of figures) {
          await press(figure, index, kind);
          await pass(figure.page());
        }
        // What a figure fetches arrives when it arrives, in either page.
        for (let tries = 0; tries < 20; tries += 1) {
          if ((await words(other)) === (await words(untouched))) break;
          for (const figure of figures) await pass(figure.page());
        }
        const now = await words(untouched);
        if (now !== before) changed++;
        assert.equal(await words(other), now, `${id}: control ${index}, ${kind}`);
      }
      assert.ok(changed > 0, `${id}: no control changed a word`);
    }
    assert.deepEqual(translated.faults, []);
    await plain.context.close();
    await translated.context.close();
  });
