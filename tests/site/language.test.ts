/** The switch of language keeps the page and the paragraph in view. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { htmlLang, locales, otherLocale, type Locale } from '#src/i18n/locales.ts';
import { strings } from '#src/i18n/strings.ts';
import {
  delocalise,
  glossaryPath,
  homePath,
  localise,
  questionPath,
  referencePath,
  referencesPath,
  searchPath,
  termPath,
} from '#src/i18n/urls.ts';
import { sectionPages } from './book.ts';
import { phone, sectionIn, unobscured, wide } from './reader.ts';
import { share } from '../share.ts';
import { allPages, builtSite, lightDocument } from './support.ts';
import { idle } from './traffic.ts';

const site = builtSite();

/** A block of the text, as both languages have it: the last id before it, and how many blocks after. */
interface Place {
  readonly block: string;
  /** Of its top, in pixels of the window. */
  readonly top: number;
}

/** The blocks of the text with their names. */
const blocksIn = (page: Page): Promise<Place[]> =>
  page.evaluate(() => {
    let [id, count] = ['', 0];
    return [...document.querySelectorAll('main :is(h1, .prose > *)')].map((block) => {
      const own = block.id || (block.matches('.heading') ? block.querySelector('[id]')?.id : '');
      [id, count] = own ? [own, 0] : [id, count + 1];
      return { block: `${id} ${count}`, top: block.getBoundingClientRect().top };
    });
  });

const edgeOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('body > header')?.getBoundingClientRect().bottom ?? 0);

/**
 * Scrolls to a share of the page, and tells which block begins first below the header. Where a figure
 * fills the window there is none in it: the next one is scrolled to.
 */
async function scrollInto(page: Page, way: number): Promise<Place> {
  await page.evaluate(
    (part) => scrollTo({ top: part * document.documentElement.scrollHeight, behavior: 'instant' }),
    way,
  );
  const edge = await edgeOf(page);
  const first = (await blocksIn(page)).find(({ top }) => top >= edge);
  assert.ok(first);
  await page.evaluate(
    (by) => scrollBy({ top: Math.max(0, by), behavior: 'instant' }),
    first.top - 400,
  );
  // What comes near is laid out in the next frame, and until then its height is guessed.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const found = (await blocksIn(page)).find(({ top }) => top >= edge);
  assert.ok(found);
  return found;
}

/**
 * Follows the switch and waits until the other page is there whole. The mouse goes where the link is:
 * Playwright's own click would first scroll the page, since the header sticks.
 */
async function change(page: Page, to: Locale, how: 'mouse' | 'keyboard' = 'mouse'): Promise<void> {
  const link = page.locator('#language-switch');
  const box = await link.boundingBox();
  assert.ok(box);
  if (how === 'mouse') await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  else {
    await link.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
    await page.keyboard.press('Enter');
  }
  await page.locator(`html[lang="${htmlLang[to]}"]`).waitFor();
  await page.waitForFunction(() => document.readyState === 'complete');
}

/** The same block at the same height, once the page has come to rest. */
async function standsAt(page: Page, { block, top }: Place): Promise<void> {
  await page.waitForFunction(() => scrollY > 0);
  await idle(page);
  const found = (await blocksIn(page)).find((each) => each.block === block);
  assert.ok(found, block);
  assert.ok(
    Math.abs(found.top - top) <= 2,
    `${block} at ${found.top.toFixed(1)}, not ${top.toFixed(1)}`,
  );
}

// Where it begins makes no difference but for what stands there.
for (const [viewport, way] of share(
  [wide, phone].flatMap((viewport) => [0.15, 0.4, 0.7].map((way) => [viewport, way] as const)),
  3,
))
  test(`a section keeps the paragraph at ${way} of it at its height, at ${viewport.width} px, there and back`, () =>
    site.visit(
      sectionIn('en'),
      async (page) => {
        await idle(page);
        const place = await scrollInto(page, way);
        await change(page, 'zh');
        assert.equal(new URL(page.url()).pathname, sectionIn('zh'));
        await standsAt(page, place);
        await change(page, 'en', 'keyboard');
        assert.equal(new URL(page.url()).pathname, sectionIn('en'));
        await standsAt(page, place);
      },
      { viewport },
    ));

test('every section has the same blocks between the same ids in both languages, or keeps the share', () => {
  const blocks = (path: string): string[] => {
    let id = '';
    return [...lightDocument(path).querySelectorAll('.prose > *')].flatMap((block) => {
      const own = block.id || (block.matches('.heading') ? block.querySelector('[id]')?.id : '');
      id = own || id;
      return own ? [] : [id];
    });
  };
  let same = 0;
  for (const { path, locale } of sectionPages)
    if (locale === 'en' && isDeepStrictEqual(blocks(path), blocks(`/zh${path}`))) same += 1;
  console.log(
    `${same} of ${sectionPages.length / 2} sections have the same blocks in both languages`,
  );
  assert.ok(same > sectionPages.length / 4);
});

test('at the top it stays at the top', () =>
  site.visit(sectionIn('zh'), async (page) => {
    await change(page, 'en');
    assert.equal(page.url(), site.origin + sectionIn('en'));
    assert.equal(await page.evaluate(() => scrollY), 0);
  }));

test('a part that was linked is kept', () => {
  const part = '#sampler-step';
  return site.visit(sectionIn('en') + part, async (page) => {
    await page.waitForFunction(() => scrollY > 0);
    await idle(page);
    const top = (await page.locator(part).boundingBox())?.y ?? NaN;
    await change(page, 'zh');
    await page.waitForFunction(() => scrollY > 0);
    await idle(page);
    const box = await page.locator(part).boundingBox();
    assert.ok(Math.abs((box?.y ?? NaN) - top) <= 2, `${box?.y}, not ${top}`);
  });
});

const entries: [name: string, path: (locale: Locale) => string, selector: string][] = [
  ['a term', (locale) => localise(termPath('score'), locale), '#score'],
  [
    'an answer',
    (locale) => localise(questionPath('workings', 'guidance-scale'), locale),
    '#guidance-scale',
  ],
  ['a work', (locale) => localise(referencePath('ho2020ddpm'), locale), '#ho2020ddpm'],
];
for (const [i, [name, path, selector]] of entries.entries())
  for (const locale of share(locales, 2, i))
    test(`${name} is kept, from ${locale}`, () =>
      site.visit(path(locale), async (page) => {
        await unobscured(page, selector);
        const other = otherLocale(locale);
        await change(page, other);
        assert.equal(page.url(), site.origin + path(other));
        await unobscured(page, selector);
        await change(page, locale);
        assert.equal(page.url(), site.origin + path(locale));
        await unobscured(page, selector);
      }));

test('one in the middle of a long list is kept, though the order differs', () =>
  site.visit(localise(glossaryPath, 'zh'), async (page) => {
    await idle(page);
    const id = await page.evaluate(() => {
      const terms = [...document.querySelectorAll('main dt[id]')];
      const term = terms[Math.floor(terms.length / 2)];
      const line = document.querySelector('body > header')?.getBoundingClientRect().bottom ?? 0;
      scrollBy({ top: (term?.getBoundingClientRect().top ?? 0) - line - 10, behavior: 'instant' });
      return term?.id ?? '';
    });
    await change(page, 'en');
    await unobscured(page, `#${id}`);
  }));

test('what was searched for is kept', () =>
  site.visit(`${localise(searchPath, 'en')}?q=guidance`, async (page) => {
    await page.locator('[data-search-result]').first().waitFor();
    await change(page, 'zh');
    assert.equal(new URL(page.url()).search, '?q=guidance');
    await page.locator('[data-search-result]').first().waitFor();
  }));

test('the link names the other language, in that language, on every page', async () => {
  for (const path of (await allPages()).filter((each) => each !== '/404.html')) {
    const { locale, path: rest } = delocalise(path);
    const other = otherLocale(locale);
    const link = lightDocument(path).querySelector('#language-switch');
    assert.equal(link?.getAttribute('hreflang'), htmlLang[other]);
    assert.equal(link?.getAttribute('lang'), htmlLang[other]);
    assert.equal(link?.getAttribute('href'), localise(rest, other));
    assert.equal(link?.textContent.trim(), strings[locale].languageSwitch);
  }
});

test('where nothing is, both languages answer, and the switch leads to a page that is there', () =>
  site.visit('/404.html', async (page) => {
    for (const locale of locales)
      await page.locator(`main [lang="${htmlLang[locale]}"]`).first().waitFor();
    const link = page.locator('#language-switch');
    if ((await link.count()) === 0) return;
    const target = await link.evaluate((element: HTMLAnchorElement) => element.href);
    assert.equal((await page.request.get(target)).status(), 200);
  }));

test('the covers and the lists lead to each other', async () => {
  for (const path of [homePath, glossaryPath, referencesPath])
    await site.visit(localise(path, 'en'), async (page) => {
      await change(page, 'zh');
      assert.equal(new URL(page.url()).pathname, localise(path, 'zh'));
    });
});
