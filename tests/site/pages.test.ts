/** What must hold on every page: quiet console, no other host, a strict policy, one h1, the right language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPages, builtSite, readBuilt } from './support.ts';

const site = builtSite();

for (const path of await allPages())
  test(`${path} loads cleanly from its own host`, async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(site.origin))
        faults.push(`asks ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    // Everything below the fold hydrates when it nears the view.
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(faults, []);
    assert.equal(await page.locator('h1').count(), 1);
    const expected = path.startsWith('/zh/') ? 'zh-Hans' : 'en';
    assert.equal(await page.locator('html').getAttribute('lang'), expected);
    await context.close();
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

test('an address that does not exist answers 404 in both languages', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(`${site.origin}/zh/nowhere/`);
  assert.equal(response?.status(), 404);
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  await page.getByRole('heading', { name: '这里没有页面' }).waitFor();
  await context.close();
});
