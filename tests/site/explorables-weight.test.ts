/** What explorables load, as gzip, and when: nothing before a figure nears the view. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { figureOf, figuresOf, pagesWithFigures } from './explorable.ts';
import { builtSite, dist, readBuilt } from './support.ts';
import { trafficOf } from './traffic.ts';
import { packed } from './weight.ts';

const site = builtSite();
const { en, zh } = await pagesWithFigures();
const pages = [...en, ...zh];

const read = (path: string): string => readFileSync(dist + path.slice(1), 'utf8');
const weightOf = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + packed(read(path)), 0);

/** A script and all that it imports without waiting to be asked. */
function closure(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, path = ''] of read(entry).matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g))
    closure(posix.join(posix.dirname(entry), path), found);
  return found;
}

interface Scripts {
  readonly view: Set<string>;
  readonly renderer: Set<string>;
}

/** What each explorable's island loads, by name. */
function scriptsOf(page: string): Map<string, Scripts> {
  const html = readBuilt(page);
  return new Map(
    figuresOf(page).map(({ id, name }) => {
      const figure = html.slice(html.indexOf(` id="${id}" data-explorable`));
      const island = /<astro-island\b[^>]*>/.exec(figure)?.[0] ?? '';
      const url = (attribute: string): string =>
        new RegExp(`\\s${attribute}="([^"]*)"`).exec(island)?.[1] ?? '';
      return [
        name,
        { view: closure(url('component-url')), renderer: closure(url('renderer-url')) },
      ];
    }),
  );
}

const all = new Map(pages.flatMap((page) => [...scriptsOf(page)]));

/** The library, and what two explorables or more load: the kit. */
function sharedScripts(): Set<string> {
  const users = new Map<string, number>();
  for (const { view } of all.values())
    for (const script of view) users.set(script, (users.get(script) ?? 0) + 1);
  const shared = new Set([...users].filter(([, count]) => count > 1).map(([script]) => script));
  for (const { renderer } of all.values()) for (const script of renderer) shared.add(script);
  return shared;
}

test('kit and view library are 20 kB at most, each explorable 25 kB at most beyond them', () => {
  const shared = sharedScripts();
  assert.ok(all.size > 0 && shared.size > 1);
  const kit = weightOf(shared);
  console.log(`kit and library ${kit} bytes`);
  assert.ok(kit <= 20_000, `kit and library ${kit}: ${[...shared].join(' ')}`);
  for (const [name, { view }] of all) {
    const own = weightOf([...view].filter((script) => !shared.has(script)));
    console.log(`${name} ${own} bytes`);
    assert.ok(own > 0 && own <= 25_000, `${name} ${own}`);
  }
});

for (const path of pages)
  test(`${path} loads no explorable before its figure nears the view, and then that one only`, async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const { asked, rest } = trafficOf(page);
    const scripts = (): string[] =>
      asked
        .filter((request) => request.resourceType() === 'script')
        .map((request) => new URL(request.url()).pathname);
    await page.goto(site.origin + path);
    await rest();
    const mine = scriptsOf(path);
    const views = (): string[] =>
      [...mine]
        .filter(([, { view }]) => scripts().includes([...view][0] ?? ''))
        .map(([name]) => name);
    const early = [...mine.values()].flatMap(({ view, renderer }) => [...view, ...renderer]);
    assert.deepEqual(
      scripts().filter((script) => early.includes(script) && !onEveryPage(script)),
      [],
    );

    const seen = new Set<string>();
    for (const { id, name } of figuresOf(path)) {
      const figure = figureOf(page, id);
      await figure
        .locator('.explorable-view')
        .evaluate((view) => view.scrollIntoView({ block: 'start', behavior: 'instant' }));
      await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
      seen.add(name);
      assert.deepEqual(views().toSorted(), [...seen].toSorted());
    }
    // The lists above are what a browser really asks for.
    const expected = new Set(early);
    const late = scripts().filter(
      (script) => script.startsWith('/_astro/') && !onEveryPage(script),
    );
    assert.deepEqual(
      late.filter((script) => !expected.has(script)),
      [],
    );
    await context.close();
  });

/** Scripts that the page itself names, such as the frame's. */
const named = new Set(
  pages.flatMap((page) =>
    [...readBuilt(page).matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].flatMap(([, src = '']) =>
      src.startsWith('/_astro/') ? [...closure(src)] : [],
    ),
  ),
);
const onEveryPage = (script: string): boolean => named.has(script);
