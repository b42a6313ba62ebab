/** The photographs of latent-compression come when one is chosen, from the site itself, and say so if they do not come. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { view } from '#explorables/latent-compression/strings.ts';
import { figureOf } from './explorable.ts';
import { sectionIn } from './reader.ts';
import { builtSite } from './support.ts';

const site = builtSite();
const { fit } = view.en;
const photograph = /\/(coffee|cat|grass)\.[^/]*\.png$/;

async function woken(page: Page): Promise<Locator> {
  await page.goto(site.origin + sectionIn('en', 'latent-space'));
  const figure = figureOf(page, 'latent-compression');
  await figure.locator('.explorable-view').scrollIntoViewIfNeeded();
  await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  return figure;
}

const says = (figure: Locator, words: string): Promise<void> =>
  figure.locator('.fit', { hasText: words }).waitFor();

test('they are fetched when one is chosen, once for all', () =>
  site.visit('/404.html', async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (photograph.test(request.url())) asked.push(request.url());
    });
    const figure = await woken(page);
    await says(figure, fit.drawings);
    assert.equal(asked.join(), '');
    const choice = figure.locator('select');
    await choice.selectOption('cat');
    await says(figure, fit.photographs);
    assert.match(await figure.locator('.panels').innerText(), /96 × 96 = 27,648/);
    await choice.selectOption('grass');
    await choice.selectOption('hill');
    await says(figure, fit.drawings);
    assert.equal(asked.length, 3);
    for (const address of asked) assert.ok(address.startsWith(site.origin), address);
  }));

test('where they do not come the picture before stays, and the figure says so', () =>
  site.visit('/404.html', async (page) => {
    await page.route(photograph, (route) => route.abort());
    const figure = await woken(page);
    const before = await figure.locator('.panels').innerText();
    await figure.locator('select').selectOption('coffee');
    await says(figure, fit.failed);
    assert.equal(await figure.locator('.panels').innerText(), before);
  }));
