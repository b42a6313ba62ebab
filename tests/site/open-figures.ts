/** Pages with explorables that stay open while the tests of a file look at their figures. */
import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { pass, takeClock } from './explorable.ts';
import { faultsOf } from './reader.ts';
import type { Site } from './support.ts';

export interface Open {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: string[];
}

/** Opens a page whose clock is the tests'. */
export async function open(
  site: Site,
  path: string,
  reducedMotion: 'reduce' | 'no-preference' = 'no-preference',
): Promise<Open> {
  const context = await site.browser.newContext({ reducedMotion });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const faults = faultsOf(page);
  await takeClock(page);
  await page.goto(site.origin + path);
  return { context, page, faults };
}

/** Opens each page once and closes all after the tests of the file. */
export function keptOpen(site: Site): (path: string) => Promise<Open> {
  const opened = new Map<string, Promise<Open>>();
  after(async () => {
    for (const each of opened.values()) await (await each).context.close();
  });
  return (path) => {
    const known = opened.get(path) ?? open(site, path);
    opened.set(path, known);
    return known;
  };
}

/** Follows a link to a view within the page. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
  await pass(page);
}

/** Numbers may differ in the last printed digit: Node drew the one, the browser the other. */
export function assertSame(
  actual: readonly string[],
  expected: readonly string[],
  what: string,
): void {
  const number = /-?\d+(?:\.\d+)?/g;
  const shape = (entry: string): string => entry.replace(number, '#');
  assert.deepEqual(actual.map(shape), expected.map(shape), what);
  actual.forEach((entry, i) => {
    const theirs = expected[i]?.match(number) ?? [];
    entry.match(number)?.forEach((value, k) => {
      const gap = Math.abs(Number(value) - Number(theirs[k]));
      assert.ok(gap <= 0.11, `${what}: ${entry} | ${expected[i]}`);
    });
  });
}
