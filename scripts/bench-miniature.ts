/**
 * What the miniature costs a reader: bytes over the wire, milliseconds of a guided picture of 25 steps in the
 * worker of a built page, with the kernels and in plain TypeScript, and memory. Serves dist/, which must be
 * built. Not a test: times are those of this machine and its load.
 */
import { globSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { preview } from 'astro';
import { chromium, type Browser, type Page } from 'playwright-core';
import { readManifest } from '../src/miniature/files.ts';
import { tokenise } from '../src/miniature/world/tokenise.ts';
import { findBrowser } from './browser.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = `${root}dist/`;
const pictures = 5;

const found = (pattern: string): string => {
  const [file] = globSync(pattern, { cwd: dist });
  if (file === undefined) throw new Error(`${pattern} is not in dist/: build the site first`);
  return file.replaceAll('\\', '/');
};
const packed = (file: string): number => gzipSync(readFileSync(dist + file), { level: 9 }).length;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** A script and all that it imports at once. */
function closure(file: string, all = new Set<string>()): Set<string> {
  if (all.has(file)) return all;
  all.add(file);
  const code = readFileSync(dist + file, 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g))
    closure(posix.join(posix.dirname(file), path), all);
  return all;
}

/** Scripts of the figure that no other figure of the page's section needs: the view, and what it brings. */
function figureScripts(): string[] {
  const html = readFileSync(`${dist}stable-diffusion/try-it/index.html`, 'utf8');
  const island = /component-url="\/([^"]+)" component-export="[^"]*" renderer-url="\/([^"]+)"/.exec(
    html,
  );
  if (!island) throw new Error('the page has no island');
  const [, view = '', renderer = ''] = island;
  const others = closure(renderer);
  return [...closure(view)].filter((script) => !others.has(script));
}

const text = tokenise('a big red star on a blue background in the centre').ids;
const worker = found('_astro/entry-*.js');

/** Milliseconds of each picture after the first, in a worker of the page. */
const times = (page: Page, plain: boolean): Promise<number[]> =>
  page.evaluate(
    async ({ script, text, plain, pictures }) => {
      const line = new Worker(script, { type: 'module' });
      const run = (id: number, task: string, ask: unknown): Promise<unknown> =>
        new Promise((resolve, reject) => {
          line.onmessage = ({ data }) => {
            if (data.id !== id) return;
            if (data.fault) reject(new Error(data.message));
            if (data.done) resolve(data.done);
          };
          line.postMessage({ id, task, ask });
        });
      await run(0, 'load', { parts: ['paint'], plain });
      const measured: number[] = [];
      for (let i = 0; i <= pictures; i++) {
        const start = performance.now();
        await run(i + 1, 'paint', {
          text,
          guidance: 3,
          steps: 25,
          sampler: 'ddim',
          seed: i,
        });
        // The compiler warms up with the first.
        if (i > 0) measured.push(performance.now() - start);
      }
      return measured;
    },
    { script: `/${worker}`, text, plain, pictures },
  );

interface Memory {
  readonly all: number;
  /** What no other process shares: not the pages of the browser's own program. */
  readonly own: number;
}

/** Resident megabytes of the processes that draw pages; undefined where there is no /proc. */
async function residentMegabytes(browser: Browser): Promise<Memory | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  try {
    const texts = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => readFileSync(`/proc/${id}/status`, 'utf8'));
    const sumOf = (name: string): number =>
      texts.reduce((sum, text) => sum + Number(text.match(`${name}:\\s+(\\d+)`)?.[1]) / 1000, 0);
    return { all: sumOf('VmRSS'), own: sumOf('RssAnon') };
  } catch {
    return undefined;
  }
}

const report = (name: string, ms: readonly number[]): void => {
  const sorted = ms.toSorted((a, b) => a - b);
  const [least, middle, most] = [0, Math.floor(sorted.length / 2), sorted.length - 1].map((i) =>
    sorted[i]!.toFixed(0),
  );
  console.log(`${name}: ${middle} ms (${least} to ${most}, ${sorted.length} pictures)`);
};

for (const [name, { bytes }] of Object.entries((await readManifest()).parts))
  console.log(
    `weights, ${name}: ${kilobytes(bytes)}, ${kilobytes(packed(found(`_astro/${name}-*.bin`)))} as gzip`,
  );
const scripts = figureScripts();
const view = scripts.reduce((sum, script) => sum + packed(script), 0);
console.log(`code as gzip: worker ${kilobytes(packed(worker))}, figure ${kilobytes(view)}`);

const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? 'chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.port}/stable-diffusion/try-it/`);
  const before = await residentMegabytes(browser);
  report('25 guided steps and the decoder, WASM', await times(page, false));
  const after = await residentMegabytes(browser);
  if (before !== undefined && after !== undefined)
    console.log(
      `memory of the page: ${before.all.toFixed(0)} MB, with the model ${after.all.toFixed(0)} MB; ` +
        `without the browser's program: ${before.own.toFixed(0)} and ${after.own.toFixed(0)} MB`,
    );
  report('25 guided steps and the decoder, plain TypeScript', await times(page, true));
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await browser.close();
  await server.stop();
}
