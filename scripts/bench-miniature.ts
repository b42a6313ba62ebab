/**
 * What the miniature costs a reader: bytes over the wire, milliseconds of a guided picture of 25 steps in the
 * worker of a built page, with the kernels and in plain TypeScript, and memory. Serves dist/, which must be
 * built. The memory is that of the model: the figure, which draws every step, takes some 30 MB more after four
 * pictures until the browser collects them (tests/site/miniature.test.ts). Not a test: times are those of this
 * machine and its load.
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

/** What the island of a figure asks for as it nears the view: its view, and the library that renders it. */
interface Island {
  readonly view: ReadonlySet<string>;
  readonly library: ReadonlySet<string>;
}

const islandsOf = (page: string): Island[] =>
  [
    ...readFileSync(dist + page, 'utf8').matchAll(
      /component-url="\/([^"]+)" component-export="[^"]*" renderer-url="\/([^"]+)"/g,
    ),
  ].map(([, view = '', library = '']) => ({ view: closure(view), library: closure(library) }));

const sum = (files: Iterable<string>): number =>
  [...files].reduce((total, file) => total + packed(file), 0);

/** Bytes of the figure's scripts in a language: its own, and those that most figures of the book share. */
function figureBytes(prefix: string): { readonly own: number; readonly shared: number } {
  const all = globSync(`${prefix}*/*/index.html`, { cwd: dist }).flatMap(islandsOf);
  const [figure] = islandsOf(`${prefix}stable-diffusion/try-it/index.html`);
  if (!figure) throw new Error('the page has no island');
  const isShared = (file: string): boolean =>
    figure.library.has(file) || all.filter(({ view }) => view.has(file)).length > all.length / 2;
  const scripts = [...figure.view.union(figure.library)];
  return {
    own: sum(scripts.filter((file) => !isShared(file))),
    shared: sum(scripts.filter(isShared)),
  };
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

/**
 * Megabytes of the processes that draw pages. `resident` counts the pages of the browser's own program that
 * they have in use, which all its processes have in common; `share` counts of these only the part that falls
 * to them, as phones do when they choose what to end; `own` is what nobody else has.
 */
interface Memory {
  readonly resident: number;
  readonly share: number;
  readonly own: number;
}

/** Undefined where there is no /proc. */
async function memoryOf(browser: Browser): Promise<Memory | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  try {
    const total = (file: string, name: string): number =>
      renderers.reduce((sum, { id }) => {
        const [, kilobytes] =
          new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(
            readFileSync(`/proc/${id}/${file}`, 'utf8'),
          ) ?? [];
        return sum + Number(kilobytes) / 1000;
      }, 0);
    return {
      resident: total('status', 'VmRSS'),
      share: total('smaps_rollup', 'Pss'),
      own: total('status', 'RssAnon'),
    };
  } catch {
    return undefined;
  }
}

function reportMemory(what: string, memory: Memory | undefined): void {
  if (!memory) return;
  const [resident, share, own] = [memory.resident, memory.share, memory.own].map((megabytes) =>
    megabytes.toFixed(0),
  );
  console.log(
    `memory, ${what}: ${resident} MB resident, ${share} by share; ${own} without the browser's program`,
  );
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
const fromClick = sum(closure(worker));
for (const [language, prefix] of [
  ['en', ''],
  ['zh', 'zh/'],
] as const) {
  const { own, shared } = figureBytes(prefix);
  console.log(
    `code as gzip, ${language}: figure ${kilobytes(own)} and, from the click to the first picture, worker ` +
      `${kilobytes(fromClick)}, together ${kilobytes(own + fromClick)}; library and kit, ` +
      `which most figures share, ${kilobytes(shared)}`,
  );
}

const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? 'chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  const page = await browser.newPage();
  // A page of this server without anything on it: what no page of this browser can do without.
  await page.route('**/nothing/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>-</title>' }),
  );
  await page.goto(`http://127.0.0.1:${server.port}/nothing/`);
  reportMemory('an empty page', await memoryOf(browser));
  await page.goto(`http://127.0.0.1:${server.port}/stable-diffusion/try-it/`);
  await page.waitForTimeout(1500);
  reportMemory('the page', await memoryOf(browser));
  report('25 guided steps and the decoder, WASM', await times(page, false));
  reportMemory('the page with the model', await memoryOf(browser));
  report('25 guided steps and the decoder, plain TypeScript', await times(page, true));
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await browser.close();
  await server.stop();
}
