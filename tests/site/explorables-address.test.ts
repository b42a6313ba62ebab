/** A link carries a view: what the reader has set comes back, what makes no sense does no harm. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { random } from '#explorables/kit/random.ts';
import { chapters, Figure, open, type Visit } from './figures.ts';
import { firstDifference } from './reading.ts';
import { builtSite } from './support.ts';

const site = builtSite();

/** Nothing any field could read. */
const unreadable = [
  'NaN',
  'Infinity',
  '-Infinity',
  '',
  '%',
  '%zz',
  'null',
  '{}',
  '１２',
  '1_000',
  '0x10',
  '<svg onload=alert(1)>',
  'x'.repeat(5000),
];
const values = [
  ...unreadable,
  '1e308',
  '-1e308',
  '-1',
  '0',
  '1e-300',
  '999999999999999999999',
  '-0',
  '.5',
  '+7',
  '1',
  '3.7',
];
const unknown = ['__proto__', 'constructor', 'toString', 'x[]', '', '%00', '<b>'];

/** A query made of odd values for the fields in `known`, fields that are not there, and litter. */
function nonsense(seed: number, known: readonly string[]): string {
  const dice = random(seed);
  const pick = (from: readonly string[]): string => from[dice.integer(from.length)] ?? '';
  const parts = known.filter(() => dice.uniform() < 0.7).map((key) => `${key}=${pick(values)}`);
  for (let i = dice.integer(4); i > 0; i -= 1)
    parts.push(`${pick([...unknown, ...known])}=${pick(values)}`);
  if (dice.uniform() < 0.3) parts.push(pick(['&&&', '=', '?', '#', '%', '==&=', '&amp;']));
  return parts.join(dice.uniform() < 0.9 ? '&' : ';');
}

/** Moves every slider, list, group of radio buttons and check box off its default; presses every button. */
async function stir(figure: Figure): Promise<void> {
  const { page, view } = figure;
  const keys: Record<string, string[]> = {
    range: ['Home', 'PageUp', 'ArrowRight'],
    checkbox: ['Space'],
    radio: ['ArrowRight'],
  };
  const done = new Set<string>();
  for (const control of await view.locator('input, select, button').all()) {
    if (!(await control.isEnabled())) continue;
    const { kind, group } = await control.evaluate((element) => {
      const { type, name } = element as HTMLInputElement;
      return { kind: type, group: type === 'radio' ? name : '' };
    });
    if (group !== '' && done.has(group)) continue;
    done.add(group);
    if (kind === 'radio') await view.locator(`input[name="${group}"]:checked`).focus();
    else await control.focus();
    for (const key of keys[kind] ?? (kind === 'button' ? ['Enter'] : ['ArrowDown']))
      await page.keyboard.press(key);
  }
}

const inView = ({ all, page }: Figure): Promise<unknown> =>
  all.elementHandle().then((figure) =>
    page.waitForFunction((element) => {
      const top = element?.getBoundingClientRect().top ?? NaN;
      return top > -2 && top < innerHeight / 2;
    }, figure),
  );

/** The address of the page once it carries a view of the figure and the reader rests. */
async function settledHash({ page, id }: Figure): Promise<string> {
  const start = `#${await id}?`;
  await page.clock.fastForward(1000);
  await page.waitForFunction((text) => location.hash.startsWith(text), start);
  await page.clock.fastForward(1000);
  return page.evaluate(() => location.hash);
}

interface Stirred {
  readonly hash: string;
  readonly read: string;
  readonly values: string;
  /** As it was before anything was touched. */
  readonly start: string;
}

for (const { path, locale, names } of chapters)
  describe(path, () => {
    const stirred = new Map<string, Stirred>();
    let source: Visit;
    // A run jumps to its end for readers who ask for less motion.
    before(async () => (source = await open(site, path, { clock: true, reducedMotion: 'reduce' })));
    after(() => source.close());

    for (const name of names)
      test(`${name}: a link brings back what the reader has set`, async () => {
        const figure = await new Figure(source.page, name).wake();
        const start = await figure.read();
        await stir(figure);
        const hash = await settledHash(figure);
        const [read, values] = [await figure.read(), await figure.values()];
        stirred.set(name, { hash, read, values, start });
        assert.notEqual(read, start);
        assert.deepEqual(source.faults.splice(0), []);

        const visit = await open(site, path + hash, { reducedMotion: 'reduce' });
        const copy = new Figure(visit.page, name);
        await inView(copy);
        await copy.hydrated();
        await copy.reads(read);
        assert.equal(await copy.values(), values);
        assert.equal(await visit.page.evaluate(() => location.hash), hash);
        assert.deepEqual(visit.faults, []);
        await visit.close();
      });

    for (const name of names)
      test(`${name}: nonsense in the address is no harm`, async () => {
        const known = stirred.get(name);
        assert.ok(known);
        const { page } = source;
        const figure = new Figure(page, name);
        const id = await figure.id;
        const keys = [...new URLSearchParams(known.hash.replace(/^[^?]*\?/, '')).keys()];
        assert.ok(keys.length > 0);
        /** Follows links within the page, one after the other; what each shows, and what is wrong with it. */
        const follow = (
          queries: readonly string[],
        ): Promise<[query: string, read: string, faults: string[]][]> =>
          page.evaluate(
            async ({ id, name, queries }) => {
              const found: [string, string, string[]][] = [];
              for (const query of queries) {
                scrollTo({ top: 0, behavior: 'instant' });
                history.replaceState(null, '', location.pathname);
                location.hash = `#${id}?${query}`;
                await reading.frames(2);
                found.push([query.slice(0, 200), reading.figure(name), reading.faults(name)]);
              }
              return found;
            },
            { id, name, queries },
          );
        const odd = Array.from({ length: 25 }, (_, i) => nonsense(i + 1, keys));
        const wrong = (await follow(odd)).filter(([, , faults]) => faults.length > 0);
        assert.deepEqual(wrong, []);
        await inView(figure);
        assert.deepEqual(source.faults.splice(0), []);

        await follow([known.hash.replace(/^[^?]*\?/, '')]);
        await figure.reads(known.read);
        const senseless = unreadable.map((value) => keys.map((key) => `${key}=${value}`).join('&'));
        await follow(senseless.slice(0, 1));
        await figure.reads(known.start);
        const taken = (await follow(senseless)).filter(([, read]) => read !== known.start);
        assert.deepEqual(
          taken.map(([query, read]) => [query, firstDifference(read, known.start)]),
          [],
        );
        assert.equal(await figure.all.locator('[onload]').count(), 0);
        const slider = figure.view.locator('input[type="range"]').first();
        await slider.focus();
        await figure.changed();
        await page.keyboard.press('Home');
        await page.keyboard.press('PageUp');
        assert.ok(await figure.changed(), 'the slider no longer moves the figure');
        assert.deepEqual(source.faults.splice(0), []);
      });

    // What reads an address does not know the language: once is enough for arriving with nonsense.
    if (locale === 'en')
      for (const name of names)
        test(`${name}: arriving with nonsense shows the starting state`, async () => {
          const known = stirred.get(name);
          assert.ok(known);
          const start = known.hash.replace(/\?.*$/, '?');
          const query = [...new URLSearchParams(known.hash.slice(start.length)).keys()]
            .map((key, i) => `${key}=${unreadable[i % unreadable.length]}`)
            .join('&');
          const visit = await open(site, `${path}${start}${query}&%&<b>=1`, {});
          const figure = new Figure(visit.page, name);
          await inView(figure);
          await figure.hydrated();
          await figure.reads(known.start);
          assert.deepEqual(visit.faults, []);
          await visit.close();
        });
  });
