/** The timeline, the model map and the trials on the built pages, in a browser. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { estimateOf, ratioAt } from '#charts/trials/ratio.ts';
import { events, models, trials } from '../charts/data.ts';
import { allPages, builtSite, readBuilt } from './support.ts';

const site = builtSite();
const pages = await allPages();
/** Both languages' pages that hold the figure. */
const pagesWith = (id: string): string[] =>
  pages.filter((page) => readBuilt(page).includes(`id="${id}"`));

const timelines = pagesWith('timeline-explorer');
const maps = pagesWith('model-map-table');
const plots = pagesWith('trials');

const visible = (page: Page): Promise<string[]> =>
  page
    .locator('#timeline-explorer li:visible')
    .evaluateAll((items) => items.map(({ id }) => id.replace(/^event-/, '')));

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const sorted = (ids: readonly string[]): string[] => ids.toSorted();
const control = (page: Page, name: string) => page.locator(`#timeline-explorer [name="${name}"]`);

test('each figure stands on one page in each language', () => {
  for (const found of [timelines, maps, plots]) assert.equal(found.length, 2, String(found));
});

for (const path of timelines)
  describe(`the timeline of ${path}`, () => {
    test('is complete without script, its controls away', () =>
      site.visit(
        path,
        async (page) => {
          assert.deepEqual(sorted(await visible(page)), sorted(idsOf(events)));
          assert.ok(await page.locator('#timeline-explorer form').isHidden());
          const sources = await page.locator('#timeline-explorer li small a').count();
          assert.equal(
            sources,
            events.reduce((sum, event) => sum + event.sources.length, 0),
          );
        },
        { javaScriptEnabled: false },
      ));

    test('filters by kind and stage; the count is that of the data, and is spoken', () =>
      site.visit(path, async (page) => {
        await control(page, 'kind').selectOption('video');
        const videos = events.filter(({ category }) => category === 'video');
        assert.deepEqual(sorted(await visible(page)), sorted(idsOf(videos)));
        await control(page, 'stage').selectOption('accumulation');
        assert.deepEqual(await visible(page), []);
        await control(page, 'kind').selectOption('');
        const second = events.filter(({ stage }) => stage === 'accumulation');
        assert.deepEqual(sorted(await visible(page)), sorted(idsOf(second)));
        const output = page.locator('#timeline-explorer output');
        assert.match(await output.innerText(), new RegExp(`\\b${second.length}\\D`));
        assert.equal(await output.getAttribute('role'), 'status');
        // A year without events that fit is away, too.
        assert.ok(await page.getByRole('heading', { name: '2022', exact: true }).isHidden());
        await page.locator('#timeline-explorer button').click();
        await page.waitForFunction(
          (all) => document.querySelectorAll('#timeline-explorer li:not([hidden])').length === all,
          events.length,
        );
      }));

    test('searches titles, descriptions and sources', () =>
      site.visit(path, async (page) => {
        await control(page, 'q').fill('  TRANSFORMER self ');
        const hits = await visible(page);
        assert.ok(hits.length <= 1);
        await control(page, 'q').fill('vaswani');
        assert.deepEqual(await visible(page), ['transformer']);
        await control(page, 'q').fill('zzz');
        assert.deepEqual(await visible(page), []);
        assert.notEqual(await page.locator('#timeline-explorer output').innerText(), '');
      }));

    test('keeps its state in the address, through a reload and for a link', () =>
      site.visit(path, async (page) => {
        await control(page, 'kind').selectOption('image');
        await control(page, 'q').fill('gan');
        await page.waitForURL(/#timeline-explorer\?kind=image&q=gan$/);
        const before = await visible(page);
        assert.ok(before.length > 0);
        const link = page.locator('#timeline-explorer form a');
        assert.equal(await link.getAttribute('href'), '#timeline-explorer?kind=image&q=gan');
        await page.reload();
        assert.equal(await control(page, 'q').inputValue(), 'gan');
        assert.deepEqual(await visible(page), before);
      }));

    test('takes a malformed link for none', async () => {
      for (const query of ['kind=cooking&stage=%E0%A4%A', '?', 'q=', '&&&='])
        await site.visit(`${path}#timeline-explorer?${query}`, async (page) => {
          assert.equal((await visible(page)).length, events.length, query);
          assert.equal(await control(page, 'kind').inputValue(), '');
        });
    });

    test('shows the event that a link names, whatever the filter', () =>
      site.visit(`${path}#timeline-explorer?kind=video`, async (page) => {
        await page.evaluate(() => (location.hash = '#event-eliza'));
        const eliza = page.locator('#event-eliza');
        await eliza.waitFor({ state: 'visible' });
        await page.waitForFunction(() => {
          const { top } = document.getElementById('event-eliza')!.getBoundingClientRect();
          return top >= 0 && top < innerHeight;
        });
        assert.equal(await eliza.locator('> a').getAttribute('href'), '#event-eliza');
      }));

    test('offers the data as CSV and JSON', () =>
      site.visit(path, async (page) => {
        const links = page.locator('#timeline-explorer a[download]');
        const addresses = await links.evaluateAll((all) =>
          (all as HTMLAnchorElement[]).map(({ href }) => href),
        );
        assert.equal(addresses.length, 2);
        const [csv, json] = await Promise.all(
          addresses.map(async (address) => (await fetch(address)).text()),
        );
        assert.ok(csv!.includes('imitation-game,1950-10,'));
        const read = JSON.parse(json!) as { events: { id: string }[] };
        assert.deepEqual(sorted(idsOf(read.events)), sorted(idsOf(events)));
      }));
  });

for (const path of maps)
  describe(`the model map of ${path}`, () => {
    const rows = (page: Page) => page.locator('#model-map-table tbody tr:visible');

    test('is a plain table without script', () =>
      site.visit(
        path,
        async (page) => {
          assert.equal(await rows(page).count(), models.length);
          assert.equal(await page.locator('#model-map-table :is(button, form:visible)').count(), 0);
        },
        { javaScriptEnabled: false },
      ));

    test('sorts by a column both ways, and says so', () =>
      site.visit(path, async (page) => {
        const header = page.locator('#model-map-table thead th').nth(2);
        const years = async () =>
          rows(page).evaluateAll((all) =>
            (all as HTMLTableRowElement[]).map((row) => Number(row.cells[2]!.textContent)),
          );
        await header.getByRole('button').click();
        assert.equal(await header.getAttribute('aria-sort'), 'ascending');
        const up = await years();
        assert.deepEqual(
          up,
          up.toSorted((a, b) => a - b),
        );
        await header.getByRole('button').press('Enter');
        assert.equal(await header.getAttribute('aria-sort'), 'descending');
        assert.deepEqual(await years(), up.toReversed());
        await page.locator('#model-map-table thead button').nth(3).click();
        assert.equal(await page.locator('#model-map-table [aria-sort]').count(), 1);
      }));

    test('filters by task and open weights', () =>
      site.visit(path, async (page) => {
        await page.locator('#model-map-table select').selectOption('video');
        await page.locator('#model-map-table input').check();
        const wanted = models.filter(({ task, weights }) => task === 'video' && weights === 'open');
        assert.equal(await rows(page).count(), wanted.length);
        const said = await page.locator('#model-map-table output').innerText();
        assert.match(said, new RegExp(`\\b${wanted.length}\\D`));
      }));

    test('fits a phone', () =>
      site.visit(
        path,
        async (page) => {
          const width = await page
            .locator('#model-map-table table')
            .evaluate((table) => table.getBoundingClientRect().right);
          assert.ok(width <= 360, `${width} px`);
        },
        { viewport: { width: 360, height: 740 } },
      ));
  });

for (const path of plots)
  test(`the trials of ${path} are drawn where their data say`, () =>
    site.visit(
      path,
      async (page) => {
        for (const trial of trials) {
          const strip = page.locator(`[data-trial="${trial.id}"] svg`);
          const estimate = estimateOf(trial);
          const [dot, line] = [strip.locator('circle'), strip.locator('.interval')];
          assert.equal(await dot.count(), estimate ? 1 : 0, trial.id);
          assert.equal(await line.count(), estimate?.interval ? 1 : 0, trial.id);
          if (!estimate) continue;
          const at = async (of: typeof dot, name: string) =>
            ratioAt(parseFloat((await of.getAttribute(name)) ?? ''));
          const near = (value: number, wanted: number) =>
            assert.ok(Math.abs(value / wanted - 1) < 0.001, `${trial.id}: ${value}, ${wanted}`);
          near(await at(dot, 'cx'), estimate.ratio);
          if (!estimate.interval) continue;
          near(await at(line, 'x1'), estimate.interval[0]);
          near(await at(line, 'x2'), estimate.interval[1]);
        }
        const table = page.locator('#trials table');
        assert.equal(await table.locator('tbody tr').count(), trials.length);
      },
      { javaScriptEnabled: false },
    ));
