/** The switch of language keeps page, section and place. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { htmlLang, locales, otherLocale, type Locale } from '#src/i18n/locales.ts';
import { strings } from '#src/i18n/strings.ts';
import {
  delocalise,
  glossaryPath,
  homePath,
  localise,
  referencePath,
  referencesPath,
  searchPath,
  termPath,
} from '#src/i18n/urls.ts';
import { chapterIn, phone, unobscured, wide } from './reader.ts';
import { allPages, builtSite, readBuilt } from './support.ts';
import { idle } from './traffic.ts';

const site = builtSite();

interface Place {
  section: string;
  /** Of the section's height, 0..1, above the lower edge of the header. */
  share: number;
}

/** Puts the header's edge at a share of a section's height. */
const scrollInto = (page: Page, { section, share }: Place): Promise<void> =>
  page.evaluate(
    ([id, part]) => {
      const heading = document.getElementById(id);
      if (!heading) throw new Error(`no section ${id}`);
      const headings = [...document.querySelectorAll('main h2[id]')];
      const next = headings[headings.indexOf(heading) + 1];
      const line = document.querySelector('body > header')?.getBoundingClientRect().bottom ?? 0;
      const top = heading.getBoundingClientRect().top;
      const bottom = next?.getBoundingClientRect().top ?? top;
      scrollBy({ top: top + part * (bottom - top) - line, behavior: 'instant' });
    },
    [section, share] as const,
  );

const placeOn = (page: Page): Promise<Place> =>
  page.evaluate(() => {
    const line = document.querySelector('body > header')?.getBoundingClientRect().bottom ?? 0;
    const headings = [...document.querySelectorAll('main h2[id]')];
    const at = headings.findLastIndex((heading) => heading.getBoundingClientRect().top <= line + 1);
    const top = headings[at]?.getBoundingClientRect().top ?? 0;
    const bottom =
      headings[at + 1]?.getBoundingClientRect().top ?? document.body.getBoundingClientRect().bottom;
    return { section: headings[at]?.id ?? '', share: (line - top) / (bottom - top) };
  });

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

/** Within 0.15, once the page has come to rest. */
async function standsAt(page: Page, { section, share }: Place): Promise<void> {
  await page.waitForFunction(() => scrollY > 0);
  await idle(page);
  const place = await placeOn(page);
  assert.equal(place.section, section);
  assert.ok(
    Math.abs(place.share - share) <= 0.15,
    `${place.share.toFixed(3)} of ${section}, not ${share.toFixed(3)}`,
  );
}

const places: Place[] = [
  { section: 'overview', share: 0.5 },
  { section: 'training-objective', share: 0.75 },
  { section: 'lora', share: 0.1 },
];

for (const viewport of [wide, phone])
  describe(`a chapter at ${viewport.width} px`, () => {
    for (const place of viewport === wide ? places : places.slice(1, 2))
      test(`keeps ${place.share} of ${place.section}, there and back`, () =>
        site.visit(
          chapterIn('en'),
          async (page) => {
            await idle(page);
            await scrollInto(page, place);
            const before = await placeOn(page);
            assert.equal(before.section, place.section);
            await change(page, 'zh');
            assert.equal(new URL(page.url()).pathname, chapterIn('zh'));
            await standsAt(page, before);
            const between = await placeOn(page);
            await change(page, 'en', 'keyboard');
            assert.equal(new URL(page.url()).pathname, chapterIn('en'));
            await standsAt(page, between);
          },
          { viewport },
        ));
  });

test('at the top it stays at the top', () =>
  site.visit(chapterIn('zh'), async (page) => {
    await change(page, 'en');
    assert.equal(page.url(), site.origin + chapterIn('en'));
    assert.equal(await page.evaluate(() => scrollY), 0);
  }));

test('a section that was linked is kept', () =>
  site.visit(chapterIn('en', 'guidance'), async (page) => {
    await unobscured(page, '#guidance');
    await change(page, 'zh');
    assert.equal(new URL(page.url()).hash, '#guidance');
    await unobscured(page, '#guidance');
  }));

const entries: [name: string, path: (locale: Locale) => string, selector: string][] = [
  ['a term', (locale) => localise(termPath('score'), locale), '#score'],
  ['a work', (locale) => localise(referencePath('ho2020ddpm'), locale), '#ho2020ddpm'],
];
for (const [name, path, selector] of entries)
  for (const locale of locales)
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
    assert.equal(new URL(page.url()).hash, `#${id}`);
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
    const link = parseHTML(readBuilt(path)).document.querySelector('#language-switch');
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
