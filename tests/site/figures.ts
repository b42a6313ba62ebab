/**
 * What the tests of explorables share. None of them knows what a figure teaches: its id, controls and
 * readings are found in the page.
 */
import assert from 'node:assert/strict';
import { locales, type Locale } from '#src/i18n/locales.ts';
import { chapterPath, localise } from '#src/i18n/urls.ts';
import { firstDifference, readingTools, type Focused, type ReadingTools } from './reading.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './support.ts';

declare global {
  var reading: ReadingTools;
}

/** Names of the explorables (`data-explorable`), by chapter. */
export const explorables: Readonly<Record<string, readonly string[]>> = {
  'stable-diffusion': [
    'latent-compression',
    'contrastive-matrix',
    'noise-schedule',
    'exact-denoiser',
    'sampler-race',
    'guidance',
    'low-rank',
    'zero-convolution',
  ],
};

/** A chapter with explorables, in one language. */
export interface Chapter {
  readonly locale: Locale;
  readonly path: string;
  readonly names: readonly string[];
}

export const chapters: readonly Chapter[] = locales.flatMap((locale) =>
  Object.entries(explorables).map(([chapter, names]) => ({
    locale,
    names,
    path: localise(chapterPath(chapter), locale, '/'),
  })),
);

export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, errors of scripts, answers of 400 and above. */
  readonly faults: string[];
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** The page's time can be moved on. */
  readonly clock?: boolean;
  /** Done with the page before it goes anywhere. */
  readonly prepare?: (page: Page) => void;
}

/** A narrow screen that is touched. */
export const phone = { viewport: { width: 360, height: 760 }, hasTouch: true };

/** Opens a page of its own context, with the tools that read figures in it. */
export async function open(
  site: Site,
  path: string,
  { clock = false, prepare, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.addInitScript(readingTools);
  if (clock) await page.clock.install();
  prepare?.(page);
  await page.goto(site.origin + path);
  return { page, faults, close: () => context.close() };
}

/** A figure of an open page. */
export class Figure {
  readonly page: Page;
  readonly name: string;

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
  }

  get all() {
    return this.page.locator(`[data-explorable="${this.name}"]`);
  }
  /** Without prediction and caption. */
  get view() {
    return this.all.locator('.explorable-view');
  }
  get id(): Promise<string> {
    return this.all.evaluate((figure) => figure.id);
  }

  async hydrated(): Promise<void> {
    await this.view.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    await this.frames(2);
  }

  /** Brings the figure into view and waits until its script has taken over. */
  async wake(): Promise<this> {
    await this.all.evaluate((figure) => figure.scrollIntoView({ behavior: 'instant' }));
    await this.hydrated();
    return this;
  }

  /** What the figure shows, apart from its controls and what only a screen reader is told. */
  read(): Promise<string> {
    return this.page.evaluate((name) => reading.figure(name), this.name);
  }
  /** What its sliders say of themselves. */
  values(): Promise<string> {
    return this.page.evaluate((name) => reading.values(name), this.name);
  }
  spoken(): Promise<string> {
    return this.page.evaluate((name) => reading.spoken(name), this.name);
  }

  /** Makes Tab begin at the figure. */
  async approach(): Promise<void> {
    await this.all.evaluate((figure) => {
      figure.tabIndex = -1;
      figure.focus();
    });
  }
  focused(): Promise<Focused | undefined> {
    return this.page.evaluate((name) => reading.focused(name), this.name);
  }
  /** Whether the figure reads otherwise than when this was last asked. */
  async changed(): Promise<boolean> {
    return this.page.evaluate(async (name) => {
      await reading.frames(2);
      return reading.changed(name);
    }, this.name);
  }

  /** Numbers that are none, and pieces too wide for the figure. */
  faults(): Promise<string[]> {
    return this.page.evaluate((name) => reading.faults(name), this.name);
  }

  /** Places of the prediction's answers whose reasons are seen. */
  reasons(): Promise<number[]> {
    return this.all
      .locator('.check .reason')
      .evaluateAll((reasons) =>
        reasons.flatMap((reason, i) =>
          [...reason.children].some((part) => part.checkVisibility()) ? [i] : [],
        ),
      );
  }

  /** Waits for animation frames of the page. */
  async frames(count: number): Promise<void> {
    await this.page.evaluate((most) => reading.frames(most), count);
  }

  /** Waits until the figure reads so; fails with the first line that differs. */
  async reads(expected: string): Promise<void> {
    await this.page
      .waitForFunction(({ name, text }) => reading.figure(name) === text, {
        name: this.name,
        text: expected,
      })
      .catch(() => undefined);
    assert.equal(firstDifference(await this.read(), expected), '');
  }

  /** Waits until a screen reader is told something other than `previous`; returns that. */
  async speaks(previous: string): Promise<string> {
    await this.page.clock.fastForward(2000);
    await this.page
      .waitForFunction(({ name, text }) => ![text, ''].includes(reading.spoken(name)), {
        name: this.name,
        text: previous,
      })
      .catch(() => assert.fail(`nothing new is spoken after “${previous}”`));
    return this.spoken();
  }
}
