/** Every explorable of every chapter, driven by keyboard in a real browser, in both languages. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { random } from '#src/explorables/kit/random.ts';
import {
  controlsOf,
  figureOf,
  figuresOf,
  look,
  pagesWithFigures,
  pass,
  press,
  takeClock,
  wake,
  type Seen,
} from './explorable.ts';
import { faultsOf, phone } from './reader.ts';
import { builtSite, root } from './support.ts';

const site = builtSite();
const { en, zh } = await pagesWithFigures();

interface Open {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: string[];
}
const opened = new Map<string, Promise<Open>>();

/** A page that stays open for all tests of its figures; its clock is the tests'. */
function reuse(path: string): Promise<Open> {
  const known = opened.get(path) ?? open(path);
  opened.set(path, known);
  return known;
}

async function open(path: string, reducedMotion: 'reduce' | 'no-preference' = 'no-preference') {
  const context = await site.browser.newContext({ reducedMotion });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const faults = faultsOf(page);
  await takeClock(page);
  await page.goto(site.origin + path);
  return { context, page, faults };
}

after(async () => {
  for (const each of opened.values()) await (await each).context.close();
});

/** Follows a link to a view within the page. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
  await pass(page);
}

/** Numbers may differ in the last printed digit: Node drew the one, the browser the other. */
function assertSame(actual: readonly string[], expected: readonly string[], what: string): void {
  const number = /-?\d+(?:\.\d+)?/g;
  const shape = (entry: string): string => entry.replace(number, '#');
  assert.deepEqual(actual.map(shape), expected.map(shape), what);
  actual.forEach((entry, i) => {
    const theirs = expected[i]?.match(number) ?? [];
    entry.match(number)?.forEach((value, k) => {
      const gap = Math.abs(Number(value) - Number(theirs[k]));
      assert.ok(gap <= 0.11, `${what}: ${entry} | ${expected[i]}`);
    });
  });
}

describe('on the pages', () => {
  test('every explorable of the source stands on a page, the same in both languages', async () => {
    const folders = globSync('src/explorables/*/index.astro', { cwd: root })
      .map((file) => file.replaceAll('\\', '/').split('/')[2] ?? '')
      .sort();
    const idsIn = (pages: readonly string[]): string[] =>
      pages.flatMap((page) => figuresOf(page).map(({ id }) => id));
    assert.deepEqual(idsIn(en).toSorted(), folders);
    assert.deepEqual(idsIn(zh), idsIn(en));
  });

  for (const path of [...en, ...zh])
    test(`${path}: a frame has caption, prediction, things to try, the real system and a link`, async () => {
      const { page } = await reuse(path);
      const counted = await page.evaluate(() =>
        [...document.querySelectorAll('figure[data-explorable]')].map((figure) => {
          const count = (selector: string): number => figure.querySelectorAll(selector).length;
          return {
            sameId: document.querySelectorAll(`[id="${figure.id}"]`).length,
            questions: count('.explorable-caption strong'),
            notes: count('.explorable-notes section'),
            tries: count('.explorable-notes li') > 0,
            sources: count('.explorable-notes cite') > 0,
            links: count(`a[data-view-link][href="#${figure.id}"]`),
            prompts: count('[role="radiogroup"]') <= 1,
            spoken: count('.explorable-view [role="status"][aria-live]'),
          };
        }),
      );
      assert.equal(counted.length, figuresOf(path).length);
      for (const each of counted)
        assert.deepEqual(each, {
          sameId: 1,
          questions: 1,
          notes: 2,
          tries: true,
          sources: true,
          links: 1,
          prompts: true,
          spoken: 1,
        });
    });
});

for (const path of [...en, ...zh])
  describe(path, () => {
    for (const { id } of figuresOf(path)) {
      test(`${id}: answers every control from the keyboard, aloud; its link shows the same view`, async () => {
        const { page, faults } = await reuse(path);
        const figure = await wake(page, id);
        const start = await look(figure);
        assert.equal(start.spoken, '', 'silent on arrival');

        const kinds = await controlsOf(figure);
        assert.ok(kinds.length > 1, 'has controls');
        for (const [index, kind] of kinds.entries()) {
          // Each from the start, since one control may take another away.
          await go(page, `#${id}?`);
          await controlsOf(figure);
          let before = await look(figure);
          const tried = await press(figure, index, kind);
          await pass(page);
          let now = await look(figure);
          // At the start an action may be disabled, or lead to the start itself.
          if (kind === 'action' && (!tried || isDeepStrictEqual(now.figure, before.figure))) {
            await press(figure, 0, kinds[0] ?? 'slider');
            await pass(page);
            before = await look(figure);
            assert.ok(await press(figure, index, kind), `control ${index} is never enabled`);
            await pass(page);
            now = await look(figure);
          }
          const what = `control ${index}, ${kind}`;
          assert.notDeepEqual(now.figure, before.figure, `${what}: changes the figure`);
          assert.notEqual(now.spoken, before.spoken, `${what}: is said`);
          assert.doesNotMatch(now.figure.join(), /NaN|undefined|Infinity/, what);
          // What moves by itself comes to rest.
          if (kind === 'action') await pass(page, 4000);
        }
        // The last control may have led back to the start.
        if (!/\?/.test(new URL(page.url()).hash)) await press(figure, 0, kinds[0] ?? 'slider');
        await pass(page);

        const end = await look(figure);
        const link = await figure.locator('a[data-view-link]').getAttribute('href');
        assert.match(link ?? '', new RegExp(`^#${id}\\?.`));
        assert.equal(new URL(page.url()).hash, link, 'the address is the link');

        // In a new page for one language, in this page for the other.
        if (en.includes(path)) {
          const fresh = await open(path + link);
          const there = await look(await wake(fresh.page, id));
          assert.deepEqual(there.controls, end.controls);
          assertSame(there.figure, end.figure, 'a new page');
          assert.deepEqual(fresh.faults, []);
          await fresh.context.close();
        }
        await go(page, `#${id}?`);
        const reset = await look(figure);
        assert.deepEqual(reset.controls, start.controls);
        assertSame(reset.figure, start.figure, 'back at the start, drawn anew: the static render');
        await go(page, link ?? '');
        assert.deepEqual((await look(figure)).controls, end.controls);
        assert.deepEqual(faults, []);
      });

      // What a link means does not depend on the language.
      if (!en.includes(path)) continue;
      test(`${id}: a malformed link is no error and shows the defaults`, async () => {
        const { page, faults } = await reuse(path);
        const figure = await wake(page, id);
        await go(page, `#${id}?`);
        const initial = await look(figure);
        const link = await figure.locator('a[data-view-link]').getAttribute('href');
        assert.equal(link, `#${id}`);

        for (const bad of ['nothing=1', '%zz&&=', '=', '%F0%9F', '%zz=%00&__proto__=1']) {
          await go(page, `#${id}?${bad}`);
          assert.deepEqual((await look(figure)).controls, initial.controls, bad);
        }
        const fields = await fieldsOf(page, id);
        const source = random(71, id.length);
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
        for (let i = 0; i < 8; i += 1) {
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
  });

/** Names of the state's fields, as far as moving every control once shows them. */
async function fieldsOf(page: Page, id: string): Promise<string[]> {
  const figure = figureOf(page, id);
  const kinds = await controlsOf(figure);
  for (const [index, kind] of kinds.entries()) {
    // One control may take another away: each is counted anew.
    const now = await controlsOf(figure);
    if (now[index] === kind) await press(figure, index, kind);
  }
  await pass(page, 5000);
  const link = (await figure.locator('a[data-view-link]').getAttribute('href')) ?? '';
  return [...new URLSearchParams(link.split('?')[1] ?? '').keys()];
}

describe('on a phone', () => {
  for (const path of [...en, ...zh])
    test(`${path}: everything to be touched is 44 px or more, nothing moves by itself`, async () => {
      const { context, page } = await open(path, 'reduce');
      await page.setViewportSize(phone);
      for (const { id } of figuresOf(path)) {
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
        // Whether anything moves does not depend on the language.
        if (!en.includes(path)) continue;
        for (const [index, kind] of (await controlsOf(figure)).entries()) {
          if (kind !== 'action' || !(await press(figure, index, kind))) continue;
          const moving = await figure.evaluate(
            (element) => element.getAnimations({ subtree: true }).length,
          );
          assert.equal(moving, 0, `${id}: animations`);
          await pass(page, 50);
          const soon = await look(figure);
          await pass(page, 5000);
          assert.deepEqual(
            (await look(figure)).figure,
            soon.figure,
            `${id}: still after the press`,
          );
        }
      }
      await context.close();
    });
});

describe('without script', () => {
  for (const path of [...en, ...zh])
    test(`${path}: a whole figure, no dead controls, and a word about it`, async () => {
      await site.visit(
        path,
        async (page) => {
          const { page: live } = await reuse(path);
          for (const { id } of figuresOf(path)) {
            const figure = figureOf(page, id);
            assert.ok(await figure.locator('.explorable-noscript').isVisible(), id);
            assert.equal(await figure.locator('.controls:visible').count(), 0, id);
            const sizes = await figure
              .locator('.explorable-view :is(svg, img)')
              .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
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
});

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
