/**
 * What each page costs a reader on a phone: bytes as sent, elements, first and largest paint, and how
 * long it blocks, with a processor four times slower than this machine's and the line that Lighthouse
 * takes for a mobile one (1.6 Mbit/s, 150 ms). One line a page, medians at the end.
 *
 *   node scripts/measure.ts [folder …] [--only=<regular expression>] [--runs=<n>]
 *
 * Folders of built sites, `dist` if none is named: an older build beside a new one is measured in the
 * same run. Not a test: the figures are those of this machine and its load.
 */
import { createReadStream, existsSync, globSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { loadavg } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './browser.ts';

const slowdown = 4;
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const phone = { width: 412, height: 823 };
/** Lighthouse counts what a task takes beyond this, in milliseconds. */
const shortTask = 50;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};
const packable = /\.(?:html|css|js|svg|json)$/;

/** Serves a folder as a host does, packed where that helps. */
function serve(folder: string): Promise<{ origin: string; server: Server }> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = join(folder, pathname, pathname.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    if (!packable.test(file)) {
      createReadStream(file).pipe(response);
      return;
    }
    const body = packed.get(file) ?? gzipSync(readFileSync(file), { level: 9 });
    packed.set(file, body);
    response.setHeader('Content-Encoding', 'gzip');
    response.end(body);
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ origin: `http://127.0.0.1:${port}`, server });
    }),
  );
}

interface Measured {
  readonly bytes: number;
  readonly elements: number;
  /** Milliseconds. */
  readonly first: number;
  readonly largest: number;
  readonly blocking: number;
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const context = await browser.newContext({
    viewport: phone,
    deviceScaleFactor: 2,
    isMobile: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const seen = { largest: 0, tasks: [] as { start: number; length: number }[] };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largest = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.tasks.push({ start: entry.startTime, length: entry.duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What is still being done is done: two idle moments a second apart at most.
    for (let i = 0; i < 2; i++)
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  });
  const found = await page.evaluate((short) => {
    const { seen } = globalThis as unknown as {
      seen: { largest: number; tasks: { start: number; length: number }[] };
    };
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const blocking = seen.tasks
      .filter(({ start, length }) => start + length > first)
      .reduce((sum, { length }) => sum + Math.max(0, length - short), 0);
    const elements = document.querySelectorAll('*').length;
    return { elements, first, largest: seen.largest, blocking };
  }, shortTask);
  await context.close();
  return { bytes, ...found };
}

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Of several runs the median of each figure. */
const median = (runs: readonly Measured[]): Measured => {
  const of = (key: keyof Measured): number => middle(runs.map((run) => run[key]));
  return {
    bytes: of('bytes'),
    elements: of('elements'),
    first: of('first'),
    largest: of('largest'),
    blocking: of('blocking'),
  };
};

const row = (name: string, { bytes, elements, first, largest, blocking }: Measured): string =>
  [
    name.padEnd(46),
    ...[bytes / 1000, elements, first, largest, blocking].map((value) =>
      value.toFixed(0).padStart(8),
    ),
  ].join('');

const flags = new Map(
  process.argv.flatMap((argument) => {
    const [, name = '', value = ''] = /^--(\w+)=(.*)$/.exec(argument) ?? [];
    return name === '' ? [] : [[name, value] as const];
  }),
);
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const only = new RegExp(flags.get('only') ?? '');
const runs = Number(flags.get('runs') ?? 1);

const browser = await chromium.launch({
  executablePath: findBrowser() ?? '',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const folder of folders.length > 0 ? folders : ['dist']) {
  const { origin, server } = await serve(folder);
  const pages = globSync('**/index.html', { cwd: folder })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .filter((path) => only.test(path))
    .sort();
  console.log(`\n${folder}, load ${loadavg()[0]?.toFixed(1)}`);
  console.log(`${''.padEnd(46)}      kB elements   first largest  blocks ms`);
  const all: Measured[] = [];
  for (const path of pages) {
    const found: Measured[] = [];
    for (let run = 0; run < runs; run++) found.push(await measure(browser, origin + path));
    all.push(median(found));
    console.log(row(path, median(found)));
  }
  console.log(row(`median of ${all.length}`, median(all)));
  server.close();
}
await browser.close();
