/** Derivations unfold where they stand: by hand, by an address, and on paper; on a whole chapter's page they are there. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { localise, wholeChapterPath } from '#src/i18n/urls.ts';
import { sectionOfEach, sectionPages } from './book.ts';
import { unobscured, wide } from './reader.ts';
import { builtSite, readBuilt } from './support.ts';

const site = builtSite();

test('all the steps stand in the page of their section, and on that of the whole chapter', () => {
  const stepsOf = (path: string): string[] =>
    [...parseHTML(readBuilt(path)).document.querySelectorAll('.derivation-steps')].map((steps) =>
      [...steps.querySelectorAll('annotation')].map((tex) => tex.textContent).join('\n'),
    );
  for (const locale of ['en', 'zh'] as const) {
    const chapters = new Map<string, string[]>();
    for (const { chapter, path } of sectionPages.filter((page) => page.locale === locale))
      chapters.set(chapter, [...(chapters.get(chapter) ?? []), ...stepsOf(path)]);
    assert.ok([...chapters.values()].flat().length > 20);
    for (const [chapter, steps] of chapters) {
      for (const step of steps) assert.notEqual(step, '', chapter);
      assert.deepEqual(stepsOf(localise(wholeChapterPath(chapter), locale)), steps);
    }
  }
});

for (const { path } of sectionOfEach)
  describe(path, () => {
    test('opening one builds its steps, with what makes formulas handy; the others wait', () =>
      site.visit(path, async (page) => {
        const folds = page.locator('details.derivation');
        assert.ok((await folds.count()) > 1);
        assert.equal(await folds.locator('.katex').count(), 0);
        await folds.first().locator('summary').focus();
        await page.keyboard.press('Enter');
        await folds.first().locator('.katex').first().waitFor();
        await folds.first().locator('.copy-tex').first().waitFor({ state: 'attached' });
        assert.equal(await folds.nth(1).locator('.katex').count(), 0);
        await page.keyboard.press('Enter');
        await folds.first().locator('.katex').first().waitFor({ state: 'hidden' });
        await page.keyboard.press('Enter');
        await folds.first().locator('.katex').first().waitFor();
        assert.equal(await page.locator('noscript').count(), (await folds.count()) - 1);
      }));

    test('an address opens it, and so does one of something within', async () => {
      await site.visit(`${path}#derivation-2`, async (page) => {
        await page.locator('#derivation-2[open] .katex').first().waitFor();
        await unobscured(page, '#derivation-2 summary');
      });
      const { document } = parseHTML(readBuilt(path));
      const cite = document.querySelector('.derivation .cite')?.id;
      assert.ok(cite);
      await site.visit(path, async (page) => {
        await page.locator(`.sources a[href="#${cite}"]`).click();
        await page.locator(`details[open] #${cite}`).waitFor();
        await unobscured(page, `#${cite}`);
      });
    });

    test('on paper every step is there', () =>
      site.visit(
        path,
        async (page) => {
          await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
          await page.emulateMedia({ media: 'print' });
          assert.equal(await page.locator('noscript').count(), 0);
          const hidden = await page
            .locator('.derivation-steps')
            .evaluateAll((all) => all.filter((steps) => !steps.checkVisibility()).length);
          assert.equal(hidden, 0);
        },
        { viewport: wide },
      ));
  });
