/**
 * How long an explorable takes to follow its first slider, in milliseconds: until page and pictures are
 * changed and laid out, and until the next frame. Serves dist/, which must be built; takes the chapter's id. Not a test: the figures
 * are those of this machine and its load.
 */
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from './browser.ts';
import { chapterPath, localise } from '#src/i18n/urls.ts';

const moves = 60;
const [chapter = 'stable-diffusion'] = process.argv.slice(2);

interface Measured {
  readonly name: string;
  /** Milliseconds of each move. */
  readonly laidOut: number[];
  readonly painted: number[];
  /** Moves whose change was in the page when the first time was taken. */
  readonly prompt: number;
}

/** Moves the first slider of the explorable through its range and back. */
async function measure(page: Page, name: string): Promise<Measured> {
  const figure = page.locator(`[data-explorable="${name}"]`);
  await figure.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  const measured = await figure.evaluate(async (element, count) => {
    const slider = element.querySelector<HTMLInputElement>('input[type="range"]');
    const view = element.querySelector<HTMLElement>('.explorable-view');
    if (!slider || !view) throw new Error('no slider');
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const changes = new MutationObserver(() => undefined);
    changes.observe(view, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const [low, high, step] = [Number(slider.min), Number(slider.max), Number(slider.step)];
    // Up and down again, each time to another place.
    const places = Math.min(count / 2, Math.floor((high - low) / step));
    const [laidOut, painted]: [number[], number[]] = [[], []];
    let prompt = 0;
    for (let i = 1; i <= count; i += 1) {
      const turn = i % (2 * places);
      slider.valueAsNumber = low + (Math.min(turn, 2 * places - turn) / places) * (high - low);
      await frame();
      changes.takeRecords();
      const start = performance.now();
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // The view renders in the microtask that the event has queued.
      await Promise.resolve();
      view.getBoundingClientRect();
      laidOut.push(performance.now() - start);
      if (changes.takeRecords().length > 0) prompt += 1;
      await frame();
      await frame();
      painted.push(performance.now() - start);
    }
    return { laidOut, painted, prompt };
  }, moves);
  return { name, ...measured };
}

const quantile = (values: readonly number[], share: number): string => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.ceil(share * sorted.length) - 1] ?? NaN).toFixed(1);
};

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, i) =>
          i === 0 ? cell.padEnd(widths?.[i] ?? 0) : cell.padStart(widths?.[i] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

const server = await preview({
  root: fileURLToPath(new URL('../', import.meta.url)),
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0 },
});
const browser = await chromium.launch({
  executablePath: findBrowser() ?? 'chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const path = localise(chapterPath(chapter), 'en', '/');
  await page.goto(`http://127.0.0.1:${server.port}${path}`);
  const names = await page
    .locator('[data-explorable]')
    .evaluateAll((figures) =>
      figures.map((figure) => figure.getAttribute('data-explorable') ?? ''),
    );
  const rows = [['explorable', 'laid out', '95 %', 'painted', '95 %', 'prompt']];
  for (const name of names) {
    const { laidOut, painted, prompt } = await measure(page, name);
    const figures = [laidOut, painted].flatMap((times) => [
      quantile(times, 0.5),
      quantile(times, 0.95),
    ]);
    rows.push([name, ...figures, `${prompt}/${moves}`]);
  }
  console.log(
    `${table(rows)}\n\nMedian and 95th percentile of ${moves} moves, ms. Load ${loadavg()[0]?.toFixed(1)}.`,
  );
} finally {
  await browser.close();
  await server.stop();
}
