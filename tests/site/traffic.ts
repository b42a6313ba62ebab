/**
 * What a page asks for as it is read, and when it has come to rest. Playwright's own `networkidle` is not used: now
 * and then it never comes, though every request is answered.
 */
import type { Page, Request } from 'playwright-core';

/** Resolves when the page has its fonts and nothing left to do. */
export const idle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    // A page that is never idle must not hold up the test for ever.
    const pause = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
    await pause();
    await pause();
  });

/** Scrolls to the end of the page, a screen at a time: what lies below hydrates when it nears the view. */
export const readThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      // Now and then a browser without a screen draws no further frame of a very long page.
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
        setTimeout(resolve, 2000);
      });
    }
  });

export interface Traffic {
  /** Every request so far, in order. */
  readonly asked: readonly Request[];
  /**
   * Resolves when every request is answered and an idle page has asked for nothing more. Rejects with
   * the requests that are still open after half a minute.
   */
  rest(): Promise<void>;
}

/** Follows what a page asks for from now on. */
export function trafficOf(page: Page): Traffic {
  const asked: Request[] = [];
  const unanswered = new Set<Request>();
  page.on('request', (request) => {
    asked.push(request);
    unanswered.add(request);
  });
  page.on('response', (response) => unanswered.delete(response.request()));
  page.on('requestfailed', (request) => unanswered.delete(request));
  return {
    asked,
    async rest() {
      const end = Date.now() + 30_000;
      let before;
      do {
        if (Date.now() > end)
          throw new Error(
            `no rest: ${[...unanswered].map((request) => request.url()).join(', ') || 'more and more is asked for'}`,
          );
        before = asked.length;
        await idle(page);
      } while (asked.length !== before || unanswered.size > 0);
    },
  };
}
