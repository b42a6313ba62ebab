/** Citations, terms, questions and derivations: beside their sentence, on tap, and by keyboard. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { strings, text } from '#src/i18n/strings.ts';
import { glossaryPath, localise } from '#src/i18n/urls.ts';
import { chapterIn, touch, unobscured, wide } from './reader.ts';
import { builtSite, readBuilt } from './support.ts';

const site = builtSite();

/** Where notes stand in the margin. */
const marginal = '.prose > :is(p, ul, ol)';

interface Box {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

describe('in the margin', () => {
  for (const locale of locales)
    for (const width of [1280, 1440])
      test(`notes stand beside their sentence, apart from each other, ${locale} at ${width} px`, () =>
        site.visit(
          chapterIn(locale),
          async (page) => {
            await page.waitForLoadState('networkidle');
            const { notes, others, column, pageWidth } = await page.evaluate((where) => {
              const boxOf = (element: Element, name: string) => {
                const { left, right, top, bottom } = element.getBoundingClientRect();
                return { name, left, right, top: top + scrollY, bottom: bottom + scrollY };
              };
              // A citation within a margin note has no second margin to go to: it opens on tap.
              const list = [...document.querySelectorAll(`${where} .cite-note, .prose > p > .sidenote`)].filter(
                (note) => !note.parentElement?.closest('.sidenote'),
              );
              return {
                notes: list.map((note) => {
                  const mark = note.closest('.cite')?.querySelector('.cite-link') ?? note.parentElement;
                  return {
                    ...boxOf(note, note.id || (note.textContent ?? '').slice(0, 30)),
                    mark: boxOf(mark as Element, 'mark'),
                  };
                }),
                others: [
                  ...document.querySelectorAll('.prose > :is(figure, .explorable, .table-scroll, .check, aside, .formula)'),
                ].map((element) => boxOf(element, element.id || element.className)),
                column: boxOf(document.querySelector('.prose > p') as Element, 'column'),
                pageWidth: document.documentElement.clientWidth,
              };
            }, marginal);
            assert.ok(notes.length > 50, `${notes.length} notes`);

            const overlap = (a: Box, b: Box): boolean =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
            const names = (list: readonly Box[]): string[] => list.map(({ name }) => name);
            const faults = {
              hidden: names(notes.filter(({ left, right, top, bottom }) => right - left < 100 || bottom - top < 10)),
              outside: names(notes.filter(({ left, right }) => left < column.right || right > pageWidth)),
              collisions: notes.flatMap((note, i) =>
                [...notes.slice(i + 1), ...others]
                  .filter((other) => overlap(note, other))
                  .map((other) => `${note.name} × ${other.name}`),
              ),
              // A dense paragraph pushes its later notes down, yet within a reader's view of the sentence.
              away: notes
                .map(({ name, top, mark }) => ({ name, px: Math.round(top - mark.top) }))
                .filter(({ px }) => px < -60 || px > 450)
                .map(({ name, px }) => `${name}: ${px} px`),
            };
            assert.deepEqual(faults, { hidden: [], outside: [], collisions: [], away: [] });
          },
          { viewport: { width, height: 900 } },
        ));

  test('a number leads to its source, and back to its very place, which is marked', () =>
    site.visit(
      chapterIn('en'),
      async (page) => {
        const mark = page.locator(`${marginal} .cite .cite-link`).nth(7);
        const id = await mark.locator('xpath=..').getAttribute('id');
        const target = (await mark.getAttribute('href')) ?? '';
        await mark.click();
        await unobscured(page, target);
        const back = page.locator(`${target} a[href$="#${id}"]`);
        await back.click();
        await unobscured(page, `#${id} .cite-link`);
        const ground = (selector: string) =>
          page.locator(selector).first().evaluate((element) => getComputedStyle(element).backgroundColor);
        assert.notEqual(
          await ground(`#${id} .cite-link`),
          await ground(`${marginal} .cite:not(:target) .cite-link`),
        );
      },
      { viewport: wide },
    ));
});

describe('the list of sources', () => {
  interface Back {
    cite: string;
    href: string;
  }
  for (const locale of locales)
    test(`every number has its source, every source the way back to each number, ${locale}`, () => {
      const chapter = chapterIn(locale);
      const derivations = `${chapter}derivations/`;
      const documents = new Map([chapter, derivations].map((path) => [path, parseHTML(readBuilt(path)).document]));
      const cites = [...documents].flatMap(([path, document]) =>
        [...document.querySelectorAll('.cite')].map((cite) => ({
          address: `${path}#${cite.id}`,
          number: cite.querySelector('.cite-button')?.textContent?.trim(),
          href: new URL(cite.querySelector('.cite-link')?.getAttribute('href') ?? '', `http://x${path}`),
        })),
      );
      assert.ok(cites.length > 100);
      const sources = documents.get(chapter);
      const backs = new Map<string, Back[]>();
      for (const source of sources?.querySelectorAll('.sources li[id]') ?? [])
        backs.set(
          source.id,
          [...source.querySelectorAll('.back a')].map((link) => {
            const url = new URL(link.getAttribute('href') ?? '', `http://x${chapter}`);
            return { cite: url.pathname + url.hash, href: link.getAttribute('href') ?? '' };
          }),
        );
      const wrong = cites.flatMap(({ address, number, href }) => {
        const faults: string[] = [];
        if (href.pathname !== chapter || href.hash !== `#source-${number}`)
          faults.push(`${address} leads to ${href.pathname}${href.hash}`);
        if (!backs.get(`source-${number}`)?.some(({ cite }) => cite === address))
          faults.push(`source ${number} does not lead back to ${address}`);
        return faults;
      });
      assert.deepEqual(wrong, []);
      const places = new Set(cites.map(({ address }) => address));
      const lost = [...backs.values()].flat().filter(({ cite }) => !places.has(cite));
      assert.deepEqual(lost.map(({ href }) => href), []);
      assert.equal([...backs.values()].flat().length, cites.length);
    });
});

/** Open, whole on the screen, and over everything. */
async function shown(page: Page, note: string): Promise<void> {
  await page.locator(`${note}:popover-open`).waitFor();
  const box = await page.locator(note).evaluate((element) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const screen = globalThis.visualViewport;
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      inside:
        left >= 0 && top >= 0 && right <= (screen?.width ?? 0) + 1 && bottom <= (screen?.height ?? 0) + 1,
      readable: height > 30 && element.contains(over),
      at: [left, top, right, bottom].map(Math.round).join(' '),
    };
  });
  assert.deepEqual(box, { inside: true, readable: true, at: box.at });
}

describe('on a phone', () => {
  const first = `${marginal} .cite-button`;
  const noteOf = async (page: Page): Promise<string> =>
    `#${await page.locator(first).first().getAttribute('popovertarget')}`;

  for (const locale of locales)
    test(`a tap on a number opens its note, a tap beside it closes, ${locale}`, () =>
      site.visit(
        chapterIn(locale),
        async (page) => {
          const note = await noteOf(page);
          const button = page.locator(first).first();
          assert.equal(await button.getAttribute('aria-label'), text(locale, 'citation', { n: 1 }));
          assert.equal(await page.locator(note).isVisible(), false);
          await button.tap();
          await shown(page, note);
          assert.equal(await page.locator(`${note} a[href^="https://"]`).count(), 1);
          assert.equal(await page.locator('.cite-link:visible').count(), 0);
          await page.touchscreen.tap(180, 300);
          await page.locator(note).waitFor({ state: 'hidden' });
        },
        touch,
      ));

  test('Enter opens it, Escape closes it, and the focus stays at the number', () =>
    site.visit(
      chapterIn('en'),
      async (page) => {
        const note = await noteOf(page);
        await page.locator(first).first().focus();
        await page.keyboard.press('Enter');
        await shown(page, note);
        await page.keyboard.press('Escape');
        await page.locator(note).waitFor({ state: 'hidden' });
        assert.equal(await page.locator(first).first().evaluate((button) => button === document.activeElement), true);
        await page.keyboard.press('Space');
        await shown(page, note);
        await page.keyboard.press('Tab');
        const link = await page.evaluate(() => document.activeElement?.getAttribute('href'));
        assert.match(link ?? '', /^https:/);
      },
      touch,
    ));

  test('a finger finds it: the place to tap is at least 24 px each way', () =>
    site.visit(
      chapterIn('en'),
      async (page) => {
        const size = await page.locator(first).first().evaluate((button) => {
          button.scrollIntoView({ block: 'center' });
          const box = button.getBoundingClientRect();
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          const hits = (dx: number, dy: number) => button.contains(document.elementFromPoint(x + dx, y + dy));
          return [hits(-11, 0), hits(11, 0), hits(0, -11), hits(0, 11)];
        });
        assert.deepEqual(size, [true, true, true, true]);
      },
      touch,
    ));

  test('notes in tables, remarks, captions and margin notes open by click on a wide page, too', () =>
    site.visit(
      chapterIn('en'),
      async (page) => {
        for (const place of ['aside', 'figcaption', 'table', '.sidenote']) {
          const button = page.locator(`.prose ${place} .cite-button:visible`).first();
          await button.click();
          const note = `#${await button.getAttribute('popovertarget')}`;
          await shown(page, note);
          await page.keyboard.press('Escape');
          await page.locator(note).waitFor({ state: 'hidden' });
        }
      },
      { viewport: wide },
    ));
});

describe('terms', () => {
  for (const locale of locales)
    test(`the definition opens on focus, whole within the page and readable, ${locale}`, () =>
      site.visit(
        chapterIn(locale),
        async (page) => {
          await page.waitForLoadState('networkidle');
          await page.keyboard.press('Tab');
          const faults = await page.evaluate(() => {
            const wrong: string[] = [];
            for (const name of document.querySelectorAll<HTMLElement>('.prose .term-name')) {
              if (!name.checkVisibility()) continue;
              name.scrollIntoView({ block: 'center', behavior: 'instant' });
              name.focus({ preventScroll: true });
              const definition = name.parentElement?.querySelector<HTMLElement>('.definition');
              const box = definition?.getBoundingClientRect();
              const label = `${name.textContent?.trim()} (${definition?.id})`;
              if (!definition || !box || box.height < 30) {
                wrong.push(`${label} does not open`);
                continue;
              }
              if (box.left < 0 || box.right > document.documentElement.clientWidth)
                wrong.push(`${label} stands out of the page: ${Math.round(box.left)} to ${Math.round(box.right)} px`);
              const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              if (!over || !definition.contains(over)) wrong.push(`${label} is covered by ${over?.className}`);
            }
            return wrong;
          });
          assert.deepEqual(faults, []);
        },
        { viewport: wide },
      ));

  test('its link can be reached by keyboard and stays in view when it is', () =>
    site.visit(
      chapterIn('en'),
      async (page) => {
        await page.keyboard.press('Tab');
        await page.locator('.prose .term-name').first().focus();
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          return { visible: element.checkVisibility(), height: element.getBoundingClientRect().height, lost: element === document.body };
        });
        assert.deepEqual({ ...at, height: at.height > 0 }, { visible: true, height: true, lost: false });
      },
      { viewport: wide },
    ));

  test('Enter holds it open, and the link leads to the entry', () =>
    site.visit(
      chapterIn('en'),
      async (page) => {
        const name = page.locator('.prose .term-name').first();
        const definition = `#${await name.getAttribute('popovertarget')}`;
        await name.focus();
        await page.keyboard.press('Enter');
        await page.locator(`${definition}:popover-open`).waitFor();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.pathname === localise(glossaryPath, 'en'));
        await unobscured(page, decodeURIComponent(new URL(page.url()).hash));
      },
      { viewport: wide },
    ));

  for (const locale of locales)
    test(`a tap opens it on a phone, Escape closes, the link leads to the entry, ${locale}`, () =>
      site.visit(
        chapterIn(locale),
        async (page) => {
          const name = page.locator('.prose .term-name').first();
          const definition = `#${await name.getAttribute('popovertarget')}`;
          await name.tap();
          await shown(page, definition);
          const said = await page.locator(definition).innerText();
          assert.match(said, /[\u4e00-\u9fff]/);
          assert.match(said, /[A-Za-z]{3}/);
          await page.keyboard.press('Escape');
          await page.locator(definition).waitFor({ state: 'hidden' });
          await name.tap();
          await page.locator(`${definition} a`).tap();
          await page.waitForURL((url) => url.pathname === localise(glossaryPath, locale));
          await unobscured(page, decodeURIComponent(new URL(page.url()).hash));
        },
        touch,
      ));
});

describe('questions', () => {
  /** For each answer whether its reason is shown. */
  const reasons = (page: Page, check: string): Promise<boolean[]> =>
    page.locator(`#${check} .reason`).evaluateAll((all) => all.map((reason) => reason.getBoundingClientRect().height > 5));
  const checksOn = (page: Page): Promise<string[]> =>
    page.locator('.prose .check').evaluateAll((all) => all.map(({ id }) => id));
  const only = (index: number, length: number): boolean[] => Array.from({ length }, (_, i) => i === index);

  for (const locale of locales)
    test(`nothing is told before; choosing shows that choice's reason and no other, ${locale}`, () =>
      site.visit(chapterIn(locale), async (page) => {
        const checks = await checksOn(page);
        assert.ok(checks.length >= 12, `${checks.length} questions`);
        for (const check of checks) {
          const count = await page.locator(`#${check} input`).count();
          assert.ok(count >= 2);
          assert.deepEqual(await reasons(page, check), only(-1, count), check);
          for (let choice = 0; choice < count; choice++) {
            await page.locator(`#${check} label`).nth(choice).click();
            assert.deepEqual(await reasons(page, check), only(choice, count), check);
          }
        }
      }));

  const verdict = (locale: Locale, right: boolean): string => strings[locale][right ? 'right' : 'wrong'];
  for (const locale of locales)
    test(`exactly one answer is right, and each says whether it is, ${locale}`, () => {
      const { document } = parseHTML(readBuilt(chapterIn(locale)));
      for (const check of document.querySelectorAll('.prose .check')) {
        const said = [...check.querySelectorAll('.choice')].map((choice) => ({
          right: choice.classList.contains('choice-right'),
          says: choice.querySelector('.reason b')?.textContent?.trim(),
        }));
        assert.equal(said.filter(({ right }) => right).length, 1, check.id);
        for (const { right, says } of said) assert.equal(says, verdict(locale, right), check.id);
      }
    });

  test('arrow keys move through the answers, and each shows its reason', () =>
    site.visit(chapterIn('en'), async (page) => {
      for (const check of (await checksOn(page)).slice(0, 4)) {
        const count = await page.locator(`#${check} input`).count();
        await page.locator(`#${check} input`).first().focus();
        await page.keyboard.press('Space');
        assert.deepEqual(await reasons(page, check), only(0, count));
        for (let choice = 1; choice < count; choice++) {
          await page.keyboard.press('ArrowDown');
          assert.deepEqual(await reasons(page, check), only(choice, count));
        }
        await page.keyboard.press('ArrowUp');
        assert.deepEqual(await reasons(page, check), only(count - 2, count));
      }
    }));

  test('one question does not touch another', () =>
    site.visit(chapterIn('en'), async (page) => {
      const [one = '', other = ''] = await checksOn(page);
      await page.locator(`#${one} label`).first().click();
      await page.locator(`#${other} label`).last().click();
      assert.equal((await reasons(page, one))[0], true);
      assert.equal((await reasons(page, other)).at(-1), true);
    }));
});

describe('derivations', () => {
  for (const locale of locales)
    test(`open by keyboard, with all their steps set, and close again, ${locale}`, () =>
      site.visit(chapterIn(locale), async (page) => {
        const blocks = page.locator('details.derivation');
        assert.ok((await blocks.count()) >= 10);
        for (const index of [0, 3]) {
          const block = blocks.nth(index);
          await block.locator('summary').focus();
          await page.keyboard.press('Enter');
          await block.locator('.formula').first().waitFor();
          const formulas = await block.locator('.katex-html').evaluateAll((all) =>
            all.map((formula) => formula.getBoundingClientRect()).map(({ width, height }) => width > 0 && height > 0),
          );
          assert.ok(formulas.length > 1 && formulas.every(Boolean));
          assert.ok((await block.locator('annotation').count()) === formulas.length);
          assert.ok((await block.locator('.copy-tex').count()) > 0);
          await page.keyboard.press('Space');
          await block.locator('.formula').first().waitFor({ state: 'hidden' });
        }
      }));

  test('each block gets its own steps', () =>
    site.visit(chapterIn('en'), async (page) => {
      const doubles = () =>
        page.evaluate(() => {
          const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          return ids.filter((id, index) => ids.indexOf(id) !== index);
        });
      const before = await doubles();
      await page.locator('details.derivation summary').evaluateAll((all) => all.forEach((summary) => (summary as HTMLElement).click()));
      await page.waitForFunction(() => [...document.querySelectorAll('details.derivation')].every((block) => block.querySelector('.katex')));
      const here = await page.locator('details.derivation .derivation-steps').evaluateAll((all) =>
        all.map((steps) => [...steps.querySelectorAll('annotation')].map((tex) => tex.textContent)),
      );
      const { document } = parseHTML(readBuilt(`${chapterIn('en')}derivations/`));
      const there = [...document.querySelectorAll('[data-steps]')].map((steps) =>
        [...steps.querySelectorAll('annotation')].map((tex) => tex.textContent),
      );
      assert.deepEqual(here, there);
      assert.deepEqual(await doubles(), before);
    }));

  test('where the steps cannot be fetched, a link leads to them', () =>
    site.visit(chapterIn('en'), async (page) => {
      await page.route('**/derivations/', (route) => (route.request().isNavigationRequest() ? route.continue() : route.abort()));
      const block = page.locator('details.derivation').nth(1);
      await block.locator('summary').click();
      await block.locator('a[data-derivation-source]').click();
      await page.waitForURL('**/derivations/#derivation-2');
      await unobscured(page, '#derivation-2 h2');
    }));
});
