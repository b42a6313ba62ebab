/** The Transformer that trains in the reader's tab: in a real worker, to what the record shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { record } from '#explorables/learns-to-write/model.ts';
import { view } from '#explorables/learns-to-write/strings.ts';
import { figureOf } from './explorable.ts';
import { builtSite } from './support.ts';

const site = builtSite();

test('it trains beside the page, stops when asked, and shows what the record shows', () =>
  site.visit('/chatgpt/inside-transformer/#learns-to-write?at=1', async (page) => {
    const figure = figureOf(page, 'learns-to-write');
    await figure.locator('.explorable-view').scrollIntoViewIfNeeded();
    await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    const act = figure.locator('[data-worker] button');
    await act.first().click();
    const whose = figure.locator('[data-step]');
    // The page answers while the worker computes.
    await figure.locator('select').selectOption('2.4');
    assert.equal(await figure.locator('[data-off="true"]').count(), 1);
    const sample = figure.locator('.sample').first();
    await page.waitForFunction(([element, text]) => (element as Element).textContent === text, [
      await sample.elementHandle(),
      record.readings[1]!.sample,
    ] as const);
    await act.first().click();
    await figure.locator('[data-worker] button:nth-of-type(2):enabled').waitFor();
    const still = await whose.getAttribute('data-step');
    await act.nth(1).click();
    await figure.locator('.sample').nth(1).waitFor();
    assert.equal(await whose.getAttribute('data-step'), still);
    await act.nth(2).click();
    assert.equal(await whose.count(), 0);
    assert.equal(await sample.textContent(), record.readings[1]!.sample);
    assert.equal(await figure.locator('.sample').count(), 1);
  }));

test('a run that sees ahead is shown while that fault is planted, and gone when it is put right', () =>
  site.visit('/chatgpt/inside-transformer/#learns-to-write?at=0', async (page) => {
    const figure = figureOf(page, 'learns-to-write');
    await figure.locator('.explorable-view').scrollIntoViewIfNeeded();
    await figure.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    const whose = figure.locator('.whose');
    await figure.locator('[data-fault="ahead"]').press('Space');
    await whose.getByText(view.en.trainToSee).waitFor();
    await figure.locator('[data-check-result="fail"]').first().waitFor();
    await figure.locator('[data-worker] button').first().press('Enter');
    await figure.locator('[data-step]:not([data-step="0"])').waitFor();
    assert.match(await whose.innerText(), new RegExp(view.en.sawAhead));
    await figure.locator('[data-mend]').press('Enter');
    await whose.getByText(view.en.record, { exact: true }).waitFor();
    assert.equal(await figure.locator('[data-step]').count(), 0);
  }));
