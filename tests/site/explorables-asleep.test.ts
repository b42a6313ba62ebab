/** A figure whose script does not come says so; one whose script comes says nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kitStrings } from '#src/explorables/kit/strings.ts';
import { figureOf, figuresOf, pagesWithFigures, pass, takeClock, wake } from './explorable.ts';
import { builtSite } from './support.ts';

const site = builtSite();
const path = pagesWithFigures().en[0] ?? '';
const id = figuresOf(path)[0]?.id ?? '';
const asleep = '.explorable-asleep';

test('its own script is blocked', () =>
  site.visit('/404.html', async (page) => {
    await takeClock(page);
    await page.goto(site.origin + path);
    const figure = figureOf(page, id);
    const script = await figure.locator('astro-island').getAttribute('component-url');
    // With whatever follows: a failed import is tried once more at an address of its own.
    await page.route(`**${script}*`, (route) => route.abort());
    await page.reload();
    assert.equal(await figure.locator(asleep).isVisible(), false);
    await figure.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (frame) => document.getElementById(frame)?.hasAttribute('data-watched'),
      id,
    );
    await figure.locator(asleep).waitFor({ state: 'attached' });
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await pass(page, 6000);
    await figure.locator(asleep).waitFor();
    assert.equal(await figure.locator(asleep).innerText(), kitStrings.en.asleep);
    const height = await figure
      .locator(asleep)
      .evaluate((line) => line.getBoundingClientRect().height);
    assert.ok(height > 10, String(height));
  }));

test('no script of the page comes at all', () =>
  site.visit('/404.html', async (page) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(site.origin + path);
    const line = figureOf(page, id).locator(asleep);
    assert.equal(await line.isVisible(), false);
    await line.evaluate((each) => each.getAnimations().forEach((animation) => animation.finish()));
    assert.ok(await line.isVisible());
  }));

test('its script comes', () =>
  site.visit('/404.html', async (page) => {
    await takeClock(page);
    await page.goto(site.origin + path);
    const figure = await wake(page, id);
    await pass(page, 20_000);
    assert.equal(await figure.locator(asleep).isVisible(), false);
    assert.equal(await figure.locator(asleep).evaluate((each) => each.getAnimations().length), 0);
  }));
