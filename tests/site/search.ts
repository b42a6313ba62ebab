/** What the tests of search ask of its dialog and of its page. */
import type { Page } from 'playwright-core';
import type { Locale } from '#src/i18n/locales.ts';
import { localise, searchPath } from '#src/i18n/urls.ts';

export const searchAddress = (locale: Locale, query: string): string =>
  `${localise(searchPath, locale)}?q=${encodeURIComponent(query)}`;

export const results = '[data-search-result]';
export const empty = '[data-search-empty]';
export const dialogField = '#search-dialog input[type=search]';
export const pageField = 'main input[type=search]';

/** Opens the dialog by a key and waits until it can be typed into. */
export async function openDialog(page: Page, key = '/'): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(`${dialogField}:focus`).waitFor();
}

/** The addresses of the hits, once the answer is whole. */
export async function answers(page: Page): Promise<string[]> {
  await page
    .locator(`[data-search-hits][aria-busy=false] :is(${results}, ${empty})`)
    .first()
    .waitFor();
  return page
    .locator(results)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}
