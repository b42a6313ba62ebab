/**
 * axe finds nothing, on any page, in both themes, wide and on a phone. A page is loaded once: all
 * rules on the wide page in light, what colours can break again in dark, and on the phone what its
 * layout can break.
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { phone, wide } from './reader.ts';
import { allPages, builtSite } from './support.ts';

const site = builtSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const all: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  preload: false,
};
const colours: RunOptions = { ...all, runOnly: ['color-contrast'] };
/** What the layout of a phone can break: names and places of its own controls, and their sizes. */
const ofPhones: RunOptions = {
  ...all,
  runOnly: [
    'aria-hidden-focus',
    'aria-valid-attr-value',
    'button-name',
    'landmark-unique',
    'link-name',
    'region',
    'scrollable-region-focusable',
    'skip-link',
    'summary-name',
    'target-size',
  ],
};

/**
 * Empties the formulas, which are half of a chapter's elements: axe has no rule for MathML, and what
 * is drawn of a formula is hidden from readers of it and has the ink of its text, but for the parts
 * in a hue of their own, which stay.
 */
const emptyFormulas = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const idle = '.katex-html:not(:has([class*="hue-"])), .katex-mathml > math';
    for (const part of document.querySelectorAll(idle)) part.replaceChildren();
  });

const findings = (page: Page, options: RunOptions): Promise<string[]> =>
  page.evaluate(async (chosen) => {
    interface Axe {
      run(context: Document, options: RunOptions): Promise<AxeResults>;
    }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, chosen);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
    );
  }, options);

for (const path of await allPages())
  test(path, () =>
    site.visit(
      path,
      async (page) => {
        await page.evaluate(() => document.fonts.ready);
        await emptyFormulas(page);
        await page.evaluate(axe);
        const light = await findings(page, all);
        await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
        const dark = await findings(page, colours);
        await page.setViewportSize(phone);
        const narrow = await findings(page, ofPhones);
        assert.deepEqual({ light, dark, narrow }, { light: [], dark: [], narrow: [] });
      },
      { viewport: wide, colorScheme: 'light', bypassCSP: true, reducedMotion: 'reduce' },
    ),
  );
