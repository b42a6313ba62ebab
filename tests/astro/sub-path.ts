/**
 * Built for a sub-path of a known host, the site works under it: links, assets, figures, search, and what
 * search engines are told. A second build takes a minute: only a run that looks at everything makes it, any
 * other sees a sub-path in development.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { preview } from 'astro';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { locales } from '#src/i18n/locales.ts';
import { localise, searchPath, sectionPath } from '#src/i18n/urls.ts';
import { launch } from '../browser.ts';
import { openings, sectionPages } from '../site/book.ts';
import { faultsOf } from '../site/reader.ts';
import { looksAtAll } from '../share.ts';
import { root } from '../site/support.ts';
import { idle } from '../site/traffic.ts';

const base = '/explainer/';
const host = 'https://example.org';
const outDir = `${root}.generated/sub-path/`;
const astro = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
);

const skip = looksAtAll() ? false : '`npm run test:all` builds for a sub-path';

describe('under a sub-path', { skip }, () => {
  let server: Awaited<ReturnType<typeof preview>>;
  let browser: Browser;
  let origin = '';

  before(async () => {
    const built = spawnSync(process.execPath, [astro, 'build', '--outDir', outDir], {
      cwd: root,
      env: { ...process.env, SITE_BASE: base, SITE_URL: host },
      encoding: 'utf8',
    });
    assert.equal(built.status, 0, built.stdout + built.stderr);
    server = await preview({
      root,
      base,
      outDir,
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0 },
    });
    origin = `http://127.0.0.1:${server.port}`;
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  const addresses = ['href', 'src', 'action', 'component-url', 'renderer-url', 'data-base'];

  test('every address in every page is under the base, and is there', async () => {
    const strays: string[] = [];
    for await (const file of glob('**/*.html', { cwd: outDir })) {
      const { document } = parseHTML(readFileSync(outDir + file, 'utf8'));
      for (const name of addresses)
        for (const element of document.querySelectorAll(`[${name}^="/"]`)) {
          const address = element.getAttribute(name) ?? '';
          const { pathname } = new URL(address, 'http://site');
          const target = join(
            outDir,
            pathname.slice(base.length),
            pathname.endsWith('/') ? 'index.html' : '',
          );
          const isFolder = name === 'data-base';
          if (!pathname.startsWith(base) || !(isFolder || existsSync(target)))
            strays.push(`${file}: ${name}="${address}"`);
        }
    }
    assert.deepEqual(strays, []);
  });

  for (const locale of locales)
    test(`a section loads whole and search leads to another, in ${locale}`, async () => {
      const page = await browser.newPage();
      const faults = faultsOf(page);
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
        if (!new URL(response.url()).pathname.startsWith(base)) faults.push(response.url());
      });
      const section = (id: string) => localise(sectionPath('stable-diffusion', id), locale, base);
      await page.goto(origin + section('sampling'));
      await idle(page);
      assert.ok(await page.evaluate(() => document.fonts.check('1em Inter')));
      const figure = page.locator('.explorable').first();
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });

      const query = locale === 'zh' ? '交叉注意力' : 'cross-attention';
      await page.goto(
        `${origin}${localise(searchPath, locale, base)}?q=${encodeURIComponent(query)}`,
      );
      const hit = page.locator('[data-search-result]').first();
      await hit.waitFor();
      const target = (await hit.getAttribute('href')) ?? '';
      assert.equal(target, section('conditioning'));
      await hit.click();
      await page.waitForURL(origin + target);
      assert.deepEqual(faults, []);
      await page.close();
    });

  test('the sitemap names each page that is to be shown, with its translation, and no other', () => {
    const xml = readFileSync(`${outDir}sitemap.xml`, 'utf8');
    const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
    const wanted = [...openings, ...sectionPages].map(({ path }) => host + base + path.slice(1));
    for (const url of wanted) assert.ok(listed.includes(url), url);
    for (const url of listed) {
      assert.doesNotMatch(url, /\/(all|derivations|search|404)\//);
      const { pathname } = new URL(url);
      assert.ok(existsSync(`${outDir}${pathname.slice(base.length)}index.html`), url);
    }
    const section = `${host}${base}cloud/accelerators/`;
    const entry = xml.split('\n').find((line) => line.includes(`<loc>${section}</loc>`)) ?? '';
    assert.ok(entry.includes(`hreflang="en" href="${section}"`), entry);
    assert.ok(
      entry.includes(`hreflang="zh-Hans" href="${host}${base}zh/cloud/accelerators/"`),
      entry,
    );
  });

  test('a whole chapter names its opening as the page to show, a section itself', () => {
    const canonical = (path: string): string | undefined =>
      /<link rel="canonical" href="([^"]+)"/.exec(
        readFileSync(`${outDir}${path}index.html`, 'utf8'),
      )?.[1];
    assert.equal(canonical('zh/cloud/all/'), `${host}${base}zh/cloud/`);
    assert.equal(canonical('cloud/accelerators/'), `${host}${base}cloud/accelerators/`);
  });
});
