/** Ways through the book: sidebar, menu, contents of the page, previous, up and next, permalinks. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  chapterPath,
  glossaryPath,
  homePath,
  localise,
  sectionPath,
  wholeChapterPath,
} from '#src/i18n/urls.ts';
import { book, openings, sectionOfEach, sectionPages } from './book.ts';
import { focused, phone, sectionIn, unobscured, wide } from './reader.ts';
import { builtSite, lightDocument } from './support.ts';

const site = builtSite();

const linksIn = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');

/** Every page of the book without language, in reading order, between the cover and the glossary. */
const stops: readonly string[] = [
  homePath,
  ...book.flatMap(({ id, sections }) => [
    chapterPath(id),
    ...sections.map((section) => sectionPath(id, section)),
  ]),
  glossaryPath,
];

const pages = [
  ...openings.map(({ id, locale, path }) => ({ chapter: id, section: null, locale, path })),
  ...sectionPages.map(({ chapter, id, locale, path }) => ({ chapter, section: id, locale, path })),
];

/** What the tests ask of every page: to parse one takes longer than all that. */
const read = pages.map(({ chapter, section, locale, path }) => {
  const document = lightDocument(path);
  const links = (selector: string): string[] => linksIn(document, selector);
  const heading = document.querySelector('h1');
  return {
    stop: section === null ? chapterPath(chapter) : sectionPath(chapter, section),
    sections: book.find(({ id }) => id === chapter)?.sections ?? [],
    local: (stop = ''): string => localise(stop, locale),
    chapter,
    section,
    path,
    chapterLinks: links('#menu.sidebar ol .chapter-link'),
    sectionLinks: links('#menu .sections > li > a'),
    current: links('#menu [aria-current="page"]'),
    previous: links('.page-ends [rel="prev"]'),
    next: links('.page-ends [rel="next"]'),
    up: links('.page-ends .up'),
    headed: { id: heading?.id, text: heading?.textContent },
    title: document.querySelector('title')?.textContent ?? '',
  };
});

describe('on every page of the book', () => {
  test('the contents list the chapters in order, this one with its sections', () => {
    for (const { path, local, chapter, sections, ...page } of read) {
      assert.deepEqual(
        page.chapterLinks,
        book.map(({ id }) => local(chapterPath(id))),
        path,
      );
      assert.deepEqual(page.current, [path], path);
      assert.deepEqual(
        page.sectionLinks,
        sections.map((id) => local(sectionPath(chapter, id))),
        path,
      );
    }
  });

  test('its ends lead to its neighbours, across chapters, and a section up to its chapter', () => {
    for (const { path, local, chapter, section, stop, previous, next, up } of read) {
      const at = stops.indexOf(stop);
      assert.deepEqual(previous, [local(stops[at - 1])], path);
      assert.deepEqual(next, [local(stops[at + 1])], path);
      assert.deepEqual(up, section === null ? [] : [local(chapterPath(chapter))], path);
    }
  });
});

test('an opening lists its sections with their minutes, and leads to the whole chapter', () => {
  for (const { path, id, locale, sections } of openings) {
    const document = lightDocument(path);
    const items = [...document.querySelectorAll('.section-list > li')];
    assert.deepEqual(
      items.map((item) => item.querySelector('.section-title a')?.getAttribute('href')),
      sections.map((section) => localise(sectionPath(id, section), locale)),
    );
    for (const item of items)
      assert.match(item.querySelector('.section-minutes')?.textContent ?? '', /^[1-9]/, path);
    assert.deepEqual(linksIn(document, '.whole a'), [localise(wholeChapterPath(id), locale)]);
  }
});

test('a section is headed by its name and known by its title, its chapter and the site', () => {
  const titles = new Set<string>();
  for (const { path, section, headed, title } of read) {
    if (section === null) continue;
    assert.equal(headed.id, section, path);
    assert.equal(title.split(' · ')[0], headed.text, path);
    assert.equal(title.split(' · ').length, 3, title);
    titles.add(title);
  }
  assert.equal(titles.size, sectionPages.length, 'titles differ');
});

for (const { path, id } of sectionOfEach) {
  const headings = linksIn(lightDocument(path), '.sidebar .headings a');
  const [first = '', last = ''] = [headings[0], headings.at(-1)];

  test(`${path}: the sidebar marks the part in view`, () =>
    site.visit(
      path + first,
      async (page) => {
        const marked = page.locator('.sidebar .headings [aria-current="true"]');
        await page.locator(`.sidebar a[href="${first}"][aria-current="true"]`).waitFor();
        assert.equal(await marked.count(), 1);
        await page.locator('.sources').evaluate((element) => element.scrollIntoView());
        await page.locator(`.sidebar a[href="${last}"][aria-current="true"]`).waitFor();
        assert.equal(await marked.count(), 1);
      },
      { viewport: wide },
    ));

  test(`${path}: a heading's permalink works by keyboard, and what it leads to is seen`, () =>
    site.visit(path, async (page) => {
      const link = page.locator(`.permalink[href="${last}"]`);
      await link.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      assert.ok(await link.evaluate((element) => element.matches(':focus-visible')));
      const outline = await link.evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.notEqual(outline, 'none');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${last}`);
      await unobscured(page, last);
      const heading = page.locator(last);
      assert.ok(await heading.evaluate((element) => element.matches(':target')));
      const line = await heading.evaluate(
        (element) => getComputedStyle(element).textDecorationLine,
      );
      assert.equal(line, 'underline');
    }));

  test(`${path}: on a phone the menu works by keyboard, and the contents of the page unfold`, () =>
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
        await menu.locator(`a[href="${last}"]`).focus();
        await page.keyboard.press('Enter');
        await menu.waitFor({ state: 'hidden' });
        await unobscured(page, last);

        await page.locator('.on-this-page summary').focus();
        await page.keyboard.press('Enter');
        await page.locator(`.on-this-page a[href="${first}"]`).click();
        await unobscured(page, first);
      },
      { viewport: phone },
    ));

  test(`${path}: the title is ${id} and stands on screen at once`, () =>
    site.visit(path, (page) => unobscured(page, `#${id}`), { viewport: phone }));
}

/** Every layout once. */
const kinds = [
  '/',
  '/zh/history/',
  sectionIn('en'),
  '/zh/cloud/all/',
  '/cloud/derivations/',
  '/zh/glossary/',
  '/references/',
  '/questions/',
  '/zh/questions/law/',
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

// Where the links lead is read above, on every page.
test('from the cover through a chapter into the next, and back', () =>
  site.visit(localise(homePath, 'zh'), async (page) => {
    const local = (stop: string): string => localise(stop, 'zh');
    const way = stops.slice(1, stops.indexOf(chapterPath(book[1]?.id ?? '')) + 2).map(local);
    await page.locator(`main a[href="${way[0]}"]`).first().click();
    for (const path of way) {
      await page.waitForURL(site.origin + path);
      if (path !== way.at(-1)) await page.locator('.page-ends [rel="next"]').click();
    }
    for (const path of [...way.toReversed().slice(1), local(homePath)]) {
      await page.locator('.page-ends [rel="prev"]').click();
      await page.waitForURL(site.origin + path);
    }
  }));
