/** What a page may weigh before any click, how much a browser has to build, and that nothing jumps. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { groupPages, openings, questionLists, sectionPages } from './book.ts';
import { phone } from './reader.ts';
import { share } from '../share.ts';
import { watchShift } from './shift.ts';
import { builtSite, dist, readBuilt } from './support.ts';
import { readThrough, trafficOf } from './traffic.ts';
import { filesOf, weigh } from './weight.ts';

const site = builtSite();

/** Bytes as gzip of HTML, styles and script; two figures are tables of everything there is. */
const mostBytes = (path: string): number =>
  /\/(timeline|model-map)\/$/.test(path) ? 90_000 : 60_000;
const mostScript = 15_000;
const mostFonts = 100_000;
const mostElements = 3000;

const weights = [...openings, ...sectionPages, ...questionLists, ...groupPages].map(({ path }) => ({
  path,
  ...weigh(path),
}));

describe('before any click', () => {
  test('sections, openings, answers and their list keep to their bytes', () => {
    for (const { path, html, style, script } of weights) {
      assert.ok(Math.min(html, style, script) > 0, `${path}: something was not measured`);
      const all = html + style + script;
      assert.ok(all <= mostBytes(path), `${path}: ${all} = ${html} + ${style} + ${script}`);
      assert.ok(script <= mostScript, `${path}: script ${script}`);
    }
    const heaviest = weights.toSorted((a, b) => b.html - a.html)[0];
    console.log('heaviest', JSON.stringify(heaviest));
  });

  test('a browser builds 3,000 elements at most, and half of the pages half of that', () => {
    const counts = weights.map(({ elements }) => elements).sort((a, b) => a - b);
    const median = counts[Math.floor(counts.length / 2)] ?? 0;
    console.log(`elements: median ${median}, most ${counts.at(-1)}`);
    for (const { path, elements } of weights)
      assert.ok(elements <= mostElements, `${path}: ${elements} elements`);
    assert.ok(median < mostElements / 2, `median ${median}`);
  });

  test('all pages of the book take their letters from the same files, 100 kB at most', () => {
    const text = new Set<string>();
    const formulas = new Set<string>();
    for (const { path } of weights)
      for (const file of filesOf(path).font) (file.includes('KaTeX') ? formulas : text).add(file);
    const sizes = [...text, ...formulas].map((file) => readFileSync(dist + file.slice(1)).length);
    const sum = sizes.reduce((a, b) => a + b, 0);
    console.log(`${sizes.length} fonts, ${sum} bytes`);
    assert.ok(text.size >= 3 && formulas.size >= 3);
    assert.ok(sum <= mostFonts, `fonts ${sum}`);
  });
});

test('a browser asks for the files that were weighed, and for no others', async () => {
  for (const { path } of share(sectionPages, 45))
    await site.visit('/404.html', async (page) => {
      const { asked, rest } = trafficOf(page);
      await page.setViewportSize({ width: 1280, height: 200 });
      await page.goto(site.origin + path);
      await rest();
      const of = (type: string): string[] =>
        asked
          .filter(
            (request) => request.resourceType() === type && request.url().startsWith(site.origin),
          )
          .map((request) => new URL(request.url()).pathname);
      const { style, script, font } = filesOf(path);
      assert.deepEqual(of('stylesheet').toSorted(), style.toSorted(), path);
      assert.deepEqual(of('script').toSorted(), script.toSorted(), path);
      for (const file of of('font')) assert.ok(font.includes(file), `${path}: ${file}`);
    });
});

/** Over a slow line fonts come late, and what stands there must not move for them. */
const slowly = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};

const shifting = [...openings, ...sectionPages];
/** Those that have most to load. */
const fullest = shifting.filter(({ path }) => /zh.*(training-objective|ppo)|\/timeline/.test(path));

for (const { path } of new Set([...share(shifting, 180), ...fullest]))
  test(`${path}: nothing jumps, over a slow line on a phone`, () =>
    site.open(
      async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', slowly);
        const { rest } = trafficOf(page);
        const shiftSoFar = await watchShift(page);
        await page.goto(site.origin + path);
        await rest();
        const atTop = await shiftSoFar();
        await session.send('Network.emulateNetworkConditions', {
          ...slowly,
          latency: 0,
          downloadThroughput: -1,
          uploadThroughput: -1,
        });
        await readThrough(page);
        await rest();
        const shift = await shiftSoFar();
        console.log(`${path} shift ${atTop.toFixed(4)} at the top, ${shift.toFixed(4)} in all`);
        assert.ok(shift < 0.02, `layout shift ${shift}`);
      },
      { viewport: phone },
    ));

test('what search engines are told is short enough to be shown', () => {
  for (const { path } of [...sectionPages, ...groupPages]) {
    const description =
      /<meta name="description" content="([^"]*)"/.exec(readBuilt(path))?.[1] ?? '';
    assert.ok(
      description.length <= 400 && [...description.replace(/&[^;]+;/g, '.')].length <= 160,
      path,
    );
  }
});
