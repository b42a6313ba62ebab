/** The page of search: no answer, no index, no query; its address; a query is text. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { locales } from '#src/i18n/locales.ts';
import { searchWords } from '#src/search/strings.ts';
import { aboutPath, glossaryPath, localise, placePath, searchPath } from '#src/i18n/urls.ts';
import { chapterIn, faultsOf, sectionIn } from './reader.ts';
import {
  answers,
  dialogField,
  empty,
  openDialog,
  pageField,
  results,
  searchAddress,
} from './search.ts';
import { builtSite } from './support.ts';
import { idle } from './traffic.ts';

const site = builtSite();

for (const locale of locales)
  test(`no answer: says so and offers a next step, ${locale}`, () =>
    site.visit(searchAddress(locale, 'xylophone'), async (page) => {
      assert.deepEqual(await answers(page), []);
      const words = searchWords[locale];
      assert.equal(await page.locator(empty).innerText(), words.nextStep);
      assert.equal(
        await page.locator('main [role=status]').innerText(),
        words.none.replace('{q}', 'xylophone'),
      );
      await page.locator(`main a[href="${chapterIn(locale)}"]`).click();
      await page.waitForURL(`**${chapterIn(locale)}`);
    }));

const doubted = 'market concentration cloud';

test('where no section answers for sure, that is said once, and what comes nearest stands first', () =>
  site.visit(searchAddress('en', doubted), async (page) => {
    const place = localise(placePath('cloud#market-structure'), 'en');
    assert.ok((await answers(page)).slice(0, 3).includes(place));
    const status = await page.locator('main [role=status]').innerText();
    assert.equal(status, searchWords.en.doubtful.replace('{q}', doubted));
    const nearest = page.locator('main .search-answer > ol.hits-nearest:first-child .hit');
    assert.ok((await nearest.count()) <= 3);
    // No section that comes near is offered below once more.
    const all = await answers(page);
    assert.deepEqual(all, [...new Set(all)]);
  }));

for (const reader of [
  { locale: 'en', asks: 'who made this website', page: aboutPath },
  { locale: 'zh', asks: '术语表', page: glossaryPath },
] as const)
  test(`a page beside the chapters is found as a section is: ${reader.asks}`, () =>
    site.visit(searchAddress(reader.locale, reader.asks), async (page) =>
      assert.equal((await answers(page))[0], localise(reader.page, reader.locale)),
    ));

for (const locale of locales)
  test(`without an index the contents stand in, ${locale}`, () =>
    site.visit(localise(searchPath, locale), async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto(site.origin + searchAddress(locale, 'noise'));
      await page.getByText(searchWords[locale].failed).waitFor();
      for (const target of [chapterIn(locale), localise(glossaryPath, locale)])
        assert.ok(await page.locator(`main a[href="${target}"]`).isVisible(), target);
      assert.equal(await page.locator(results).count(), 0);
    }));

test('without an index they do in the dialog too, and asking again finds the index once it is there', () =>
  site.visit(localise(aboutPath, 'en'), async (page) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await openDialog(page);
    await page.keyboard.type('noise');
    await page.locator('#search-dialog').getByText(searchWords.en.failed).waitFor();
    assert.ok(
      await page.locator(`#search-dialog a[href="${localise(glossaryPath, 'en')}"]`).isVisible(),
    );
    await page.unroute('**/pagefind/**');
    await page.locator(dialogField).fill('noise schedule');
    assert.ok((await answers(page)).includes(sectionIn('en', 'forward-process')));
  }));

for (const path of [
  localise(searchPath, 'en'),
  searchAddress('zh', ''),
  searchAddress('en', '   '),
])
  test(`an empty query lists nothing and complains of nothing: ${path}`, () =>
    site.visit('/404.html', async (page) => {
      const faults = faultsOf(page);
      await page.goto(site.origin + path);
      await idle(page);
      assert.ok(await page.locator(pageField).isVisible());
      assert.equal(await page.locator(`${results}, ${empty}`).count(), 0);
      assert.equal(await page.locator('main [role=status]').innerText(), '');
      assert.deepEqual(faults, []);
    }));

test('emptying the field empties the list', () =>
  site.visit(searchAddress('en', 'noise'), async (page) => {
    await answers(page);
    await page.locator(pageField).fill('');
    await page.locator(results).first().waitFor({ state: 'detached' });
    assert.equal(await page.locator(empty).count(), 0);
  }));

test('the sections answer before the index of full text is there, and stay if it never comes', () =>
  site.visit(localise(searchPath, 'en'), async (page) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/pagefind/pagefind.js', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(site.origin + searchAddress('en', 'noise schedule'));
    await page.locator(results).first().waitFor();
    const list = page.locator('[data-search-page] [data-search-hits]');
    assert.equal(await list.getAttribute('aria-busy'), 'true');
    const before = await page
      .locator(results)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.ok(before.includes(sectionIn('en', 'forward-process')), before.join(' '));
    release();
    assert.deepEqual(await answers(page), before);
    assert.equal(
      await page.locator('main [role=status]').innerText(),
      searchWords.en.found.replace('{n}', String(before.length)),
    );
  }));

describe('a query is text, never mark-up', () => {
  const payloads = [
    '<img src=x onerror="injected=1">',
    '"><script>injected=1</script>',
    '"><img src=x onerror=injected=1>noise',
    '<b>noise</b>',
    "'-injected=1-'",
    '{q}$&$1',
  ];
  for (const payload of payloads)
    test(payload, () =>
      site.visit(localise(searchPath, 'en'), async (page) => {
        const faults = faultsOf(page);
        await page.goto(site.origin + searchAddress('en', payload));
        await answers(page);
        assert.equal(await page.locator(pageField).inputValue(), payload);
        const planted = await page.locator('main').evaluate((main) => ({
          elements: main.querySelectorAll(
            'img, script:not([src]):not([type=module]), [onerror], b:not(.hit-title)',
          ).length,
          injected: 'injected' in globalThis,
        }));
        assert.deepEqual(planted, { elements: 0, injected: false });
        if ((await page.locator(empty).count()) > 0)
          assert.ok((await page.locator('main [role=status]').innerText()).includes(payload));
        assert.deepEqual(faults, []);
      }),
    );
});

describe('the address of the search page', () => {
  const queryOf = (page: Page): string | null => new URL(page.url()).searchParams.get('q');

  test('follows the field', () =>
    site.visit(localise(searchPath, 'en'), async (page) => {
      await page.locator(pageField).fill('guidance');
      await answers(page);
      await page.waitForURL((url) => url.searchParams.get('q') === 'guidance');
    }));

  test('follows Enter, keeps the list over a reload, and forgets an empty query', () =>
    site.visit(localise(searchPath, 'zh'), async (page) => {
      await page.locator(pageField).fill('引导');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '引导');
      const hits = await answers(page);
      await page.reload();
      assert.deepEqual(await answers(page), hits);
      assert.equal(await page.locator(pageField).inputValue(), '引导');
      await page.locator(pageField).fill('');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.searchParams.has('q'));
    }));

  test('is there to come back to', () =>
    site.visit(localise(searchPath, 'en'), async (page) => {
      await page.locator(pageField).fill('controlnet');
      const hits = await answers(page);
      await page.locator(results).first().click();
      await page.waitForURL(`**${hits[0]}`);
      await page.goBack();
      assert.equal(queryOf(page), 'controlnet');
      assert.deepEqual(await answers(page), hits);
    }));
});

test('thousands of characters make an address that servers take, and an answer', () =>
  site.visit(localise(searchPath, 'en'), async (page) => {
    // Pasted, as a script pastes it: the field itself takes no more than its limit.
    const long = 'noise schedule '.repeat(600);
    await page.locator(pageField).evaluate((field, text) => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, long);
    await page.waitForURL((url) => url.searchParams.has('q'));
    assert.ok(page.url().length < 1000, String(page.url().length));
    assert.ok((await answers(page)).length > 0);
    assert.equal(await page.locator(pageField).getAttribute('maxlength'), '200');
    await page.goto(`${site.origin}${localise(searchPath, 'en')}?q=${'noise+'.repeat(900)}`);
    assert.ok((await answers(page)).length > 0);
    assert.ok((await page.locator(pageField).inputValue()).length <= 200);
  }));

test('a single place is one place', () =>
  site.visit(`${searchAddress('en', 'deepfake')}&kind=term`, async (page) => {
    assert.equal((await answers(page)).length, 1);
    assert.equal(await page.locator('main [role=status]').innerText(), searchWords.en.foundOne);
  }));

test('searches are kept only if the reader wants it, and can be erased', () =>
  site.visit(localise(searchPath, 'en'), async (page) => {
    const ask = async (query: string): Promise<void> => {
      await page.locator(pageField).fill(query);
      await page.keyboard.press('Enter');
      await answers(page);
      await page.locator(pageField).fill('');
      await page.locator(results).first().waitFor({ state: 'detached' });
    };
    const kept = page.locator('[data-search-page] [data-search-recent] li');
    await page.locator(pageField).fill('');
    await ask('lora');
    assert.equal(await kept.count(), 0);
    await page.getByLabel(searchWords.en.remember).check();
    await ask('guidance');
    assert.deepEqual(await kept.allInnerTexts(), ['guidance']);
    await page.getByRole('button', { name: searchWords.en.forget }).click();
    assert.equal(await kept.count(), 0);
    await page.getByLabel(searchWords.en.remember).uncheck();
    assert.equal(await page.evaluate(() => localStorage.getItem('searches')), null);
  }));
