/** Explorables as a page brings them: complete without script, light, asleep until they are near. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { chapters, Figure, open, phone, type Visit } from './figures.ts';
import { builtSite, chapterPages, readBuilt } from './support.ts';

const site = builtSite();

test('the table of explorables names what the chapters hold, in the same order', async () => {
  const held = new Map<string, string[]>();
  for (const page of await chapterPages()) {
    const found = [...readBuilt(page).matchAll(/data-explorable="([^"]+)"/g)];
    if (found.length > 0)
      held.set(
        page,
        found.map(([, name = '']) => name),
      );
  }
  const expected = chapters.map(({ path, names }) => [path, names] as const);
  assert.deepEqual(Object.fromEntries(held), Object.fromEntries(expected));
});

for (const { path, names } of chapters) {
  describe(`${path} without script`, () => {
    let visit: Visit;
    before(async () => (visit = await open(site, path, { javaScriptEnabled: false })));
    after(() => visit.close());

    for (const name of names)
      test(`${name} gives the reason for the answer chosen, and for no other`, async () => {
        const figure = new Figure(visit.page, name);
        const answers = await figure.all.locator('.check .choice > label').all();
        assert.deepEqual(await figure.reasons(), []);
        for (const [i, answer] of answers.entries()) {
          await answer.click();
          assert.deepEqual(await figure.reasons(), [i]);
        }
      });

    for (const name of names)
      test(`${name} shows its starting state and offers nothing that needs script`, async () => {
        const found = await new Figure(visit.page, name).all.evaluate((figure) => {
          const seen = (element: Element): boolean => element.checkVisibility();
          const text = (selector: string): string =>
            figure.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
          const drawings = [
            ...figure.querySelectorAll('.explorable-view svg, .explorable-view img'),
          ].filter((drawing) => {
            const { width, height } = drawing.getBoundingClientRect();
            const title = drawing.getAttribute('aria-label') ?? drawing.getAttribute('alt') ?? '';
            const drawn =
              drawing instanceof HTMLImageElement
                ? drawing.naturalWidth > 0
                : drawing.querySelector('path, circle, line, rect');
            return seen(drawing) && width > 40 && height > 40 && title.trim() !== '' && drawn;
          });
          const live =
            '.explorable-view :is(input, select, button, textarea, [tabindex], [role="application"], [data-live], [draggable="true"])';
          return {
            caption: text('figcaption .explorable-caption'),
            prediction: text('.check .check-question'),
            answers: figure.querySelectorAll('.check .choice').length,
            drawings: drawings.length,
            notice: text('.explorable-noscript'),
            useless: [...figure.querySelectorAll(live)]
              .filter(seen)
              .map((element) => element.outerHTML.slice(0, 100)),
            text: (figure as HTMLElement).innerText,
          };
        });
        assert.notEqual(found.caption, '');
        assert.notEqual(found.prediction, '');
        assert.ok(found.answers >= 2 && found.answers <= 4, `${found.answers} answers`);
        assert.ok(found.drawings > 0, 'no named drawing');
        assert.notEqual(found.notice, '');
        assert.deepEqual(found.useless, []);
        assert.doesNotMatch(found.text, /\bloading\b|please wait|正在|加载中|载入|NaN|undefined/i);
      });
  });

  describe(`${path} with script`, () => {
    let visit: Visit;
    const scripts = new Map<string, Promise<string>>();
    const islands = new Map<string, string[]>();
    before(async () => {
      const prepare = (page: Page) =>
        page.on('response', (response) => {
          if (response.request().resourceType() === 'script')
            scripts.set(new URL(response.url()).pathname, response.text());
        });
      visit = await open(site, path, { ...phone, prepare });
      await visit.page.waitForLoadState('networkidle');
      for (const name of names)
        islands.set(
          name,
          await new Figure(visit.page, name).view
            .locator('astro-island')
            .evaluate((island) => [
              island.getAttribute('component-url') ?? '',
              island.getAttribute('renderer-url') ?? '',
            ]),
        );
    });
    after(() => visit.close());

    test('no explorable is asked for while the page loads', () => {
      const chunks = [...islands.values()].map(([view = '']) => view);
      assert.equal(new Set(chunks).size, names.length);
      assert.deepEqual(
        chunks.filter((chunk) => scripts.has(chunk)),
        [],
      );
    });

    for (const name of names)
      test(`${name} wakes when it comes into view, fits a phone and keeps the console quiet`, async () => {
        const figure = await new Figure(visit.page, name).wake();
        assert.ok(scripts.has(islands.get(name)?.[0] ?? ''));
        assert.deepEqual(await figure.faults(), []);
        assert.deepEqual(visit.faults.splice(0), []);
      });

    test('no explorable brings more than 25 kB, nor the kit more than 20 kB, as gzip', async () => {
      /** A script and all it imports at once. Each must have been sent to this page. */
      const closure = async (start: readonly string[]): Promise<Set<string>> => {
        const found = new Set(start);
        for (const file of found) {
          const code = await scripts.get(file);
          assert.ok(code !== undefined, `${file} was not sent`);
          for (const [, next = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g))
            found.add(new URL(next, `http://x${file}`).pathname);
        }
        return found;
      };
      const needs = new Map<string, Set<string>>();
      for (const [name, start] of islands) needs.set(name, await closure(start));
      const shared = (file: string): boolean =>
        [...needs.values()].filter((files) => files.has(file)).length > 1;
      const weigh = async (files: Iterable<string>): Promise<number> => {
        const sizes = [...files].map(
          async (file) => gzipSync((await scripts.get(file)) ?? '').length,
        );
        return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      };
      const kit = await weigh(
        new Set([...needs.values()].flatMap((files) => [...files].filter(shared))),
      );
      const own: Record<string, number> = {};
      for (const [name, files] of needs)
        own[name] = await weigh([...files].filter((file) => !shared(file)));
      console.log(`${path} kit ${kit}, ${JSON.stringify(own)} bytes`);
      assert.deepEqual(
        Object.entries(own).filter(([, size]) => size > 25_000 || size < 500),
        [],
      );
      assert.ok(kit > 5000 && kit <= 20_000, `kit ${kit}`);
    });
  });

  describe(`${path} in the dark`, () => {
    let visit: Visit;
    before(async () => (visit = await open(site, path, { ...phone, colorScheme: 'dark' })));
    after(() => visit.close());

    for (const name of names)
      test(`${name} fits a phone and keeps the console quiet`, async () => {
        const figure = await new Figure(visit.page, name).wake();
        assert.deepEqual(await figure.faults(), []);
        assert.deepEqual(visit.faults.splice(0), []);
      });
  });
}
