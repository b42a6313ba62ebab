/**
 * Ways to search the sections of the built site, over the same text and the same questions: how often
 * the right section is shown first and among the first three, how often first and as an answer, how often
 * what is there is doubted and how often nothing is shown, how often what is not there is said (perhaps) not to
 * be, what a first question loads (as sent, compressed) and how long it
 * takes until the first answer stands on the page, with everything on this machine.
 *
 *   node scripts/bench-search.ts        after a build
 *
 * Not a test: the times are those of this machine and its load.
 */
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { create, insertMultiple, save, load, search as oramaSearch } from '@orama/orama';
import MiniSearch from 'minisearch';
import { chromium } from 'playwright-core';
import { htmlLang, locales, type Locale } from '#src/i18n/locales.ts';
import { localise, searchPath } from '#src/i18n/urls.ts';
import { pageRecords } from '#src/integrations/page-records.ts';
import { recordsOf, type SearchRecord } from '#src/search/records.ts';
import {
  judge,
  placeAt,
  querySets,
  queriesOf,
  type Judgement,
  type Query,
  type Shown,
} from '../tests/search/judge.ts';
import { findBrowser } from './browser.ts';

const dist = new URL('../dist/', import.meta.url).pathname;
const records = [
  ...pageRecords(fileURLToPath(new URL('../', import.meta.url)), '/'),
  ...globSync('**/index.html', { cwd: dist }).flatMap((file) =>
    recordsOf(readFileSync(dist + file, 'utf8'), `/${file.replace(/index\.html$/, '')}`),
  ),
];
const sectionsOf = (locale: Locale): SearchRecord[] =>
  records.filter(({ kind, language }) => kind === 'section' && language === htmlLang[locale]);

const has = new Set(sectionsOf('en').map(({ url }) => placeAt(url)));

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** What both libraries need to read Chinese at all: words cut by the platform's dictionary. */
const words = (text: string): string[] =>
  [...segmenter.segment(text.toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

const documents = (locale: Locale) =>
  sectionsOf(locale).map(({ url, title, titles, terms, summary, text }) => {
    const subtitles = titles.slice(1).join(' ');
    return { id: url, title, subtitles, terms: terms.join(' '), summary, text };
  });

interface Way {
  readonly name: string;
  readonly answer: (query: Query) => Promise<Shown>;
  /** Bytes as sent, and milliseconds from nothing to an answer. */
  readonly first: () => Promise<{ bytes: number; ms: number }>;
}

/** A library says that all which it finds answers. */
const surely = (urls: readonly string[]): Shown => ({ sections: urls.map(placeAt), sure: true });

const timed = async (run: () => unknown): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};
const sizeOf = (...texts: (string | Buffer)[]): number =>
  texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
const script = (file: string): Buffer =>
  readFileSync(new URL(`../node_modules/${file}`, import.meta.url));

function miniSearch(): Way {
  const options = {
    fields: ['title', 'subtitles', 'terms', 'summary', 'text'],
    tokenize: words,
    searchOptions: {
      boost: { title: 6, subtitles: 3, terms: 2, summary: 2 },
      prefix: true,
      fuzzy: 0.2,
    },
  };
  const indexes = Object.fromEntries(
    locales.map((locale) => {
      const index = new MiniSearch(options);
      index.addAll(documents(locale));
      return [locale, index];
    }),
  ) as Record<Locale, MiniSearch>;
  const saved = JSON.stringify(indexes.en);
  return {
    name: 'MiniSearch',
    answer: ({ on, typed }) =>
      Promise.resolve(surely(indexes[on].search(typed).map(({ id }) => String(id)))),
    first: async () => ({
      bytes: sizeOf(saved, script('minisearch/dist/es/index.js')),
      ms: await timed(() => MiniSearch.loadJSON(saved, options).search('noise')),
    }),
  };
}

async function orama(): Promise<Way> {
  const schema = {
    id: 'string',
    title: 'string',
    subtitles: 'string',
    terms: 'string',
    summary: 'string',
    text: 'string',
  } as const;
  const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: words };
  const make = () => create({ schema, components: { tokenizer } });
  const en = make();
  const zh = make();
  await insertMultiple(en, documents('en'));
  await insertMultiple(zh, documents('zh'));
  const ask = async (index: ReturnType<typeof make>, term: string) =>
    (
      await oramaSearch(index, {
        term,
        limit: 12,
        tolerance: 1,
        boost: { title: 6, subtitles: 3, terms: 2, summary: 2 },
      })
    ).hits.map(({ document }) => document.id);
  const saved = JSON.stringify(save(en));
  const code = globSync('node_modules/@orama/orama/dist/browser/**/*.js').map((file) =>
    readFileSync(file),
  );
  return {
    name: 'Orama',
    answer: async ({ on, typed }) => surely(await ask(on === 'en' ? en : zh, typed)),
    first: async () => ({
      bytes: sizeOf(saved, Buffer.concat(code)),
      ms: await timed(async () => {
        const index = make();
        load(index, JSON.parse(saved));
        await ask(index, 'noise');
      }),
    }),
  };
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const served: { path: string; bytes: number }[] = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  try {
    const content = readFileSync(join(dist, path));
    const zipped = gzipSync(content);
    const best = zipped.length < content.length ? zipped : content;
    served.push({ path, bytes: best.length });
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    if (best === zipped) response.setHeader('Content-Encoding', 'gzip');
    response.end(best);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
const browser = await chromium.launch({
  executablePath: findBrowser() ?? '',
  args: ['--no-sandbox', '--disable-gpu'],
});

const fresh = async (locale: Locale) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(origin + localise(searchPath, locale, '/'));
  return page;
};

/** Pagefind's own order of the sections, unhelped. */
async function pagefind(): Promise<Way> {
  const pages = { en: await fresh('en'), zh: await fresh('zh') };
  const ask = (page: typeof pages.en, typed: string): Promise<string[]> =>
    page.evaluate(async (query) => {
      const module = '/pagefind/pagefind.js';
      const index = await import(module);
      const { results } = await index.search(query, { filters: { kind: 'section' } });
      const best = await Promise.all(results.slice(0, 12).map((one: any) => one.data()));
      return best.map(({ raw_url: url }) => String(url));
    }, typed);
  return {
    name: 'Pagefind',
    answer: async ({ on, typed }) => surely(await ask(pages[on], typed)),
    first: async () => {
      const page = await fresh('en');
      served.length = 0;
      const ms = await timed(() => ask(page, 'noise'));
      return { bytes: served.reduce((sum, { bytes }) => sum + bytes, 0), ms };
    },
  };
}

/** As the page of search answers a reader: the sections in the order of its list. */
async function ours(): Promise<Way> {
  const pages = { en: await fresh('en'), zh: await fresh('zh') };
  const field = 'main input[type=search]';
  const type = async (page: typeof pages.en, typed: string): Promise<void> => {
    await page.fill(field, typed);
    await page.keyboard.press('Enter');
  };
  const ask = async (page: typeof pages.en, typed: string): Promise<Shown> => {
    await type(page, '');
    await type(page, typed);
    await page.locator('main [data-search-hits][aria-busy=false] p').first().waitFor();
    const list = page.locator('main .search-answer > ol:first-child');
    const urls = await list
      .locator('.hit')
      .evaluateAll((links) => links.map((link) => new URL((link as any).href).pathname));
    return {
      sections: urls.map(placeAt),
      sure: !(await list.getAttribute('class'))?.includes('nearest'),
    };
  };
  return {
    name: 'this site',
    answer: ({ on, typed }) => ask(pages[on], typed),
    first: async () => {
      const page = await fresh('en');
      served.length = 0;
      const ms = await timed(async () => {
        await type(page, 'noise');
        await page.locator('main [data-search-result]').first().waitFor();
      });
      // What comes in below the sections counts as well.
      await page.locator('main [data-search-hits][aria-busy=false]').waitFor();
      return { bytes: served.reduce((sum, { bytes }) => sum + bytes, 0), ms };
    },
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(9);
const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
console.log(
  row('way', 'set', 'first', 'three', 'for sure', 'doubted', 'nothing', 'absent', 'kB', 'ms'),
);
console.log(row(...Array.from({ length: 10 }, () => '---')));
for (const way of [await pagefind(), miniSearch(), await orama(), await ours()]) {
  const { bytes, ms } = await way.first();
  // The ranking was tuned on the open ones.
  for (const set of querySets.filter((one) => one !== 'open')) {
    const said: Judgement = await judge(queriesOf(set), has, way.answer);
    const { first, third, firstForSure, doubted, nothing, absent } = said;
    const shares = [first, third, firstForSure, doubted, nothing, absent].map(percent);
    console.log(row(way.name, set, ...shares, (bytes / 1000).toFixed(0), ms.toFixed(0)));
  }
}
await browser.close();
server.close();
