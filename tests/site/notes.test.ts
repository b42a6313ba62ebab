/** Citations and terms explain themselves where they stand: in the margin, on tap, by keyboard, without script. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Locale } from '#src/i18n/locales.ts';
import { glossaryPath, localise } from '#src/i18n/urls.ts';
import { sectionOfEach, sectionPages, sectionsInTurn } from './book.ts';
import { phone, touch, unobscured, wide } from './reader.ts';
import { share } from '../share.ts';
import { builtSite, readBuilt } from './support.ts';

const site = builtSite();

const openNote = '.cite-note:popover-open';
const openDefinition = '.definition:popover-open';

for (const { path } of share(sectionsInTurn, 8, 1))
  test(`${path}: on a wide screen the notes of running text stand beside it`, () =>
    site.turnTo(
      path,
      async (page) => {
        const faults = await page.evaluate(() => {
          const column = document.querySelector('.prose')?.getBoundingClientRect();
          const notes = [...document.querySelectorAll('.prose > p > .cite > .cite-note')];
          if (!column) return ['no text'];
          return notes
            .filter((note) => {
              const box = note.getBoundingClientRect();
              const beside = box.left >= column.right && box.right <= innerWidth;
              return !(beside && box.height > 0 && note.textContent.trim().length > 6);
            })
            .map((note) => note.id);
        });
        assert.deepEqual(faults, []);
        const overlaps = await page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.prose > p > .cite > .cite-note')].map(
            (note) => note.getBoundingClientRect(),
          );
          return boxes.filter((box, i) => box.top < (boxes[i - 1]?.bottom ?? -Infinity) - 1).length;
        });
        assert.equal(overlaps, 0);
      },
      { viewport: wide },
    ));

for (const { path } of sectionOfEach)
  describe(path, () => {
    test('a number leads to its source, and from there back to its place', () =>
      site.visit(
        path,
        async (page) => {
          const mark = page.locator('.prose > p > .cite > .cite-link').first();
          const source = (await mark.getAttribute('href')) ?? '';
          await mark.click();
          await unobscured(page, `.sources ${source}`);
          const back = page.locator(`${source} .back a`).first();
          const place = (await back.getAttribute('href')) ?? '';
          await back.click();
          await unobscured(page, place);
        },
        { viewport: wide },
      ));

    for (const javaScriptEnabled of [true, false])
      test(`on a phone a tap opens a note and another closes it, script ${javaScriptEnabled}`, () =>
        site.visit(
          path,
          async (page) => {
            const cite = page.locator('.prose > p > .cite').first();
            assert.equal(await cite.locator('.cite-note').isVisible(), false);
            await cite.locator('.cite-button').tap();
            await page.locator(openNote).waitFor();
            await insideScreen(page, openNote);
            assert.match(await page.locator(openNote).innerText(), /^\d+\s+\S.{8}/);
            await page.touchscreen.tap(180, 20);
            await page.locator(openNote).waitFor({ state: 'hidden' });
          },
          { ...touch, javaScriptEnabled },
        ));

    test('and the keyboard does the same, and the focus stays', () =>
      site.visit(
        path,
        async (page) => {
          const button = page.locator('.prose > p > .cite > .cite-button').first();
          await button.focus();
          await page.keyboard.press('Enter');
          await page.locator(openNote).waitFor();
          await page.keyboard.press('Escape');
          await page.locator(openNote).waitFor({ state: 'hidden' });
          assert.ok(await button.evaluate((element) => element === document.activeElement));
        },
        { viewport: phone },
      ));
  });

async function insideScreen(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  const size = page.viewportSize();
  assert.ok(box && size);
  assert.ok(box.x >= 0 && box.x + box.width <= size.width + 1, `${box.x} + ${box.width}`);
  assert.ok(box.y >= 0 && box.y + box.height <= size.height + 1, `${box.y} + ${box.height}`);
}

/** A page on which a paragraph ends soon after a term. */
const hanging = (locale: Locale): string => {
  const end = /<p>(?:(?!<\/p>)[\s\S])*glossary\/#[^"]*">[^<]*<\/a><\/span><\/span>[^<]{0,24}<\/p>/;
  const page = sectionPages.find(
    (each) => each.locale === locale && end.test(readBuilt(each.path)),
  );
  assert.ok(page);
  return page.path;
};

for (const { path, locale } of sectionOfEach)
  describe(`a term on ${path}, without script`, () => {
    const term = '.prose > p > .term';
    const toGlossary = async (page: Page, selector: string): Promise<void> => {
      const link = page.locator(`${selector} a`);
      const address = new URL((await link.getAttribute('href')) ?? '', site.origin);
      assert.equal(address.pathname, localise(glossaryPath, locale));
      await link.click();
      await page.waitForURL(address.href);
      // Frames do not run in a page without script, so nothing there can be waited for.
      await page.locator(`dt${address.hash}`).waitFor();
    };

    test('shows its definition under the mouse, and the mouse can go there', () =>
      site.visit(
        path,
        async (page) => {
          const first = page.locator(term).first();
          const definition = first.locator('.definition');
          assert.equal(await definition.isVisible(), false);
          await first.locator('.term-name').hover();
          await definition.waitFor();
          await definition.hover();
          assert.equal(await definition.isVisible(), true);
          await page.mouse.move(0, 0);
          await definition.waitFor({ state: 'hidden' });
        },
        { viewport: wide, javaScriptEnabled: false },
      ));

    test('and lies over the block that follows', () =>
      site.visit(
        hanging(locale),
        async (page) => {
          // The name closest to the end of its paragraph: its definition hangs out below.
          const nth = await page.locator(term).evaluateAll((terms) => {
            const below = terms.map((element) => {
              const paragraph = element.closest('.prose > p')?.getBoundingClientRect();
              return (paragraph?.bottom ?? Infinity) - element.getBoundingClientRect().bottom;
            });
            return below.indexOf(Math.min(...below));
          });
          const last = page.locator(term).nth(nth);
          await last.locator('.term-name').hover();
          const definition = last.locator('.definition');
          await definition.waitFor();
          const below = await definition.evaluate((element) => {
            const box = element.getBoundingClientRect();
            const end = element.closest('.prose > p')?.getBoundingClientRect().bottom ?? 0;
            const top = document.elementFromPoint(box.left + box.width / 2, box.bottom - 3);
            return { hangsOut: box.bottom - end > 10, onTop: element.contains(top) };
          });
          assert.deepEqual(below, { hangsOut: true, onTop: true });
        },
        { viewport: wide },
      ));

    test('shows it on focus, and Enter holds it open for its link', () =>
      site.visit(
        path,
        async (page) => {
          const first = page.locator(term).first();
          await first.locator('.term-name').focus();
          await page.keyboard.press('Shift+Tab');
          await page.keyboard.press('Tab');
          await first.locator('.definition').waitFor();
          await page.keyboard.press('Enter');
          await page.locator(openDefinition).waitFor();
          await toGlossary(page, openDefinition);
        },
        { viewport: wide, javaScriptEnabled: false },
      ));

    test('keeps it while the focus is in it: the keyboard reaches the glossary, and goes on', () =>
      site.visit(
        path,
        async (page) => {
          const first = page.locator(term).first();
          const active = (): Promise<string> =>
            page.evaluate(() => document.activeElement?.outerHTML ?? '');
          await first.locator('.term-name').focus();
          await page.keyboard.press('Shift+Tab');
          await page.keyboard.press('Tab');
          await page.keyboard.press('Tab');
          const link = first.locator('.definition a');
          assert.ok(await link.evaluate((each) => each === document.activeElement), await active());
          assert.ok(await link.isVisible());
          await page.keyboard.press('Tab');
          await first.locator('.definition').waitFor({ state: 'hidden' });
          assert.doesNotMatch(await active(), /^<body/);
          await page.keyboard.press('Shift+Tab');
          await page.keyboard.press('Tab');
          assert.ok(await link.evaluate((each) => each === document.activeElement), await active());
          await page.keyboard.press('Enter');
          await page.waitForURL((url) => url.pathname === localise(glossaryPath, locale));
        },
        { viewport: wide, javaScriptEnabled: false },
      ));

    test('shows it on tap, on the screen, with the way to the glossary', () =>
      site.visit(
        path,
        async (page) => {
          await page.locator(`${term} .term-name`).first().tap();
          await page.locator(openDefinition).waitFor();
          await insideScreen(page, openDefinition);
          await toGlossary(page, openDefinition);
        },
        { ...touch, javaScriptEnabled: false },
      ));
  });
