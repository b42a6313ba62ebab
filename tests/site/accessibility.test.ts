/** axe finds nothing, on any page, in both themes, wide and on a phone. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import { allPages, builtSite } from './support.ts';

const site = builtSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // axe does not count MathML as the text of a header cell.
  rules: { 'empty-table-header': { enabled: false } },
};

for (const path of await allPages())
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${path} in ${colorScheme}`, async () => {
      const viewport =
        colorScheme === 'light' ? { width: 1280, height: 900 } : { width: 360, height: 760 };
      const found = await site.visit(
        path,
        async (page) => {
          await page.evaluate(axe);
          const results = await page.evaluate(
            (options) =>
              (
                globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }
              ).axe.run(options),
            rules,
          );
          return results.violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
          );
        },
        { colorScheme, viewport, bypassCSP: true, reducedMotion: 'reduce' },
      );
      assert.deepEqual(found, []);
    });
