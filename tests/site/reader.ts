/** What the tests of the built site ask a page again and again. */
import type { Page } from 'playwright-core';
import type { Locale } from '#src/i18n/locales.ts';
import { chapterPath, localise, sectionPath } from '#src/i18n/urls.ts';

const chapter = 'stable-diffusion';

/** The opening of the chapter that the tests read. */
export const chapterIn = (locale: Locale): string => localise(chapterPath(chapter), locale);

/** The section of that chapter that they read, or another one. */
export const sectionIn = (locale: Locale, section = 'sampling', id?: string): string =>
  localise(sectionPath(chapter, section, id), locale);

export const wide = { width: 1280, height: 900 } as const;
export const phone = { width: 360, height: 760 } as const;

/** A phone that is touched. */
export const touch = { viewport: phone, hasTouch: true, isMobile: true } as const;

/**
 * Resolves when the element stands below the header, within the view, with nothing over its first
 * line. Rejects with the default timeout.
 */
export const unobscured = async (page: Page, selector: string): Promise<void> => {
  await page.waitForFunction((target) => {
    const element = document.querySelector(target);
    const header = document.querySelector('body > header')?.getBoundingClientRect();
    const line = element?.getClientRects()[0];
    if (!element || !header || !line) return false;
    if (line.top < header.bottom - 1 || line.bottom > (visualViewport?.height ?? innerHeight))
      return false;
    const x = line.left + Math.min(8, line.width / 2);
    const top = document.elementFromPoint(x, line.top + line.height / 2);
    return top !== null && (element === top || element.contains(top));
  }, selector);
};

/** Has all of the page laid out, though it is out of view: what is not has no measures. */
export const layOut = async (page: Page): Promise<void> => {
  await page.evaluate(() => (document.documentElement.dataset['laidOut'] = ''));
};

/** Console errors and warnings, errors of scripts and refusals of the policy, from now on. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

/** The focused element, in a form to compare and to read. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'body';
    const { tagName, id, className } = element;
    const text =
      element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
    return `${tagName.toLowerCase()}${id && `#${id}`} ${String(className)} “${text}”`;
  });
