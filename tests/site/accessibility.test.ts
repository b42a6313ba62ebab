/**
 * axe finds nothing, in both themes, wide and on a phone, the languages in turn. A page is loaded once:
 * all rules on the wide page, contrasts in light and in dark, and on the phone what its layout can break.
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { layOut, phone, wide } from './reader.ts';
import { openings, sectionPages } from './book.ts';
import { share } from '../share.ts';
import { allPages, builtSite, eachOnce, readBuilt } from './support.ts';

const site = builtSite();
const inkMark = 'data-ink';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rulesOfAll: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast': { enabled: false } },
  resultTypes: ['violations'],
  preload: false,
};
const contrast: RunOptions = { ...rulesOfAll, runOnly: ['color-contrast'], rules: {} };
/** What the layout of a phone can break: names and places of its own controls, and their sizes. */
const ofPhones: RunOptions = {
  ...rulesOfAll,
  rules: {},
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

/**
 * Marks one element for each way in which text is painted: the same ink on the same grounds, at the
 * same size and weight, has the same contrast, and a long page has thousands of each.
 */
const markInks = (page: Page): Promise<void> =>
  page.evaluate((mark) => {
    for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
    const clear = 'rgba(0, 0, 0, 0)';
    /** All that shows behind an element, from it down to the first whole ground. */
    const grounds = (element: Element | null): string => {
      if (!element) return '';
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const whole = backgroundColor !== clear && !/[,/]\s*0?\.\d+\)/.test(backgroundColor);
      const own = `${backgroundColor} ${backgroundImage}`;
      return whole ? own : `${own} | ${grounds(element.parentElement)}`;
    };
    /** How much of an element is there at all; what holds it takes its share. */
    const strength = (element: Element | null): number =>
      element ? Number(getComputedStyle(element).opacity) * strength(element.parentElement) : 1;
    const wayOf = (element: Element): string => {
      const { color, fill, fontSize, fontWeight } = getComputedStyle(element);
      return [color, fill, fontSize, fontWeight, strength(element), grounds(element)].join(' ');
    };
    const seen = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!element || texts.currentNode.textContent?.trim() === '') continue;
      if (!element.checkVisibility()) continue;
      const way = wayOf(element);
      if (!seen.has(way)) element.setAttribute(mark, '');
      seen.add(way);
    }
  }, inkMark);

const findings = (page: Page, options: RunOptions, within = 'html'): Promise<string[]> =>
  page.evaluate(
    async ([chosen, context]) => {
      interface Axe {
        run(context: string, options: RunOptions): Promise<AxeResults>;
      }
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(context, chosen);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
      );
    },
    [options, within] as const,
  );

async function contrastFindings(page: Page): Promise<string[]> {
  await markInks(page);
  return findings(page, contrast, `[${inkMark}]`);
}

/** Of each kind of page one in so many is looked at: what a kind has of its own shows on any of them. */
const oneIn = {
  whole: 6,
  derivations: 6,
  opening: 12,
  explorable: 6,
  chart: 12,
  text: 24,
  questions: 8,
  own: 3,
};

function kindOf(path: string): keyof typeof oneIn {
  if (path.endsWith('/all/')) return 'whole';
  if (path.endsWith('/derivations/')) return 'derivations';
  if (/\/questions\/\w+\/$/.test(path)) return 'questions';
  if (openings.some((opening) => opening.path === path)) return 'opening';
  if (!sectionPages.some((section) => section.path === path)) return 'own';
  const built = readBuilt(path);
  if (built.includes('data-explorable=')) return 'explorable';
  return built.includes('data-chart=') ? 'chart' : 'text';
}

const all = eachOnce(await allPages());
const pages = Object.entries(Object.groupBy(all, kindOf)).flatMap(([kind, some]) =>
  share(some, oneIn[kind as keyof typeof oneIn]),
);

for (const path of pages)
  test(path, () =>
    site.turnTo(
      path,
      async (page) => {
        await page.evaluate(() => document.fonts.ready);
        await layOut(page);
        await emptyFormulas(page);
        await page.evaluate(axe);
        const rules = await findings(page, rulesOfAll);
        const light = await contrastFindings(page);
        await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
        const dark = await contrastFindings(page);
        await page.setViewportSize(phone);
        const narrow = await findings(page, ofPhones);
        const found = { rules, light, dark, narrow };
        assert.deepEqual(found, { rules: [], light: [], dark: [], narrow: [] });
      },
      { viewport: wide, colorScheme: 'light', bypassCSP: true, reducedMotion: 'reduce' },
    ),
  );
