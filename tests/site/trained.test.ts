/** The figures on the miniature in the sections: loaded by a reader, driven by keyboard, checked, broken and mended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { view } from '#src/explorables/miniature/strings.ts';
import { controlsOf, figureOf, press } from './explorable.ts';
import { faultsOf } from './reader.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';
import { translate } from './translate.ts';

const site = builtSite();

/** Each with its section and the name of its fault. */
const figures = {
  'trained-latent': ['latent-space', 'unrooted'],
  'trained-matching': ['clip', 'undivided'],
  'trained-attention': ['conditioning', 'turned'],
  'trained-guidance': ['guidance', 'swapped'],
  'trained-samplers': ['sampling', 'fresh'],
  'trained-lora': ['lora', 'whole'],
  'trained-control': ['controlnet', 'joined'],
} as const;

const sectionPath = (section: string): string => `/stable-diffusion/${section}/`;

async function woken(page: Page, id: string): Promise<Locator> {
  const figure = figureOf(page, id);
  await figure
    .locator('.explorable-view')
    .evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  return figure;
}

/** Waits until the figure answers what is asked now. */
async function answered(figure: Locator): Promise<void> {
  const text = view.en.status({ kind: 'ready', backend: 'wasm' });
  await figure.locator('.answer:not([data-stale])').waitFor();
  await figure.locator('.status', { hasText: text }).first().waitFor();
}

async function load(figure: Locator): Promise<void> {
  await figure.locator('.request .action').first().focus();
  await figure.page().keyboard.press('Enter');
  await answered(figure);
}

/** What the answer shows: its words, and its pictures as numbers. */
const shownBy = (figure: Locator): Promise<string> =>
  figure.locator('.answer').evaluate((answer) => {
    const pictures = [...answer.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL());
    return [answer.textContent, ...pictures].join();
  });

const results = (figure: Locator): Promise<(string | null)[]> =>
  figure
    .locator('[data-check-result]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-check-result')));

/** What a reader sees of what is asked: the sentence, the answer's words, the sketch. */
const askedBy = (figure: Locator): Promise<string> =>
  figure.locator('.explorable-view').evaluate((each) => {
    const texts = [...each.querySelectorAll('.request > p:first-child, .answer')];
    const sketch = each.querySelector<HTMLCanvasElement>('.board canvas');
    return [...texts.map(({ textContent }) => textContent), sketch?.toDataURL()].join();
  });

// They share what loads, answers, checks and mends.
for (const [id, [section, fault]] of share(Object.entries(figures), 4))
  test(`${id} is loaded and driven by keyboard, answers in its room, runs its checks and breaks on request`, () =>
    site.visit(sectionPath(section), async (page) => {
      page.setDefaultTimeout(90_000);
      const faults = faultsOf(page);
      const figure = await woken(page, id);
      assert.equal(
        await figure.locator('[data-run-checks]').count(),
        0,
        'no checks before a model',
      );
      const height = (): Promise<number> =>
        figure.locator('.answer').evaluate((answer) => answer.getBoundingClientRect().height);
      const before = await height();
      await load(figure);
      assert.ok(Math.abs((await height()) - before) <= 1, 'the answer takes the room it had');
      assert.ok((await figure.locator('.answer canvas').count()) > 0);

      await figure.locator('[data-run-checks]').press('Enter');
      await figure.locator('[data-check-result]').first().waitFor();
      const sound = await results(figure);
      assert.ok(sound.length >= 3 && sound.every((result) => result === 'pass'), sound.join());

      const whole = await shownBy(figure);
      await figure.locator(`[data-fault="${fault}"]`).press('Space');
      await figure.locator('[data-check-result="fail"]').first().waitFor();
      assert.ok(await figure.locator('.planted').isVisible());
      await page.waitForFunction((name) => location.hash.includes(`fault=${name}`), fault);
      await answered(figure);
      assert.notEqual(await shownBy(figure), whole, 'the figure goes wrong');
      await figure.locator('[data-mend]').press('Enter');
      await figure.locator('[data-check-result="fail"]').first().waitFor({ state: 'detached' });
      await page.waitForFunction(() => !location.hash.includes('fault'));
      await answered(figure);
      assert.equal(await shownBy(figure), whole, 'and right again');

      const kinds = await controlsOf(figure);
      for (const [index, kind] of kinds.entries()) {
        const control = figure.locator(`[data-control="${index}"]`);
        if (!['slider', 'options', 'select'].includes(kind)) continue;
        const asked = await askedBy(figure);
        await press(figure, index, kind);
        const what = `control ${index}, ${kind}: ${await control.innerText()}`;
        await page.waitForTimeout(50);
        assert.notEqual(await askedBy(figure), asked, what);
      }
      await page.waitForURL(new RegExp(`#${id}[?]`));
      await answered(figure);
      await figure
        .locator('[role="status"].visually-hidden', { hasText: /./ })
        .first()
        .waitFor({ state: 'attached' });
      assert.doesNotMatch(await askedBy(figure), /NaN|undefined|Infinity/);
      assert.deepEqual(faults, []);
    }));

test('a sketch is drawn by keyboard', () =>
  site.visit(sectionPath('controlnet'), async (page) => {
    const figure = await woken(page, 'trained-control');
    await load(figure);
    await figure.locator('.pad').focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/#trained-control[?].*sketch=/);
    await answered(figure);
  }));

test('a figure that the browser has translated goes on saying what an untouched one says', () =>
  site.visit(sectionPath('latent-space'), (one) =>
    site.visit(sectionPath('latent-space'), async (other) => {
      const faults = faultsOf(other);
      const plain = await woken(one, 'trained-latent');
      const translated = await woken(other, 'trained-latent');
      for (const figure of [plain, translated]) await load(figure);
      await translated.locator('[data-run-checks]').waitFor();
      await plain.locator('[data-run-checks]').waitFor();
      assert.ok((await translate(translated)) > 5);
      const kinds = await controlsOf(plain);
      await controlsOf(translated);
      for (const [index, kind] of kinds.entries()) {
        if (!['slider', 'select'].includes(kind)) continue;
        for (const figure of [plain, translated]) {
          await press(figure, index, kind);
          await figure.page().waitForTimeout(300);
          await figure.locator('.answer:not([data-stale])').waitFor();
        }
        const [said, expected] = [await askedBy(translated), await askedBy(plain)];
        assert.equal(said.toUpperCase(), expected.toUpperCase(), `control ${index}, ${kind}`);
      }
      assert.deepEqual(faults, []);
    }),
  ));
