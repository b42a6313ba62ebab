/**
 * What must hold on every page as it is loaded and read: quiet console, no other host, a strict
 * policy, one h1, the right language; of a chapter also its budgets and that nothing jumps.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './reader.ts';
import { watchShift } from './shift.ts';
import { allPages, builtSite, chapterPages, readBuilt } from './support.ts';
import { trafficOf } from './traffic.ts';
import { weigh } from './weight.ts';

const site = builtSite();
const chapters = await chapterPages();

for (const path of await allPages())
  test(`${path} loads cleanly from its own host and keeps to its budgets`, async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const faults = faultsOf(page);
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    const { asked, rest } = trafficOf(page);
    const shiftSoFar = await watchShift(page);
    await page.goto(site.origin + path);
    await rest();
    const early = [...asked];

    // Everything below the fold hydrates when it nears the view.
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
    });
    await rest();
    const shift = await shiftSoFar();
    for (const request of asked)
      if (/^https?:/.test(request.url()) && !request.url().startsWith(site.origin))
        faults.push(`asks ${request.url()}`);
    assert.deepEqual(faults, []);
    assert.equal(await page.locator('h1').count(), 1);
    const expected = path.startsWith('/zh/') ? 'zh-Hans' : 'en';
    assert.equal(await page.locator('html').getAttribute('lang'), expected);
    await context.close();

    if (!chapters.includes(path)) return;
    const { html, style, script, font } = weigh(path, early);
    console.log(
      `${path} html ${html} style ${style} script ${script} font ${font} bytes, shift ${shift.toFixed(4)}`,
    );
    assert.ok(Math.min(html, style, script, font) > 0, 'something was not measured');
    assert.ok(html + style + script <= 150_000, `HTML, styles and script ${html + style + script}`);
    assert.ok(script <= 15_000, `script ${script}`);
    assert.ok(font <= 100_000, `fonts ${font}`);
    assert.ok(shift < 0.02, `layout shift ${shift}`);
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
