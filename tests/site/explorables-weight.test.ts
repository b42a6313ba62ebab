/** What explorables load, as gzip, and when: nothing before a figure nears the view. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { figureOf, figuresOf, pagesWithFigures } from './explorable.ts';
import { share } from '../share.ts';
import { builtSite, dist, readBuilt } from './support.ts';
import { trafficOf } from './traffic.ts';
import { closure, packed } from './weight.ts';

const site = builtSite();
const { en, zh } = pagesWithFigures();
const pages = [...en, ...zh];

const read = (path: string): string => readFileSync(dist + path.slice(1), 'utf8');
/** Scripts of the workers that a script may start, with what they import at once. */
const workersOf = (script: string): string[] =>
  [...read(script).matchAll(/new Worker\([^)]*?["'`]([^"'`]+\.js)["'`]/g)].flatMap(
    ([, url = '']) => [...closure(`/_astro/${posix.basename(url)}`)],
  );
const weightOf = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + packed(read(path)), 0);

interface Scripts {
  readonly view: Set<string>;
  readonly renderer: Set<string>;
}

/** What each explorable's island loads, by name and language: some load their words in one only. */
function scriptsOf(page: string): Map<string, Scripts> {
  const html = readBuilt(page);
  return new Map(
    figuresOf(page).map(({ id, name }) => {
      const figure = html.slice(html.indexOf(` id="${id}" data-explorable`));
      const island = /<astro-island\b[^>]*>/.exec(figure)?.[0] ?? '';
      const url = (attribute: string): string =>
        new RegExp(`\\s${attribute}="([^"]*)"`).exec(island)?.[1] ?? '';
      return [
        `${name} ${zh.includes(page) ? 'zh' : 'en'}`,
        { view: closure(url('component-url')), renderer: closure(url('renderer-url')) },
      ];
    }),
  );
}

const all = new Map(pages.flatMap((page) => [...scriptsOf(page)]));

/** The library, and what most explorables load: the kit. Mathematics that a few share weighs on each of them. */
function kitScripts(): Set<string> {
  const users = new Map<string, number>();
  for (const { view } of all.values())
    for (const script of view) users.set(script, (users.get(script) ?? 0) + 1);
  const kit = new Set(
    [...users].filter(([, count]) => count > all.size / 2).map(([script]) => script),
  );
  for (const { renderer } of all.values()) for (const script of renderer) kit.add(script);
  return kit;
}

/** What runs or trains a network in the tab carries the engine for it. */
const larger: Readonly<Record<string, number>> = { 'learns-to-write': 40_000, miniature: 30_000 };
const most = (figure: string): number => {
  const [name = ''] = figure.split(' ');
  return larger[name] ?? (name.startsWith('trained-') ? 33_000 : 25_000);
};

test('kit and view library are 20 kB at most, each explorable 25 kB at most beyond them, those with an engine more', () => {
  const kit = kitScripts();
  assert.ok(all.size > 0 && kit.size > 1);
  const common = weightOf(kit);
  console.log(`kit and library ${common} bytes`);
  assert.ok(common <= 20_000, `kit and library ${common}: ${[...kit].join(' ')}`);
  for (const [name, { view }] of all) {
    const scripts = [...view].filter((script) => !kit.has(script));
    const own = weightOf(new Set(scripts.flatMap((script) => [script, ...workersOf(script)])));
    console.log(`${name} ${own} bytes`);
    assert.ok(own > 0 && own <= most(name), `${name} ${own}`);
  }
});

// When a script is fetched is decided by the frame of all figures: every second page shows it.
for (const path of share(pages, 6))
  test(`${path} loads no explorable before its figure nears the view, and then that one only`, () =>
    site.open(
      async (page) => {
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
          const language = zh.includes(path) ? 'zh' : 'en';
          const figure = figureOf(page, id);
          await figure
            .locator('.explorable-view')
            .evaluate((view) => view.scrollIntoView({ block: 'start', behavior: 'instant' }));
          await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
          seen.add(`${name} ${language}`);
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
      },
      { viewport: { width: 1280, height: 800 } },
    ));

/** Scripts that the page itself names, such as the frame's. */
const named = new Set(
  pages.flatMap((page) =>
    [...readBuilt(page).matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].flatMap(([, src = '']) =>
      src.startsWith('/_astro/') ? [...closure(src)] : [],
    ),
  ),
);
const onEveryPage = (script: string): boolean => named.has(script);
