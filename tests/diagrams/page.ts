/** A page for drawings: the site's tokens and label face, the diagrams' style sheet, real Chromium. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { diagramFaults } from './geometry.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const fontPath = createRequire(import.meta.url).resolve(
  '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
);

export interface PageOptions {
  lang: 'en' | 'zh';
  theme?: 'light' | 'dark';
  /** Width in px of the column the drawing stands in. */
  width: number;
}

/** A whole HTML document with one drawing in it. */
export function htmlPage(svg: string, { lang, theme = 'light', width }: PageOptions): string {
  const font = readFileSync(fontPath).toString('base64');
  return `<!doctype html><html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}" data-theme="${theme}"><meta charset="utf-8"><style>
@font-face { font-family: Inter; src: url(data:font/woff2;base64,${font}); font-weight: 100 900; }
${read('src/styles/tokens.css')}
${read('src/diagrams/diagrams.css')}
body { margin: 0; padding: 20px; background: var(--paper); font-family: var(--sans); }
</style><div style="width: ${width}px">${svg}</div></html>`;
}

/** What `diagramFaults` says of one drawing. */
export async function faultsOf(page: Page, svg: string, options: PageOptions): Promise<string[]> {
  await page.setViewportSize({ width: options.width + 40, height: 800 });
  await page.setContent(htmlPage(svg, options));
  await page.evaluate(() => document.fonts.ready);
  return page.locator('svg.drawing').evaluate(diagramFaults as (element: Element) => string[]);
}
