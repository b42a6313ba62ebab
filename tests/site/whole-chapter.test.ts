/** A whole chapter on one page: everything of its sections, in order, one level deeper, and out of search engines' way. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { sectionPath, localise } from '#src/i18n/urls.ts';
import { wholeChapters } from './book.ts';
import { faultsOf } from './reader.ts';
import { builtSite, readBuilt } from './support.ts';

const site = builtSite();

const documentOf = (path: string) => parseHTML(readBuilt(path)).document;
const textOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim();

for (const { path, id, locale, sections } of wholeChapters)
  describe(path, () => {
    const whole = documentOf(path);
    const parts = [...whole.querySelectorAll('.whole-section')];
    const pages = sections.map((section) => documentOf(localise(sectionPath(id, section), locale)));

    test('has the sections in order, each under its title', () =>
      assert.deepEqual(
        parts.map((part) => [
          part.querySelector('h2')?.id,
          textOf(part.querySelector('h2') as Element),
        ]),
        pages.map((page) => [
          page.querySelector('h1')?.id,
          textOf(page.querySelector('h1') as Element),
        ]),
      ));

    test('has every paragraph, formula, figure and id of them', () =>
      parts.forEach((part, index) => {
        const page = pages[index]?.querySelector('.prose');
        assert.ok(page);
        // Numbers of citations and what is said at the first one differ by what stands before.
        const of = (root: Element, selector: string): string[] =>
          [...root.querySelectorAll(selector)].map((element) => {
            const copy = element.cloneNode(true) as Element;
            for (const each of copy.querySelectorAll('.cite, .definition, script, style'))
              each.remove();
            return textOf(copy);
          });
        for (const selector of ['annotation', 'figcaption', 'summary', 'td, th', 'p', 'li'])
          assert.deepEqual(of(part, selector), of(page, selector), selector);
        const ids = [...page.querySelectorAll('[id]')]
          .map((element) => element.id)
          .filter((each) => !/^(cite|note|term|derivation)-\d+$/.test(each));
        for (const each of ids) assert.ok(part.querySelector(`[id="${each}"]`), each);
      }));

    test('has the headings one level deeper', () => {
      const levels = (root: Element | Document | undefined, selector: string): string[] =>
        [...(root?.querySelectorAll(selector) ?? [])].map((heading) => textOf(heading as Element));
      parts.forEach((part, index) => {
        const page = pages[index]?.querySelector('.prose') ?? undefined;
        assert.deepEqual(levels(part, '.prose h3'), levels(page, 'h2'));
        assert.deepEqual(levels(part, '.prose h4'), levels(page, 'h3'));
      });
    });

    test('numbers its citations through, to one list of sources', () => {
      const marks = [...whole.querySelectorAll('.cite-link')].map((mark) => ({
        number: mark.textContent?.trim(),
        target: mark.getAttribute('href'),
      }));
      assert.ok(marks.every(({ number, target }) => target === `#source-${number}`));
      const numbers = marks.map(({ number }) => Number(number));
      let highest = 0;
      for (const number of numbers) {
        assert.ok(number <= highest + 1, `${number} after ${highest}`);
        highest = Math.max(highest, number);
      }
      assert.equal(whole.querySelectorAll('.sources li').length, highest);
      assert.equal(whole.querySelectorAll('.sources .back a').length, numbers.length);
    });

    test('is left out by search engines and by the search of the site', () => {
      assert.ok(whole.querySelector('meta[name=robots][content=noindex]'));
      assert.equal(whole.querySelector('[data-pagefind-body]'), null);
    });
  });

test('its figures answer as they do in their sections', () =>
  site.visit('/zh/stable-diffusion/all/', async (page) => {
    const faults = faultsOf(page);
    const figure = page.locator('#guidance-scale');
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    const slider = figure.locator('input[type=range]').first();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/#guidance-scale\?./);
    assert.deepEqual(faults, []);
  }));
