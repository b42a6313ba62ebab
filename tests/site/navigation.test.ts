/** Ways through the book: sidebar, menu, previous and next, skip link, permalinks. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { chapterPath, glossaryPath, homePath, localise } from '#src/i18n/urls.ts';
import { book, chapterOfEach, chaptersInTurn, pagesOfBook } from './book.ts';
import { focused, phone, unobscured, wide } from './reader.ts';
import { builtSite, readBuilt } from './support.ts';

const site = builtSite();

for (const { path, locale, id, sections } of pagesOfBook)
  describe(path, () => {
    const { document } = parseHTML(readBuilt(path));
    const links = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');

    test('sidebar and menu list the chapters in order, this one with its sections', () => {
      for (const part of ['.sidebar', '.menu']) {
        assert.deepEqual(
          links(`${part} ol .chapter-link`),
          book.map((chapter) => localise(chapterPath(chapter.id), locale)),
        );
        assert.deepEqual(links(`${part} [aria-current]`), [path]);
        assert.deepEqual(
          links(`${part} .sections a`),
          sections.map((section) => `#${section}`),
        );
      }
    });

    test('the sections stand in the order of the book', () => {
      const ids = [...document.querySelectorAll('.prose h2[id]')].map((heading) => heading.id);
      assert.deepEqual(ids, sections);
    });

    test('its ends lead to its neighbours', () => {
      const at = book.findIndex((chapter) => chapter.id === id);
      const [before, after] = [book[at - 1], book[at + 1]];
      assert.deepEqual(links('.chapter-ends a'), [
        localise(before ? chapterPath(before.id) : homePath, locale),
        localise(after ? chapterPath(after.id) : glossaryPath, locale),
      ]);
    });
  });

for (const { path, sections } of chaptersInTurn) {
  const [section = ''] = sections.slice(Math.floor(sections.length / 2));

  test(`${path}: the sidebar marks the section in view`, () =>
    site.visit(
      `${path}#${section}`,
      async (page) => {
        const marked = page.locator('.sidebar .sections [aria-current="true"]');
        await page.locator(`.sidebar a[href="#${section}"][aria-current="true"]`).waitFor();
        assert.equal(await marked.count(), 1);
        await page.locator('.sources').evaluate((element) => element.scrollIntoView());
        await page.locator(`.sidebar a[href="#${sections.at(-1)}"][aria-current="true"]`).waitFor();
        assert.equal(await marked.count(), 1);
      },
      { viewport: wide },
    ));
}

for (const { path, sections } of chapterOfEach) {
  const [section = ''] = sections.slice(Math.floor(sections.length / 2));

  test(`${path}: a heading's permalink works by keyboard, and what it leads to is seen`, () =>
    site.visit(path, async (page) => {
      const link = page.locator(`.permalink[href="#${section}"]`);
      await link.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      assert.ok(await link.evaluate((element) => element.matches(':focus-visible')));
      const outline = await link.evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.notEqual(outline, 'none');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**#${section}`);
      await unobscured(page, `#${section}`);
      const heading = page.locator(`#${section}`);
      assert.ok(await heading.evaluate((element) => element.matches(':target')));
      const line = await heading.evaluate(
        (element) => getComputedStyle(element).textDecorationLine,
      );
      assert.equal(line, 'underline');
    }));

  test(`${path}: on a phone the menu works by keyboard`, () =>
    site.visit(
      path,
      async (page) => {
        const menu = page.locator('#menu');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        assert.match(await focused(page), /menu-button/);
        await page.keyboard.press('Enter');
        await menu.waitFor();
        await page.keyboard.press('Tab');
        assert.match(await focused(page), /menu-close/);
        await page.keyboard.press('Tab');
        assert.match(await focused(page), /chapter-link/);
        await page.keyboard.press('Escape');
        await menu.waitFor({ state: 'hidden' });
        assert.match(await focused(page), /menu-button/);
        await page.keyboard.press('Enter');
        await menu.locator(`a[href="#${section}"]`).focus();
        await page.keyboard.press('Enter');
        await menu.waitFor({ state: 'hidden' });
        await unobscured(page, `#${section}`);
      },
      { viewport: phone },
    ));
}

/** Every layout once. */
const kinds = [
  '/',
  '/zh/history/',
  '/cloud/derivations/',
  '/zh/glossary/',
  '/references/',
  '/zh/fact-check/',
  '/about/',
  '/zh/search/',
  '/404.html',
];

test('the first stop on every kind of page is the way past its head', async () => {
  for (const path of kinds)
    await site.visit(path, async (page) => {
      const skip = page.locator('.skip');
      const hidden = await skip.boundingBox();
      assert.ok(hidden && hidden.y + hidden.height <= 0, path);
      await page.keyboard.press('Tab');
      assert.match(await focused(page), /^a skip/, path);
      const shown = await skip.boundingBox();
      assert.ok(shown && shown.y >= 0, path);
      await page.keyboard.press('Enter');
      assert.match(await focused(page), /^main#main/, path);
    });
});

// Where the links lead is read above, in both languages.
test('from the cover through all chapters and back', () =>
  site.visit(localise(homePath, 'zh'), async (page) => {
    const paths = book.map(({ id }) => localise(chapterPath(id), 'zh'));
    await page.locator(`main a[href="${paths[0]}"]`).first().click();
    for (const path of paths) {
      await page.waitForURL(site.origin + path);
      await page.locator('.chapter-ends [rel="next"]').click();
    }
    await page.waitForURL(site.origin + localise(glossaryPath, 'zh'));
    await page.goBack();
    for (const path of paths.toReversed()) {
      await page.waitForURL(site.origin + path);
      await page.locator('.chapter-ends [rel="prev"]').click();
    }
    await page.waitForURL(site.origin + localise(homePath, 'zh'));
  }));
