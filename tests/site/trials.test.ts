/** The plot of trials on the built pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estimateOf, ratioAt } from '#charts/trials/ratio.ts';
import { trials } from '../charts/data.ts';
import { pagesWith } from './book.ts';
import { builtSite } from './support.ts';

const site = builtSite();
const plots = pagesWith('trials');

test('it stands on one page in each language', () => assert.equal(plots.length, 2));

for (const path of plots)
  test(`the trials of ${path} are drawn where their data say`, () =>
    site.visit(
      path,
      async (page) => {
        for (const trial of trials) {
          const strip = page.locator(`[data-trial="${trial.id}"] svg`);
          const estimate = estimateOf(trial);
          const [dot, line] = [strip.locator('circle'), strip.locator('.interval')];
          assert.equal(await dot.count(), estimate ? 1 : 0, trial.id);
          assert.equal(await line.count(), estimate?.interval ? 1 : 0, trial.id);
          if (!estimate) continue;
          const at = async (of: typeof dot, name: string) =>
            ratioAt(parseFloat((await of.getAttribute(name)) ?? ''));
          const near = (value: number, wanted: number) =>
            assert.ok(Math.abs(value / wanted - 1) < 0.001, `${trial.id}: ${value}, ${wanted}`);
          near(await at(dot, 'cx'), estimate.ratio);
          if (!estimate.interval) continue;
          near(await at(line, 'x1'), estimate.interval[0]);
          near(await at(line, 'x2'), estimate.interval[1]);
        }
        const table = page.locator('#trials table');
        assert.equal(await table.locator('tbody tr').count(), trials.length);
      },
      { javaScriptEnabled: false },
    ));
