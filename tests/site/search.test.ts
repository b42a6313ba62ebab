/** Search as a reader meets it: opened from anywhere, exact to the section, in both languages. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { strings } from '#src/i18n/strings.ts';
import { chapterPath, glossaryPath, localise, searchPath } from '#src/i18n/urls.ts';
import { queries } from './queries.ts';
import { chapterIn, faultsOf, focused, phone, unobscured, wide } from './reader.ts';
import { builtSite } from './support.ts';

const site = builtSite();

const searchAddress = (locale: Locale, query: string): string =>
  `${localise(searchPath, locale)}?q=${encodeURIComponent(query)}`;

const results = '[data-search-result]';
const empty = '[data-search-empty]';
const dialogField = '#search-dialog input[type=search]';
const pageField = 'main input[type=search]';

/** The addresses of the hits, once there is an answer. */
async function answers(page: Page): Promise<string[]> {
  await page.locator(`${results}, ${empty}`).first().waitFor();
  return page
    .locator(results)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

describe('opening', () => {
  const pages = locales.flatMap((locale) => [
    localise('/', locale),
    chapterIn(locale),
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
        chapterIn('en'),
        async (page) => {
          await page.locator('[data-search-open]').click();
          await page.locator(`${dialogField}:focus`).waitFor();
          await page.keyboard.press('Escape');
          await page.locator('[data-search-open]:focus').waitFor();
          assert.equal(new URL(page.url()).pathname, chapterIn('en'));
        },
        { viewport },
      ));

  test('the close button closes it', () =>
    site.visit(chapterIn('en'), async (page) => {
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
      site.visit(chapterIn('en'), async (page) => {
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
    site.visit(chapterIn('en'), async (page) => {
      await page.keyboard.press('/');
      await page.locator(`${dialogField}:focus`).waitFor();
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

  test('nothing of it is asked for before, and no index before a question', () =>
    site.visit('/404.html', async (page) => {
      const asked: string[] = [];
      const views: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('response', async (response) => {
        if (response.request().resourceType() !== 'script') return;
        const body = await response.text().catch(() => '');
        // The list of hits is built in the script that is loaded on demand.
        if (body.includes('search-status')) views.push(response.url());
      });
      await page.goto(site.origin + chapterIn('en'), { waitUntil: 'networkidle' });
      await page.mouse.wheel(0, 3000);
      await page.locator('[data-search-open]').hover();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(views, []);
      assert.deepEqual(
        asked.filter((url) => url.includes('/pagefind/')),
        [],
      );

      const view = page.waitForResponse((response) => /bind/.test(response.url()));
      await page.keyboard.press('/');
      await view;
      await page.locator('#search-dialog .search-status').waitFor({ state: 'attached' });
      assert.equal(views.length, 1);
      assert.deepEqual(
        asked.filter((url) => url.includes('/pagefind/')),
        [],
      );

      await page.keyboard.type('noise');
      await answers(page);
      assert.ok(asked.some((url) => url.includes('/pagefind/')));
    }));
});

describe('answers', () => {
  const found: { first: boolean; third: boolean }[] = [];
  let asking: Page;
  before(async () => {
    asking = await site.browser.newPage();
  });
  after(async () => {
    await asking.close();
    const share = (key: 'first' | 'third') =>
      found.filter((each) => each[key]).length / found.length;
    console.log(
      `search: recall@1 ${share('first').toFixed(3)}, recall@3 ${share('third').toFixed(3)} of ${found.length} queries`,
    );
  });

  test('there are enough questions to know', () => assert.ok(queries.length >= 25));

  for (const { on, typed, place: wanted } of queries)
    test(`${on}: ${typed} → ${wanted}`, async () => {
      await asking.goto(site.origin + searchAddress(on, typed));
      const hits = await answers(asking);
      const [chapter = '', section] = wanted.split('#');
      const place = hits.indexOf(localise(chapterPath(chapter, section), on));
      found.push({ first: place === 0, third: place >= 0 && place < 3 });
      assert.ok(
        place >= 0 && place < 3,
        `place ${place + 1} among ${JSON.stringify(hits.slice(0, 5))}`,
      );
    });

  test('most are answered by the very first hit', () => {
    const first = found.filter((each) => each.first).length;
    assert.ok(first / found.length > 0.5, `${first} of ${found.length}`);
  });

  const own: [Locale, string][] = [
    ['en', 'cross-attention'],
    ['zh', '交叉注意力'],
  ];
  for (const [locale, query] of own)
    test(`the section on ${query} is first; each hit says where it is and shows the words`, () =>
      site.visit(searchAddress(locale, query), async (page) => {
        assert.equal((await answers(page))[0], chapterIn(locale, 'conditioning'));
        const hits = await page.locator(results).evaluateAll((links) =>
          links.map((link) => ({
            tag: link.tagName,
            href: link.getAttribute('href') ?? '',
            page: link.querySelector('.hit-page')?.textContent ?? '',
            title: link.querySelector('.hit-title')?.textContent ?? '',
            excerpt: link.querySelector('.hit-excerpt')?.textContent ?? '',
            marks: [...link.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
          })),
        );
        const chapter = await site.visit(chapterIn(locale), (other) =>
          other.locator('h1').innerText(),
        );
        const sections = hits.filter(({ href }) => href.startsWith(`${chapterIn(locale)}#`));
        assert.ok(sections.length >= 2);
        for (const { page: at } of sections) assert.equal(at, chapter);
        for (const hit of hits) {
          assert.equal(hit.tag, 'A');
          assert.match(hit.href, /#./);
          assert.notEqual(hit.title, '', hit.href);
          if (!hit.href.includes('/references/')) assert.notEqual(hit.excerpt, '', hit.href);
        }
        const [first] = sections;
        assert.ok(
          first?.marks.some((mark) => mark.toLowerCase() === query),
          String(first?.marks),
        );
        const status = await page.locator('main [role=status]').innerText();
        assert.equal(status, strings[locale].searchFound.replace('{n}', String(hits.length)));
      }));

  for (const locale of locales)
    for (const viewport of [wide, phone])
      test(`following a hit lands on the section, below the header, ${locale} at ${viewport.width} px`, () =>
        site.visit(
          searchAddress(locale, locale === 'en' ? 'cross-attention' : '交叉注意力'),
          async (page) => {
            await page.locator(results).first().click();
            await page.waitForURL(`**${chapterIn(locale, 'conditioning')}`);
            await unobscured(page, '#conditioning');
          },
          { viewport },
        ));

  test('a hit on the page that is open closes the dialog and goes there', () =>
    site.visit(chapterIn('en'), async (page) => {
      await page.keyboard.press('/');
      await page.locator(`${dialogField}:focus`).waitFor();
      await page.keyboard.type('controlnet');
      await answers(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('#search-dialog').waitFor({ state: 'hidden' });
      await unobscured(page, '#controlnet');
    }));
});

describe('no answer', () => {
  for (const locale of locales)
    test(`says so and offers a next step, ${locale}`, () =>
      site.visit(searchAddress(locale, 'xylophone'), async (page) => {
        assert.deepEqual(await answers(page), []);
        const words = strings[locale];
        const none = page.locator(empty);
        assert.match(await none.innerText(), /xylophone/);
        assert.ok((await none.innerText()).includes(words.searchNextStep));
        assert.equal(
          await page.locator('main [role=status]').innerText(),
          words.searchNone.replace('{q}', 'xylophone'),
        );
        await page.locator(`main a[href="${chapterIn(locale)}"]`).click();
        await page.waitForURL(`**${chapterIn(locale)}`);
      }));

  for (const locale of locales)
    test(`without an index the contents stand in, ${locale}`, () =>
      site.visit(localise(searchPath, locale), async (page) => {
        await page.route('**/pagefind/**', (route) => route.abort());
        await page.goto(site.origin + searchAddress(locale, 'noise'));
        await page.getByText(strings[locale].searchFailed).waitFor();
        for (const target of [chapterIn(locale), localise(glossaryPath, locale)])
          assert.ok(await page.locator(`main a[href="${target}"]`).isVisible(), target);
        assert.equal(await page.locator(results).count(), 0);
      }));

  test('in the dialog too, and asking again finds the index once it is there', () =>
    site.visit(chapterIn('en'), async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.keyboard.press('/');
      await page.locator(`${dialogField}:focus`).waitFor();
      await page.keyboard.type('noise');
      await page.locator('#search-dialog').getByText(strings.en.searchFailed).waitFor();
      assert.ok(
        await page.locator(`#search-dialog a[href="${localise(glossaryPath, 'en')}"]`).isVisible(),
      );
      await page.unroute('**/pagefind/**');
      await page.locator(dialogField).fill('noise schedule');
      assert.ok((await answers(page)).includes(chapterIn('en', 'forward-process')));
    }));

  for (const path of [
    localise(searchPath, 'en'),
    searchAddress('zh', ''),
    searchAddress('en', '   '),
  ])
    test(`an empty query lists nothing and complains of nothing: ${path}`, () =>
      site.visit('/404.html', async (page) => {
        const faults = faultsOf(page);
        await page.goto(site.origin + path, { waitUntil: 'networkidle' });
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
});

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
          assert.ok((await page.locator(empty).innerText()).includes(payload));
        assert.deepEqual(faults, []);
      }),
    );
});

describe('by keyboard', () => {
  test('the arrows walk from the field through the hits and back', () =>
    site.visit(chapterIn('en'), async (page) => {
      await page.keyboard.press('/');
      await page.locator(`${dialogField}:focus`).waitFor();
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

  for (const from of ['the field', 'a hit'])
    test(`Escape closes from ${from}, and the focus returns to where it was`, () =>
      site.visit(chapterIn('en'), async (page) => {
        await page.locator('#language-switch').focus();
        const before = await focused(page);
        await page.keyboard.press('Control+k');
        await page.locator(`${dialogField}:focus`).waitFor();
        await page.keyboard.type('guidance');
        await answers(page);
        if (from === 'a hit') await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Escape');
        await page.locator('#search-dialog').waitFor({ state: 'hidden' });
        assert.equal(await focused(page), before);
      }));

  test('what was asked is still there, and selected, when it is opened again', () =>
    site.visit(chapterIn('en'), async (page) => {
      await page.keyboard.press('/');
      await page.locator(`${dialogField}:focus`).waitFor();
      await page.keyboard.type('guidance');
      await answers(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await page.locator('#search-dialog').waitFor({ state: 'hidden' });
      await page.keyboard.press('/');
      await page.locator(`${dialogField}:focus`).waitFor();
      await page.keyboard.type('lora');
      assert.equal(await page.locator(dialogField).inputValue(), 'lora');
    }));
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
