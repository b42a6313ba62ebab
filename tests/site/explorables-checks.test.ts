/** What stands under a figure: its seal without script, its checks on request, its faults as switches. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { openings, sectionPages } from './book.ts';
import { figureOf, figuresOf, pagesWithFigures, promptFiguresOf } from './explorable.ts';
import { phone } from './reader.ts';
import { builtSite, dist, readBuilt, root } from './support.ts';
import { closure, packed } from './weight.ts';

const site = builtSite();
const { en, zh } = pagesWithFigures();

const islandsOf = (page: string): string[] =>
  [...readBuilt(page).matchAll(/<astro-island\b[^>]*\scomponent-url="([^"]*)"/g)].map(
    ([, url = '']) => url,
  );

test('every figure of the built pages carries its seal, and the mark that opens it', () => {
  const kinds = new Set(['computed', 'trained', 'data', 'drawn']);
  for (const { path } of [...openings, ...sectionPages]) {
    const { document } = parseHTML(readBuilt(path));
    for (const figure of document.querySelectorAll('figure')) {
      assert.ok(
        kinds.has(figure.getAttribute('data-seal') ?? ''),
        `${path}: ${figure.outerHTML.slice(0, 90)}`,
      );
      const mark = figure.querySelector('.seal-mark');
      const slip = mark && document.getElementById(mark.getAttribute('popovertarget') ?? '');
      assert.ok(slip && (slip.textContent ?? '').length > 30, `${path}#${figure.id}`);
      assert.equal(mark.getAttribute('data-kind'), figure.getAttribute('data-seal'));
    }
  }
});

test('checks come on request: no island waits for them', () => {
  const scripts = new Set([...en, ...zh].flatMap(islandsOf).flatMap((url) => [...closure(url)]));
  const early = [...scripts].filter((script) => /^checks\./.test(basename(script)));
  assert.deepEqual(early, []);
  const buttons = [...scripts].filter((script) =>
    readFileSync(dist + script.slice(1), 'utf8').includes('data-run-checks'),
  );
  assert.equal(buttons.length, 1, buttons.join(' '));
  // The bundler puts the button into one file with what reads the link, some 1.8 kB.
  const button = packed(readFileSync(dist + buttons[0]!.slice(1)));
  console.log(`the button of the checks and the state of links: ${button} bytes`);
  assert.ok(button <= 4000, `${button}: ${buttons.join(' ')}`);
});

test('the names of faults weigh at most 2.8 kB a chapter', async () => {
  const chapters = Map.groupBy(en, (page) => page.split('/')[1] ?? '');
  for (const [chapter, pages] of chapters) {
    // Those of a model that is fetched on request come with it.
    const folders = pages.flatMap((page) => promptFiguresOf(page).map(({ id }) => id));
    let weight = 0;
    for (const folder of folders) {
      const file = `${root}src/explorables/${folder}/faults.ts`;
      if (!existsSync(file)) continue;
      weight += packed(JSON.stringify(((await import(file)) as { faults: object }).faults));
    }
    console.log(`faults of ${chapter}: ${weight} bytes`);
    assert.ok(weight <= 2800, `${chapter}: ${weight}`);
  }
});

const attention = en.find((page) => figuresOf(page).some(({ id }) => id === 'attention')) ?? '';

test('checks run in the tab, a fault fails one of them, the link has it, and all is put right again', () =>
  site.visit(attention, async (page) => {
    const figure = figureOf(page, 'attention');
    await figure.locator('.explorable-view').scrollIntoViewIfNeeded();
    await figure.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
    const results = (): Promise<(string | null)[]> =>
      figure
        .locator('[data-check-result]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-check-result')));
    await figure.locator('[data-run-checks]').press('Enter');
    await figure.locator('[data-check-result]').first().waitFor();
    const sound = await results();
    assert.ok(sound.length >= 3 && sound.every((result) => result === 'pass'), sound.join());

    await figure.locator('[data-fault="late"]').press('Space');
    await figure.locator('[data-check-result="fail"]').first().waitFor();
    await page.waitForFunction(() => location.hash.includes('fault=late'));
    assert.match(await figure.locator('.planted').innerText(), /what comes later has no weight/);

    await figure.locator('[data-mend]').press('Enter');
    await figure.locator('[data-check-result="fail"]').first().waitFor({ state: 'detached' });
    await page.waitForFunction(() => !location.hash.includes('fault'));
    assert.deepEqual(await results(), sound);
  }));

test('on a phone the numbers of the checks stay whole, and within the figure', () =>
  site.visit('/cloud/compute-calculator/', async (page) => {
    await page.setViewportSize(phone);
    const figure = figureOf(page, 'training-calculator');
    await figure.locator('.explorable-view').scrollIntoViewIfNeeded();
    await figure.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
    await figure.locator('[data-fault="forward"]').press('Space');
    await figure.locator('[data-check-result="fail"]').first().waitFor();
    const cells = await figure.locator('.checked td').evaluateAll((all) =>
      all.map((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell);
        const right = cell.closest('.proof')!.getBoundingClientRect().right;
        return {
          text: cell.textContent ?? '',
          lines: new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size,
          beyond: cell.getBoundingClientRect().right - right,
        };
      }),
    );
    assert.ok(cells.some(({ text }) => text.includes(' × 10')));
    for (const { text, lines, beyond } of cells)
      assert.ok(lines === 1 && beyond < 1, `${text}: ${lines} lines, ${beyond} px beyond`);
  }));

test('a seal opens without script, and moves nothing', () =>
  site.visit(
    attention,
    async (page) => {
      const figure = figureOf(page, 'attention');
      const heightOf = (): Promise<number> =>
        figure.evaluate((element) => element.getBoundingClientRect().height);
      const before = await heightOf();
      const slip = page.locator('#attention-seal');
      assert.equal(await slip.isVisible(), false);
      await figure.locator('.seal-mark').press('Enter');
      assert.ok(await slip.isVisible());
      assert.match(await slip.innerText(), /src\/explorables\/attention\/model\.ts/);
      assert.equal(await heightOf(), before);
      assert.equal(await figure.locator('.proof').isVisible(), false);
    },
    { javaScriptEnabled: false },
  ));
