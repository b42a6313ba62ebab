/**
 * What must hold on every page as it is loaded and read: quiet console, no other host, a strict
 * policy, one h1, the right language.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './reader.ts';
import { share } from '../share.ts';
import { isOfTextAlone } from './book.ts';
import { allPages, builtSite, eachOnce, readBuilt } from './support.ts';
import { readThrough, trafficOf } from './traffic.ts';

const site = builtSite();

/** Of sections of text alone, whose scripts are those of all, fewer; of whole chapters, which are long, two. */
const {
  whole = [],
  text = [],
  other = [],
} = Object.groupBy(eachOnce(await allPages()), (path) =>
  path.endsWith('/all/') ? 'whole' : isOfTextAlone(path) ? 'text' : 'other',
);
const pages = [...share(whole, 6), ...share(text, 16), ...share(other, 5, 1)];

for (const path of pages)
  test(`${path} loads cleanly from its own host`, () =>
    site.open(async (page) => {
      const faults = faultsOf(page);
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
      const { asked, rest } = trafficOf(page);
      await page.goto(site.origin + path);

      await readThrough(page);
      await rest();
      for (const request of asked)
        if (/^https?:/.test(request.url()) && !request.url().startsWith(site.origin))
          faults.push(`asks ${request.url()}`);
      assert.deepEqual(faults, []);
    }));

test('every page has one h1 and its language', async () => {
  for (const path of await allPages()) {
    const html = readBuilt(path);
    assert.equal(html.match(/<h1[ >]/g)?.length, 1, path);
    const language = path.startsWith('/zh/') ? 'zh-Hans' : 'en';
    assert.match(html, new RegExp(`<html[^>]*lang="${language}"`), path);
  }
});

test('every page carries a policy that allows no unhashed inline script', async () => {
  for (const path of await allPages()) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
      readBuilt(path),
    )?.[1];
    assert.ok(policy, path);
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src'));
    assert.ok(scripts, path);
    assert.doesNotMatch(scripts, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/, path);
  }
});

test('the policy stops an injected script', async () => {
  const ran = await site.visit('/', async (page) => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.body.append(script);
    });
    return page.evaluate(() => 'injected' in globalThis);
  });
  assert.equal(ran, false);
});

test('an address that does not exist answers 404 in both languages', () =>
  site.open(async (page) => {
    const response = await page.goto(`${site.origin}/zh/nowhere/`);
    assert.equal(response?.status(), 404);
    await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
    await page.getByRole('heading', { name: '没有找到这个页面' }).waitFor();
  }));
