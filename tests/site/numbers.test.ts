/** Numbers open to what they are made of: by keyboard and without script; with script an input answers. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sectionPages, wholeChapters } from './book.ts';
import { phone } from './reader.ts';
import { builtSite, lightDocument } from './support.ts';

const site = builtSite();

test('every number of every page has its note there, once, with an origin for each input', () => {
  let buttons = 0;
  for (const { path } of [...sectionPages, ...wholeChapters]) {
    const document = lightDocument(path);
    const notes = new Map(
      [...document.querySelectorAll('.origin')].map((note) => [note.id, note] as const),
    );
    assert.equal(notes.size, document.querySelectorAll('.origin').length, path);
    for (const button of document.querySelectorAll('button[data-number]')) {
      buttons += 1;
      const note = notes.get(button.getAttribute('popovertarget') ?? '');
      assert.equal(note?.getAttribute('data-number'), button.getAttribute('data-number'), path);
      assert.equal(button.closest('label, a, summary'), null, path);
    }
    for (const item of document.querySelectorAll('.origin li'))
      assert.match(item.textContent.trim(), /; \S|；\s*\S/, path);
  }
  console.log(`${buttons} numbers that open`);
});

describe('a number of LoRA’s table', () => {
  const note = '.origin:popover-open';
  for (const javaScriptEnabled of [false, true])
    test(`opens by keyboard, script ${javaScriptEnabled}`, () =>
      site.visit(
        '/stable-diffusion/lora/',
        async (page) => {
          const button = page.locator('button[data-number="sd-lora-8"]').first();
          await button.focus();
          await page.keyboard.press('Enter');
          const opened = page.locator(note);
          await opened.waitFor();
          assert.match(await opened.innerText(), /\(14 × C \+ 2 × p × w\) × r = 1,594,368/);
          assert.ok((await opened.locator('a[href*="/references/#"]').count()) > 0);
          if (javaScriptEnabled) {
            const slider = opened.getByRole('slider', { name: 'r, rank' });
            await slider.waitFor();
            await slider.focus();
            await page.keyboard.press('End');
            // (14 × 12,480 + 2 × 16 × 768) × 1,280
            assert.equal(await opened.locator('output').innerText(), '255,098,880');
          }
          await page.keyboard.press('Escape');
          await opened.waitFor({ state: 'hidden' });
          assert.ok(await button.evaluate((element) => element === document.activeElement));
        },
        { viewport: phone, javaScriptEnabled },
      ));
});
