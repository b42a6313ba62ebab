/** The timeline on the built pages, in a browser. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { events } from '../charts/data.ts';
import { pagesWith } from './book.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';

const site = builtSite();
const timelines = pagesWith('timeline-explorer');

const visible = (page: Page): Promise<string[]> =>
  page
    .locator('#timeline-explorer li:visible')
    .evaluateAll((items) => items.map(({ id }) => id.replace(/^event-/, '')));

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const sorted = (ids: readonly string[]): string[] => ids.toSorted();
const control = (page: Page, name: string) => page.locator(`#timeline-explorer [name="${name}"]`);

test('it stands on one page in each language', () => assert.equal(timelines.length, 2));

for (const path of share(timelines, 2, 1))
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
        await page.locator('#timeline-explorer form button').click();
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
        if (!path.startsWith('/zh/')) return;
        await control(page, 'q').fill('图灵');
        const simplified = await visible(page);
        assert.ok(simplified.length > 0);
        await control(page, 'q').fill('圖靈');
        await page.waitForFunction(
          (all) => document.querySelectorAll('#timeline-explorer li:not([hidden])').length === all,
          simplified.length,
        );
        assert.deepEqual(await visible(page), simplified);
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
