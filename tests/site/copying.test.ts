/** What browsers make of a page: what is selected and copied, what a reading mode keeps, what is not to be translated. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { sectionPages } from './book.ts';
import { wide } from './reader.ts';
import { share } from '../share.ts';
import { builtSite, readBuilt } from './support.ts';

const site = builtSite();
const withFormulas = sectionPages.filter(({ path }) =>
  /<p>(?:(?!<\/p>)[^])*class="katex"/.test(readBuilt(path)),
);

for (const { path } of share(withFormulas, 40))
  test(`${path}: a selected paragraph holds each formula once`, () =>
    site.visit(
      path,
      async (page) => {
        const [selected, read] = await page
          .locator('.prose > p:has(.katex)')
          .first()
          .evaluate((paragraph) => {
            getSelection()?.selectAllChildren(paragraph);
            const plain = paragraph.cloneNode(true) as Element;
            for (const idle of plain.querySelectorAll('.katex-mathml, .cite, .definition'))
              idle.remove();
            return [getSelection()?.toString() ?? '', plain.textContent ?? ''];
          });
        const letters = (text: string): string => text.replace(/[\s\u200b]+/g, '');
        assert.equal(letters(selected), letters(read));
        // Copied, a formula is TeX, and a note leaves nothing.
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.keyboard.press('Control+c');
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        const expected = await page
          .locator('.prose > p:has(.katex)')
          .first()
          .evaluate((paragraph) => {
            const plain = paragraph.cloneNode(true) as Element;
            for (const idle of plain.querySelectorAll('.cite, .definition')) idle.remove();
            for (const formula of plain.querySelectorAll('.katex'))
              formula.replaceWith(`$${formula.querySelector('annotation')?.textContent ?? ''}$`);
            return plain.textContent ?? '';
          });
        assert.equal(letters(copied), letters(expected).replaceAll('\u2060', ''));
      },
      { viewport: wide },
    ));

describe('reading modes of browsers', () => {
  test('keep every heading, which no div holds beside its link, and drop what opens from a term', () => {
    let headings = 0;
    let definitions = 0;
    for (const { path } of sectionPages) {
      const { document } = parseHTML(readBuilt(path));
      for (const heading of document.querySelectorAll('.heading')) {
        assert.equal(heading.localName, 'header', path);
        headings++;
      }
      for (const definition of document.querySelectorAll('.definition')) {
        assert.ok(definition.hasAttribute('hidden'), path);
        definitions++;
      }
    }
    assert.ok(headings > 100 && definitions > 100, `${headings} ${definitions}`);
  });
});

describe('translation', () => {
  test('every formula and all code are left alone', () => {
    for (const { path } of sectionPages) {
      const html = readBuilt(path);
      const open = [...html.matchAll(/<(?:span class="katex-html"|code\b)[^>]*>/g)].map(
        ([tag]) => tag,
      );
      assert.deepEqual(open.filter((tag) => !tag.includes('translate="no"')).slice(0, 3), [], path);
    }
  });
});
