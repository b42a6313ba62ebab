/** The browser that tests drive. */
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../scripts/browser.ts';

/** `args`: further switches of Chromium. */
export const launch = (...args: string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser() ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Without this the headless shell fits the widths of letters to whole pixels.
      '--font-render-hinting=none',
      ...args,
    ],
  });
