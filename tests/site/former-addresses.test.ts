/**
 * Addresses of the time when a chapter was one page: `/chapter/#id` and `/chapter/derivations/`. They
 * land beside the link that leads on, and with script where the thing is now.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { chapterPath, derivationsPath, localise, sectionPath } from '#src/i18n/urls.ts';
import { inTurn, openings, sectionPages } from './book.ts';
import { unobscured } from './reader.ts';
import { share } from '../share.ts';
import { builtSite, lightDocument, readBuilt, root } from './support.ts';

const site = builtSite();

/** What the chapters' pages had when they were last one page each: every id that was an address. */
const former = parse(readFileSync(new URL('former-ids.yaml', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;

/** Addresses whose thing is gone lead to the section that treats its subject. */
const { derivations, moved } = parse(
  readFileSync(`${root}content/former-addresses.yaml`, 'utf8'),
) as {
  derivations: Record<string, (string | { section: string })[]>;
  moved: Record<string, Record<string, string>>;
};

const idsOf = (path: string): Set<string> =>
  new Set([...readBuilt(path).matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));

const ids = new Map(sectionPages.map(({ path }) => [path, idsOf(path)]));

/** Where the id is now, by the page of the section that has it. */
const placeOf = (locale: Locale, chapter: string, id: string): string | undefined =>
  sectionPages.find(
    (page) =>
      page.locale === locale &&
      page.chapter === chapter &&
      (page.id === moved[chapter]?.[id] || ids.get(page.path)?.has(id)),
  )?.path;

describe('/chapter/#id without script', () => {
  for (const { path, id: chapter, locale } of inTurn(openings))
    test(`${path} has every id, old and new, beside a link to where it is`, () => {
      const document = lightDocument(path);
      const list = document.querySelector('[data-leads-on]');
      const now = sectionPages
        .filter((page) => page.locale === locale && page.chapter === chapter)
        .flatMap((page) => [
          page.id,
          ...[
            ...lightDocument(page.path).querySelectorAll('.prose :is(h2, h3, figure, .check)[id]'),
          ]
            .map(({ id }) => id)
            // Questions of figures are parts of them.
            .filter((id) => !id.endsWith('-prediction')),
        ]);
      const wanted = new Set([...(former[chapter] ?? []), ...now]);
      assert.ok(wanted.size > 20);
      const entries = new Map(
        [...(list?.querySelectorAll('[id]') ?? [])].map((element) => [element.id, element]),
      );
      for (const id of wanted) {
        const element = entries.get(id);
        assert.ok(element, `${path}#${id}`);
        const link = element.matches('a') ? element : element.closest('li')?.querySelector('a');
        const [page] = (link?.getAttribute('href') ?? '').split('#');
        assert.equal(page, placeOf(locale, chapter, id), `${path}#${id}`);
      }
    });

  test('the browser shows the section that has it', () =>
    site.visit(
      `${localise(chapterPath('stable-diffusion'), 'zh')}#guidance-scale`,
      async (page) => {
        const entry = page.locator('li:has(> #guidance-scale)');
        const box = await entry.boundingBox();
        assert.ok(box && box.y >= 0 && box.y < 400, JSON.stringify(box));
        await entry.locator('a').first().click();
        await page.waitForURL(`**${localise(sectionPath('stable-diffusion', 'guidance'), 'zh')}`);
      },
      { javaScriptEnabled: false },
    ));
});

describe('/chapter/#id with script', () => {
  for (const { path, id: chapter, locale, sections } of inTurn(openings))
    test(`${path}: each id leads straight to its place`, () =>
      site.open(async (page) => {
        // Where it leads is what counts, and the pages themselves are read above.
        await page.route(
          (url) => url.pathname.startsWith(path) && url.pathname !== path,
          (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
        );
        // Each id has its link, as read above; some of every kind show that it is followed.
        const some = [...share(sections, 4), ...share(former[chapter] ?? [], 96)];
        for (const id of new Set(some)) {
          const place = placeOf(locale, chapter, id);
          await page.goto('about:blank');
          await page.goto(`${site.origin}${path}#${id}`);
          await page.waitForURL(site.origin + place + (sections.includes(id) ? '' : `#${id}`));
        }
      }));

  test('a figure keeps its state, and a part of a figure leads to it', async () => {
    const path = localise(chapterPath('stable-diffusion'), 'en');
    const there = localise(sectionPath('stable-diffusion', 'guidance'), 'en');
    for (const hash of ['#guidance-scale?w=3', '#guidance-scale-prediction'])
      await site.visit(path + hash, (page) => page.waitForURL(site.origin + there + hash));
  });

  test('what names nothing, or something of the page itself, stays', async () => {
    const path = localise(chapterPath('cloud'), 'en');
    for (const hash of ['#nowhere', '#main', '#%E0%A4%A', '#'])
      await site.visit(path + hash, async (page) => {
        await page.locator('.section-list').waitFor();
        assert.equal(new URL(page.url()).pathname, path, hash);
      });
  });

  test('the way back leads past it', () =>
    site.visit('/', async (page) => {
      await page.goto(`${site.origin}${localise(chapterPath('cloud'), 'en')}#accelerators`);
      await page.waitForURL(site.origin + localise(sectionPath('cloud', 'accelerators'), 'en'));
      await page.goBack();
      await page.waitForURL(`${site.origin}/`);
    }));
});

describe('/chapter/derivations/', () => {
  for (const locale of locales)
    test(`leads each number to its derivation, ${locale}`, () => {
      for (const [chapter, sections] of Object.entries(derivations)) {
        const document = lightDocument(localise(derivationsPath(chapter), locale));
        sections.forEach((place, index) => {
          const section = typeof place === 'string' ? place : place.section;
          const link = document.querySelector(`#derivation-${index + 1}`);
          const href = link?.getAttribute('href') ?? '';
          const [page, hash = ''] = href.split('#');
          assert.equal(page, localise(sectionPath(chapter, section), locale));
          const fold = lightDocument(page ?? '').querySelector(`details[id="${hash}"]`);
          const title = fold?.querySelector('summary span:last-child')?.textContent;
          assert.equal(link?.textContent?.trim(), title?.trim(), href);
        });
      }
    });

  test('with script an address goes there and the steps unfold', () =>
    site.visit(
      `${localise(derivationsPath('stable-diffusion'), 'zh')}#derivation-5`,
      async (page) => {
        const there = localise(sectionPath('stable-diffusion', 'training-objective'), 'zh');
        await page.waitForURL(`${site.origin}${there}#derivation-3`);
        await page.locator('#derivation-3[open] .katex').first().waitFor();
        await unobscured(page, '#derivation-3 summary');
      },
    ));
});
