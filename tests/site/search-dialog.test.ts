/** The dialog of search: opened from anywhere by key and link, walked by keyboard, loaded when asked for. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { locales } from '#src/i18n/locales.ts';
import { strings } from '#src/i18n/strings.ts';
import { outlineFile } from '#src/search/outline.ts';
import { aboutPath, glossaryPath, localise, searchPath } from '#src/i18n/urls.ts';
import { focused, phone, sectionIn, wide } from './reader.ts';
import { answers, dialogField, openDialog, pageField } from './search.ts';
import { builtSite, dist } from './support.ts';
import { trafficOf } from './traffic.ts';

const site = builtSite();

/** A page that is soon there, for what is the same on all. */
const light = localise(aboutPath, 'en');

/** Name of the script that builds the list of hits. */
const viewScript = (): string => {
  const scripts = globSync('_astro/*.js', { cwd: dist }).filter((file) =>
    readFileSync(dist + file, 'utf8').includes('search-status'),
  );
  assert.equal(scripts.length, 1);
  return scripts[0] ?? '';
};

const pages = locales.flatMap((locale) => [
  localise('/', locale),
  sectionIn(locale),
  // Its figure has a field of search of its own.
  sectionIn(locale, 'timeline'),
  localise(glossaryPath, locale),
]);
for (const path of [...pages, '/404.html'])
  test(`/, Ctrl+K and ⌘K open it on ${path}, Escape closes it`, () =>
    site.visit(path, async (page) => {
      for (const key of ['/', 'Control+k', 'Meta+k']) {
        await page.keyboard.press(key);
        await page.locator('#search-dialog[open]').waitFor();
        await page.locator(`${dialogField}:focus`).waitFor();
        assert.equal(await page.locator(dialogField).inputValue(), '');
        await page.keyboard.press('Escape');
        await page.locator('#search-dialog').waitFor({ state: 'hidden' });
      }
    }));

for (const viewport of [wide, phone])
  test(`the link in the header opens it in place at ${viewport.width} px and gets the focus back`, () =>
    site.visit(
      light,
      async (page) => {
        await page.locator('[data-search-open]').click();
        await page.locator(`${dialogField}:focus`).waitFor();
        await page.keyboard.press('Escape');
        await page.locator('[data-search-open]:focus').waitFor();
        assert.equal(new URL(page.url()).pathname, light);
      },
      { viewport },
    ));

test('the close button closes it', () =>
  site.visit(light, async (page) => {
    await page.keyboard.press('/');
    await page
      .locator('#search-dialog')
      .getByRole('button', { name: strings.en.closeMenu })
      .click();
    await page.locator('#search-dialog').waitFor({ state: 'hidden' });
  }));

for (const field of [
  '<input type="text">',
  '<textarea></textarea>',
  '<div contenteditable="true"></div>',
])
  test(`not while typing in ${field}`, () =>
    site.visit(light, async (page) => {
      await page.evaluate(
        (html) => document.querySelector('main')?.insertAdjacentHTML('afterbegin', html),
        field,
      );
      const typing = page.locator('main > :first-child');
      await typing.focus();
      await page.keyboard.type('a/b');
      const text = await typing.evaluate((element) =>
        'value' in element ? String(element.value) : element.textContent,
      );
      assert.equal(text, 'a/b');
      assert.equal(await page.locator('#search-dialog[open]').count(), 0);
    }));

test('a slash in the field of search itself is a slash', () =>
  site.visit(light, async (page) => {
    await openDialog(page);
    await page.keyboard.type('1/2');
    assert.equal(await page.locator(dialogField).inputValue(), '1/2');
  }));

test('the page of search takes the focus into its own field', () =>
  site.visit(localise(searchPath, 'en'), async (page) => {
    for (const key of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(key);
      await page.locator(`${pageField}:focus`).waitFor();
      await page.locator(pageField).blur();
    }
    assert.equal(await page.locator('#search-dialog[open]').count(), 0);
  }));

test('nothing of it is asked for before, and of the index no more than the outline before a question', () =>
  site.visit('/404.html', async (page) => {
    const { asked, rest } = trafficOf(page);
    const askedFor = (part: string): string[] =>
      asked.map((request) => request.url()).filter((url) => url.includes(part));
    await page.goto(site.origin + sectionIn('en'));
    await rest();
    await page.mouse.wheel(0, 3000);
    await page.locator('[data-search-open]').hover();
    await rest();
    for (const part of [viewScript(), '/pagefind/']) assert.deepEqual(askedFor(part), []);

    await page.keyboard.press('/');
    await page.locator('#search-dialog .search-status').waitFor({ state: 'attached' });
    await rest();
    assert.equal(askedFor(viewScript()).length, 1);
    assert.deepEqual(
      askedFor('/pagefind/').map((url) => new URL(url).pathname),
      [`/pagefind/${outlineFile('en')}`],
    );

    await page.keyboard.type('noise');
    await answers(page);
    assert.ok(askedFor('/pagefind/').length > 1);
  }));

test('the arrows walk from the field through the hits and back', () =>
  site.visit(light, async (page) => {
    await openDialog(page);
    await page.keyboard.type('guidance');
    const hits = await answers(page);
    const focusedHit = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    for (const href of hits) {
      await page.keyboard.press('ArrowDown');
      assert.equal(await focusedHit(), href);
    }
    await page.keyboard.press('ArrowDown');
    assert.equal(await focusedHit(), hits.at(-1));
    for (const href of hits.slice(0, -1).reverse()) {
      await page.keyboard.press('ArrowUp');
      assert.equal(await focusedHit(), href);
    }
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.locator(`${dialogField}:focus`).count(), 1);
  }));

test('Enter in the field leads to the page of search, with an address that can be sent', () =>
  site.visit(light, async (page) => {
    await openDialog(page);
    await page.keyboard.type('guidance');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'guidance');
    assert.equal(new URL(page.url()).pathname, localise(searchPath, 'en'));
    assert.ok((await answers(page)).includes(sectionIn('en', 'guidance')));
  }));

for (const from of ['the field', 'a hit'])
  test(`Escape closes from ${from}, and the focus returns to where it was`, () =>
    site.visit(light, async (page) => {
      await page.locator('#language-switch').focus();
      const before = await focused(page);
      await openDialog(page, 'Control+k');
      await page.keyboard.type('guidance');
      await answers(page);
      if (from === 'a hit') await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await page.locator('#search-dialog').waitFor({ state: 'hidden' });
      assert.equal(await focused(page), before);
    }));

test('what was asked is still there, and selected, when it is opened again', () =>
  site.visit(light, async (page) => {
    await openDialog(page);
    await page.keyboard.type('guidance');
    await answers(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.locator('#search-dialog').waitFor({ state: 'hidden' });
    await openDialog(page);
    await page.keyboard.type('lora');
    assert.equal(await page.locator(dialogField).inputValue(), 'lora');
  }));

test('a hit on the page that is open closes the dialog and goes there', () =>
  site.visit(sectionIn('en', 'controlnet'), async (page) => {
    await openDialog(page);
    await page.keyboard.type('controlnet');
    const [first] = await answers(page);
    assert.equal(first, sectionIn('en', 'controlnet'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#search-dialog').waitFor({ state: 'hidden' });
    assert.equal(new URL(page.url()).pathname, first);
  }));
