/**
 * How long each explorable takes to follow each of its sliders, in milliseconds an update: the main
 * thread's own time, whatever else the machine does, for script, style and layout, and with painting
 * the page around it; and by the clock, until the page is laid out and until the next frame. Serves dist/, which must be built; takes
 * sections as `chapter/section`, or measures all. Not a test: the figures are those of this machine and its load.
 */
import { globSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { chromium, type CDPSession, type Locator, type Page } from 'playwright-core';
import { findBrowser } from './browser.ts';

const moves = 24;
const root = fileURLToPath(new URL('../', import.meta.url));

/** English sections that have explorables, as `chapter/section`. */
const built = (): string[] =>
  globSync('*/*/index.html', { cwd: `${root}dist` })
    .filter((file) => readFileSync(`${root}dist/${file}`, 'utf8').includes('data-explorable='))
    .map((file) => file.replaceAll('\\', '/').replace('/index.html', ''))
    .filter((section) => !section.endsWith('/all'))
    .sort();

interface Measured {
  /** Milliseconds of the main thread a move, in the mean: for the update, and for all it did. */
  readonly update: number;
  readonly busy: number;
  /** Milliseconds of each move, by the clock. */
  readonly laidOut: number[];
  readonly painted: number[];
  /** Moves whose change was in the page when the first time was taken. */
  readonly prompt: number;
}

/** CPU time of the page's main thread so far, milliseconds. */
async function threadTime(session: CDPSession): Promise<{ update: number; busy: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const sum = (...names: readonly string[]): number =>
    metrics
      .filter(({ name }) => names.includes(name))
      .reduce((total, { value }) => total + 1000 * value, 0);
  return {
    update: sum('ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'),
    busy: sum('TaskDuration'),
  };
}

/** Moves slider `index` of the explorable through its range and back. */
async function measure(
  page: Page,
  session: CDPSession,
  name: string,
  index: number,
): Promise<Measured> {
  const figure = page.locator(`[data-explorable="${name}"]`);
  const run = (count: number) =>
    figure.evaluate(
      async (element, { count, index }) => {
        const slider = element.querySelectorAll<HTMLInputElement>('input[type="range"]')[index];
        const view = element.querySelector<HTMLElement>('.explorable-view');
        if (!slider || !view) throw new Error('no slider');
        const frame = (): Promise<number> =>
          new Promise((resolve) => requestAnimationFrame(resolve));
        const changes = new MutationObserver(() => undefined);
        changes.observe(view, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        const [low, high, step] = [Number(slider.min), Number(slider.max), Number(slider.step)];
        // Up and down again, each time to another place.
        const places = Math.max(1, Math.min(count / 2, Math.floor((high - low) / step)));
        const [laidOut, painted]: [number[], number[]] = [[], []];
        let prompt = 0;
        for (let i = 1; i <= count; i += 1) {
          const turn = i % (2 * places);
          await frame();
          changes.takeRecords();
          const start = performance.now();
          // As under a hand: the thumb moves and the figure follows in the same frame.
          slider.valueAsNumber = low + (Math.min(turn, 2 * places - turn) / places) * (high - low);
          slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
          // The view renders in the microtask that the event has queued.
          await Promise.resolve();
          view.getBoundingClientRect();
          laidOut.push(performance.now() - start);
          if (changes.takeRecords().length > 0) prompt += 1;
          await frame();
          painted.push(performance.now() - start);
        }
        return { laidOut, painted, prompt };
      },
      { count, index },
    );
  // The compiler warms up, and what is computed once is computed.
  await run(6);
  const before = await threadTime(session);
  const measured = await run(moves);
  const now = await threadTime(session);
  return {
    update: (now.update - before.update) / moves,
    busy: (now.busy - before.busy) / moves,
    ...measured,
  };
}

/** Steps of training a second, by the clock: of a figure that trains in a worker, for some seconds. */
async function trainingRate(figure: Locator): Promise<number | undefined> {
  const start = figure.locator('[data-worker] button').first();
  if ((await start.count()) === 0) return undefined;
  await start.click();
  return figure.evaluate(async (element) => {
    const step = (): number =>
      Number(element.querySelector<HTMLElement>('[data-step]')?.dataset['step'] ?? 0);
    const until = async (wanted: number): Promise<number> => {
      while (step() < wanted) await new Promise((resolve) => setTimeout(resolve, 20));
      return performance.now();
    };
    // The first steps wait for the worker and for the compiler.
    const from = await until(50);
    return (1000 * 200) / ((await until(250)) - from);
  });
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
        .map((cell, i) => (i < 2 ? cell.padEnd(widths?.[i] ?? 0) : cell.padStart(widths?.[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

const server = await preview({
  root,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0 },
});
const browser = await chromium.launch({
  executablePath: findBrowser() ?? 'chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const rows = [
    ['explorable', 'slider', 'update', 'busy', 'laid out', '95 %', 'painted', '95 %', 'prompt'],
  ];
  const rates: string[] = [];
  const sections = process.argv.slice(2);
  for (const section of sections.length > 0 ? sections : built()) {
    await page.goto(`http://127.0.0.1:${server.port}/${section}/`);
    const figures = page.locator('[data-explorable]');
    for (const figure of await figures.all()) {
      const name = (await figure.getAttribute('data-explorable')) ?? '';
      await figure.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
      await figure
        .locator('.explorable-view')
        .evaluate((view) => view.scrollIntoView({ behavior: 'instant' }));
      await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
      const sliders = await figure.locator('.slider .control-label').allTextContents();
      for (const [index, slider] of sliders.entries()) {
        const { update, busy, laidOut, painted, prompt } = await measure(
          page,
          session,
          name,
          index,
        );
        const times = [laidOut, painted].flatMap((all) => [
          quantile(all, 0.5),
          quantile(all, 0.95),
        ]);
        rows.push([
          name,
          slider,
          update.toFixed(1),
          busy.toFixed(1),
          ...times,
          `${prompt}/${moves}`,
        ]);
      }
      const rate = await trainingRate(figure);
      if (rate !== undefined) rates.push(`${name}: ${rate.toFixed(0)} steps of training a second`);
    }
  }
  console.log(
    `${table(rows)}\n\nMilliseconds: update and busy, mean of ${moves} moves; the rest, median and 95th percentile. Load ${loadavg()[0]?.toFixed(1)}.${rates.map((rate) => `\n${rate}`).join('')}`,
  );
} finally {
  await browser.close();
  await server.stop();
}
