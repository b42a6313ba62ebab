/** With JavaScript off: the whole text, still figures, checks, derivations, notes, and a way to find things. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales } from '#src/i18n/locales.ts';
import { strings } from '#src/i18n/strings.ts';
import { chapterPath, localise, searchPath } from '#src/i18n/urls.ts';
import { book, sectionOfEach, sectionsInTurn } from './book.ts';
import { phone, wide } from './reader.ts';
import { share } from '../share.ts';
import { builtSite } from './support.ts';

const site = builtSite();
const off = { javaScriptEnabled: false, viewport: wide } as const;

for (const { path } of share(sectionsInTurn, 8, 2))
  test(`${path}: the section has its text, every figure its drawing`, () =>
    site.turnTo(
      path,
      async (page) => {
        const empty = await page.evaluate(() => {
          const parts = document.querySelectorAll<HTMLElement>(
            '.prose > :is(p, ul, ol, aside, .check)',
          );
          return [...parts]
            .filter((part) => part.innerText.trim() === '' || part.offsetHeight === 0)
            .map((part) => part.outerHTML.slice(0, 80));
        });
        assert.deepEqual(empty, []);

        const figures = page.locator('.prose > figure');
        const undrawn = await figures.evaluateAll((all) =>
          all
            .filter((figure) => {
              const drawings = figure.querySelectorAll('svg, img, canvas, table');
              // Some figures are lists.
              const parts = drawings.length > 0 ? drawings : figure.querySelectorAll('ol, ul');
              const drawn = [...parts].some((part) => {
                const box = part.getBoundingClientRect();
                return box.width > 40 && box.height > 20;
              });
              return !drawn;
            })
            .map(({ id }) => id),
        );
        assert.deepEqual(undrawn, []);

        // What would do nothing is not offered.
        assert.equal(await page.locator('.theme-toggle:visible, .copy-tex').count(), 0);
      },
      off,
    ));

for (const { path } of sectionOfEach)
  test(`${path}: a check answers, a derivation unfolds, the menu leads to a section`, () =>
    site.visit(
      path,
      async (page) => {
        const check = page.locator('.prose .check').first();
        for (const choice of await check.locator('.choice').all()) {
          assert.equal(await choice.locator('.reason > div').isVisible(), false);
          await choice.locator('label').click();
          await choice.locator('.reason > div').waitFor();
        }
        assert.equal(await check.locator('.reason > div:visible').count(), 1);

        const fold = page.locator('details.derivation').first();
        assert.equal(await fold.locator('.katex').first().isVisible(), false);
        await fold.locator('summary').click();
        await fold.locator('.katex').first().waitFor();

        await page.setViewportSize(phone);
        await page.locator('.menu-button').click();
        const section = page.locator('#menu .sections > li > a').last();
        await section.waitFor();
        const address = (await section.getAttribute('href')) ?? '';
        await section.click();
        await page.waitForURL(site.origin + address);
      },
      off,
    ));

for (const locale of locales)
  test(`${localise(searchPath, locale)} shows the contents instead`, () =>
    site.visit(
      localise(searchPath, locale),
      async (page) => {
        assert.equal(
          await page.locator('main noscript > p').first().innerText(),
          strings[locale].searchNoScript,
        );
        for (const { id } of book)
          await page
            .locator(`main a[href="${localise(chapterPath(id), locale)}"]`)
            .first()
            .waitFor();
      },
      off,
    ));
