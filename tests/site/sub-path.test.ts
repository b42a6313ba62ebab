/** Built for a sub-path, the site works under it: links, assets, figures and search. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { preview } from 'astro';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { locales } from '#src/i18n/locales.ts';
import { chapterPath, localise, searchPath } from '#src/i18n/urls.ts';
import { launch } from '../browser.ts';
import { faultsOf } from './reader.ts';
import { root } from './support.ts';
import { idle } from './traffic.ts';

const base = '/explainer/';
const outDir = `${root}.generated/sub-path/`;
const astro = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
);

let server: Awaited<ReturnType<typeof preview>>;
let browser: Browser;
let origin = '';

before(async () => {
  const built = spawnSync(process.execPath, [astro, 'build', '--outDir', outDir], {
    cwd: root,
    env: { ...process.env, SITE_BASE: base },
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
  test(`a chapter loads whole and search leads to its section, in ${locale}`, async () => {
    const page = await browser.newPage();
    const faults = faultsOf(page);
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      if (!new URL(response.url()).pathname.startsWith(base)) faults.push(response.url());
    });
    const chapter = localise(chapterPath('stable-diffusion'), locale, base);
    await page.goto(origin + chapter);
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
    assert.ok(target.startsWith(`${chapter}#`), target);
    await hit.click();
    await page.waitForURL(origin + target);
    await page.locator(new URL(target, origin).hash).waitFor();
    assert.deepEqual(faults, []);
    await page.close();
  });
