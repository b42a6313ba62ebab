/** What search answers: the section a reader means among the first, in both languages. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { strings } from '#src/i18n/strings.ts';
import { chapterPath, localise, searchPath } from '#src/i18n/urls.ts';
import { queries } from './queries.ts';
import { chapterIn, phone, unobscured, wide } from './reader.ts';
import { answers, empty, pageField, results, searchAddress } from './search.ts';
import { builtSite } from './support.ts';

const site = builtSite();

const found: { first: boolean; third: boolean }[] = [];
let asking: Page | undefined;
after(() => {
  const share = (key: 'first' | 'third') => found.filter((each) => each[key]).length / found.length;
  console.log(
    `search: recall@1 ${share('first').toFixed(3)}, recall@3 ${share('third').toFixed(3)} of ${found.length} queries`,
  );
});

/** Sends the query from an empty list, on the page of its language. */
async function ask(locale: Locale, query: string): Promise<Page> {
  const path = localise(searchPath, locale);
  const page = (asking ??= await site.browser.newPage());
  if (!page.url().startsWith(site.origin + path)) await page.goto(site.origin + path);
  for (const typed of ['', query]) {
    await page.locator(pageField).fill(typed);
    await page.keyboard.press('Enter');
    if (typed === '')
      await page.waitForFunction((any) => !document.querySelector(any), `${results}, ${empty}`);
  }
  return page;
}

test('there are enough questions to know', () => assert.ok(queries.length >= 25));

for (const { on, typed, place: wanted } of queries)
  test(`${on}: ${typed} → ${wanted}`, async () => {
    const hits = await answers(await ask(on, typed));
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
