/** System, light or dark: chosen by keyboard, kept, and there before anything is painted. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { locales } from '#src/i18n/locales.ts';
import { strings } from '#src/i18n/strings.ts';
import { glossaryPath, homePath, localise, sectionPath } from '#src/i18n/urls.ts';
import { faultsOf, sectionIn } from './reader.ts';
import { builtSite } from './support.ts';

const site = builtSite();

const themeOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.dataset['theme'] ?? 'system');

const backgroundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Perceived brightness of `rgb(…)`, 0..255. */
function brightness(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * r + 0.587 * g + 0.114 * b;
}

const isDark = async (page: Page): Promise<boolean> => brightness(await backgroundOf(page)) < 100;

for (const locale of locales)
  test(`the button cycles system, light, dark by keyboard and says which it is, ${locale}`, () =>
    site.visit(
      localise(homePath, locale),
      async (page) => {
        const button = page.locator('.theme-toggle');
        const words = strings[locale];
        await button.focus();
        const steps: [string, boolean, string][] = [
          ['light', false, words.themeLight],
          ['dark', true, words.themeDark],
          ['system', true, words.themeSystem],
          ['light', false, words.themeLight],
        ];
        assert.equal(await button.getAttribute('aria-label'), words.themeSystem);
        for (const [i, [theme, dark, label]] of steps.entries()) {
          await page.keyboard.press(i % 2 === 0 ? 'Enter' : 'Space');
          assert.equal(await themeOf(page), theme);
          assert.equal(await isDark(page), dark);
          assert.equal(await button.getAttribute('aria-label'), label);
        }
      },
      { colorScheme: 'dark' },
    ));

test('the system decides until the reader does, and again afterwards', () =>
  site.visit(
    sectionIn('en'),
    async (page) => {
      assert.equal(await isDark(page), false);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.equal(await isDark(page), true);
      await page.locator('.theme-toggle').click();
      assert.equal(await isDark(page), false);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.locator('.theme-toggle').click();
      assert.equal(await isDark(page), true);
      await page.locator('.theme-toggle').click();
      assert.equal(await isDark(page), false);
      assert.equal(await page.evaluate(() => localStorage.length), 0);
    },
    { colorScheme: 'light' },
  ));

test('a choice holds over a reload and on every other page', () =>
  site.visit(
    localise(homePath, 'en'),
    async (page) => {
      await page.locator('.theme-toggle').click();
      await page.locator('.theme-toggle').click();
      assert.equal(await themeOf(page), 'dark');
      await page.reload();
      assert.equal(await themeOf(page), 'dark');
      for (const path of [
        sectionIn('en'),
        sectionIn('zh'),
        localise(glossaryPath, 'zh'),
        '/404.html',
      ]) {
        await page.goto(site.origin + path);
        assert.equal(await themeOf(page), 'dark', path);
        assert.equal(await isDark(page), true, path);
        assert.equal(
          await page.locator('.theme-toggle').getAttribute('aria-label'),
          strings[path.startsWith('/zh/') ? 'zh' : 'en'].themeDark,
        );
      }
    },
    { colorScheme: 'light' },
  ));

test('a choice made in another tab, or after this page was left, is followed', () =>
  site.visit(
    sectionIn('en'),
    async (page) => {
      const other = await page.context().newPage();
      await other.goto(site.origin + localise(homePath, 'en'));
      await other.locator('.theme-toggle').click();
      await other.locator('.theme-toggle').click();
      await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
      const button = page.locator('.theme-toggle');
      assert.equal(await button.getAttribute('aria-label'), strings.en.themeDark);
      await other.close();
      // As Back shows a page that was kept: what was stored meanwhile, by the same tab, told nobody.
      await page.evaluate(() => {
        localStorage.setItem('theme', 'light');
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      assert.equal(await themeOf(page), 'light');
      assert.equal(await button.getAttribute('aria-label'), strings.en.themeLight);
    },
    { colorScheme: 'light' },
  ));

describe('no flash', () => {
  const stored: ['light' | 'dark', 'light' | 'dark'][] = [
    ['dark', 'light'],
    ['light', 'dark'],
  ];
  for (const [theme, system] of stored)
    test(`${theme} is there before the body is, and in the first frame, on a ${system} system`, () =>
      site.visit(
        '/404.html',
        async (page) => {
          await page.addInitScript((choice) => {
            localStorage.setItem('theme', choice);
            const seen: { atBody?: string | undefined; inFirstFrame?: string } = {};
            Object.assign(globalThis, { seen });
            new MutationObserver((_, observer) => {
              if (!document.body) return;
              observer.disconnect();
              seen.atBody = document.documentElement.dataset['theme'];
            }).observe(document, { childList: true, subtree: true });
            // No frame is made before the style sheets are there: this one is the first to be painted.
            requestAnimationFrame(() => {
              seen.inFirstFrame = getComputedStyle(document.body).backgroundColor;
            });
          }, theme);
          for (const path of [sectionIn('en'), localise(homePath, 'zh')]) {
            await page.goto(site.origin + path);
            await page.waitForFunction(
              () => 'inFirstFrame' in (globalThis as unknown as { seen: object }).seen,
            );
            const seen = await page.evaluate(
              () =>
                (globalThis as unknown as { seen: { atBody: string; inFirstFrame: string } }).seen,
            );
            assert.equal(seen.atBody, theme, path);
            assert.equal(brightness(seen.inFirstFrame) < 100, theme === 'dark', seen.inFirstFrame);
            assert.equal(seen.inFirstFrame, await backgroundOf(page));
          }
        },
        { colorScheme: system },
      ));

  test('a stored word that is no theme counts as none', () =>
    site.visit(
      '/404.html',
      async (page) => {
        await page.evaluate(() => localStorage.setItem('theme', '"><script>'));
        await page.goto(site.origin + sectionIn('en'));
        assert.equal(await themeOf(page), 'system');
        assert.equal(await isDark(page), true);
        assert.equal(
          await page.locator('.theme-toggle').getAttribute('aria-label'),
          strings.en.themeSystem,
        );
      },
      { colorScheme: 'dark' },
    ));
});

test('with storage blocked it works for the page, and the console stays quiet', () =>
  site.visit(
    '/404.html',
    async (page) => {
      const faults = faultsOf(page);
      await page.addInitScript(() => {
        const blocked = {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        };
        Object.defineProperty(globalThis, 'localStorage', blocked);
        Object.defineProperty(globalThis, 'sessionStorage', blocked);
      });
      await page.goto(site.origin + sectionIn('en'));
      await page.locator('.theme-toggle').click();
      await page.locator('.theme-toggle').click();
      assert.equal(await themeOf(page), 'dark');
      assert.equal(await isDark(page), true);
      assert.deepEqual(faults, []);
      await page.locator('#language-switch').click();
      await page.waitForURL((url) => url.pathname === sectionIn('zh'));
      assert.equal(await themeOf(page), 'system');
    },
    { colorScheme: 'light' },
  ));

test('colours of formulas, diagrams and figures follow the theme', () =>
  site.visit(
    sectionPath('stable-diffusion', 'sampling'),
    async (page) => {
      const colours = () =>
        page.evaluate(() =>
          ['.katex .hue-noise', '.diagram svg text', '.explorable-view', '.permalink'].map(
            (selector) => {
              const element = document.querySelector(selector);
              if (!element) return `${selector} is missing`;
              const style = getComputedStyle(element);
              return `${style.color} ${style.fill}`;
            },
          ),
        );
      const light = await colours();
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await colours();
      light.forEach((colour, i) => assert.notEqual(colour, dark[i]));
    },
    { colorScheme: 'light' },
  ));
