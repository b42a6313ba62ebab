/** Formulas in the built pages: MathML and TeX whole, every letter in its face, none wider than its box. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { create } from 'fontkit';
import { parseHTML } from 'linkedom';
import { plainTex } from '#src/markdown/tex/render.ts';
import { formulasOf } from '../markdown/formulas.ts';
import { sectionFile } from '#src/book/input.ts';
import { inTurn, sectionPages, sectionsInTurn, wholeChapters } from './book.ts';
import { layOut, phone, wide } from './reader.ts';
import { share } from '../share.ts';
import { builtSite, dist, readBuilt } from './support.ts';

const site = builtSite();

/** The TeX of the formulas of a page, each whole. */
function annotationsOf(path: string): Set<string> {
  const annotations = new Set<string>();
  const { document } = parseHTML(readBuilt(path));
  for (const formula of document.querySelectorAll('.prose .katex')) {
    const math = formula.querySelector('.katex-mathml > math');
    const tex = math?.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
    assert.ok(tex, formula.outerHTML.slice(0, 200));
    assert.ok(math?.querySelector('mi, mn, mo, mtext'), tex);
    assert.equal(formula.querySelector('.katex-html')?.getAttribute('aria-hidden'), 'true');
    annotations.add(tex);
  }
  return annotations;
}

test('each section has each formula of its source, as MathML with its TeX', () => {
  for (const { path, chapter, id, locale } of sectionPages) {
    const annotations = annotationsOf(path);
    const missing = formulasOf(sectionFile(chapter, id, locale))
      .map(({ tex }) => plainTex(tex.trim()))
      .filter((tex) => !annotations.has(tex));
    assert.deepEqual(missing, [], path);
  }
});

/** Family, weight and style to the characters that are set in it. */
type Settings = Record<string, string>;

function charactersOf(file: string): Set<number> {
  const font = create(readFileSync(dist + file.slice(1)));
  return new Set('characterSet' in font ? font.characterSet : []);
}

for (const { path } of share(inTurn(wholeChapters), 3, 1))
  test(`${path}: every face carries the letters that formulas set in it`, () =>
    site.visit(path, async (page) => {
      const { settings, faces } = await page.evaluate(() => {
        const settings: Settings = {};
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const parent = texts.currentNode.parentElement;
          if (!parent?.closest('.katex-html, .var, .root')) continue;
          const { fontFamily, fontWeight, fontStyle } = getComputedStyle(parent);
          const family = fontFamily.split(',')[0]?.replace(/["']/g, '') ?? '';
          // A browser takes the nearest weight there is.
          const weight = Number(fontWeight) < 600 ? '400' : '700';
          const key = `${family} ${weight} ${fontStyle}`;
          settings[key] = (settings[key] ?? '') + texts.currentNode.textContent;
        }
        const faces: Settings = {};
        for (const sheet of document.styleSheets)
          for (const rule of sheet.cssRules)
            if (rule instanceof CSSFontFaceRule) {
              const { fontFamily, fontWeight, fontStyle } = rule.style;
              const url = /url\("([^"]+)"\)/.exec(rule.cssText)?.[1];
              if (url)
                faces[`${fontFamily.replace(/["']/g, '')} ${fontWeight} ${fontStyle}`] = new URL(
                  url,
                  sheet.href ?? location.href,
                ).pathname;
            }
        return { settings, faces };
      });
      assert.ok(Object.keys(settings).length > 0);
      for (const [setting, text] of Object.entries(settings)) {
        const file = faces[setting];
        assert.ok(file, `no face for ${setting}: ${text.slice(0, 40)}`);
        const carried = charactersOf(file);
        const missing = [...new Set(text)].filter(
          (character) =>
            !/[\s\u200b\u2e80-\u{10ffff}]/u.test(character) &&
            !carried.has(character.codePointAt(0) ?? 0),
        );
        assert.deepEqual(missing, [], setting);
      }
    }));

/** Those with formulas on lines of their own. */
const withFormulas = sectionsInTurn.filter(({ path }) =>
  readBuilt(path).includes('<div class="formula">'),
);

for (const { path } of share(withFormulas, 20))
  describe(path, () => {
    test('a formula that is wider than the phone scrolls inside itself, by keyboard, and says so', () =>
      site.visit(
        path,
        async (page) => {
          await layOut(page);
          await page.evaluate(() => document.fonts.ready);
          const boxes = page.locator('.prose > .formula > .formula-scroll');
          const wideBoxes = await boxes.evaluateAll((all) =>
            all.flatMap((box, i) => (box.scrollWidth > box.clientWidth + 1 ? [i] : [])),
          );
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
          const [first] = wideBoxes;
          if (first === undefined) return;
          const reachable =
            '.prose > .formula > .formula-scroll[tabindex="0"][role="group"][aria-label]';
          await page
            .locator(reachable)
            .nth(wideBoxes.length - 1)
            .waitFor();
          const box = boxes.nth(first);
          const shades = await box.evaluate((element) => getComputedStyle(element).backgroundImage);
          assert.match(shades, /gradient.*gradient/);
          await box.focus();
          await page.keyboard.press('ArrowRight');
          await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
        },
        { viewport: phone },
      ));

    test('its TeX can be copied', () =>
      site.visit(
        path,
        async (page) => {
          const formula = page.locator('.prose > .formula').first();
          if ((await formula.count()) === 0) return;
          const tex = await formula.locator('annotation').textContent();
          await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
          const button = formula.locator('.copy-tex');
          await button.focus();
          await page.keyboard.press('Enter');
          const label = await page.locator('.prose').first().getAttribute('data-copied');
          await button.filter({ hasText: label ?? '' }).waitFor();
          assert.equal(await page.evaluate(() => navigator.clipboard.readText()), tex);
        },
        { viewport: wide },
      ));
  });
