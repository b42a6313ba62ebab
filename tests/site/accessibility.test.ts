/**
 * axe finds nothing, on any page, in both themes, wide and on a phone. A page is loaded once: all
 * rules on the wide page in light, what colours can break again in dark, and on the phone, where
 * other controls are shown, all rules but those of colour.
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

const ofColour = ['color-contrast', 'link-in-text-block'];
const all: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  preload: false,
};
const colours: RunOptions = { ...all, runOnly: ofColour };
const withoutColours: RunOptions = {
  ...all,
  rules: Object.fromEntries(ofColour.map((id) => [id, { enabled: false }])),
};

/** What is drawn of a formula is hidden from readers of the MathML, and has the ink of its text. */
const inked = '.katex-html:not(:has([class*="hue-"]))';

const findings = (page: Page, options: RunOptions): Promise<string[]> =>
  page.evaluate(
    async ([exclude, chosen]) => {
      interface Axe {
        run(context: { exclude: string[] }, options: RunOptions): Promise<AxeResults>;
      }
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(
        { exclude: [exclude] },
        chosen,
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
      );
    },
    [inked, options] as const,
  );

for (const path of await allPages())
  test(path, () =>
    site.visit(
      path,
      async (page) => {
        await page.evaluate(() => document.fonts.ready);
        await page.evaluate(axe);
        const light = await findings(page, all);
        await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
        const dark = await findings(page, colours);
        await page.setViewportSize(phone);
        const narrow = await findings(page, withoutColours);
        assert.deepEqual({ light, dark, narrow }, { light: [], dark: [], narrow: [] });
      },
      { viewport: wide, colorScheme: 'light', bypassCSP: true, reducedMotion: 'reduce' },
    ),
  );
