/** What the names of islands say: their place on the page, and nothing of the machine that builds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPlacedIslands } from '#src/integrations/islands.ts';

const island = (uid: string, component: string): string =>
  `<astro-island uid="${uid}" data-preact-island-id="1" component-url="/_astro/${component}.js"></astro-island>`;

test('islands are numbered on their page, whatever Astro called them', () => {
  const here = `<p>${island('1Vf0HJ', 'View')}</p>${island('Z2cmRwb', 'Other')}`;
  const there = `<p>${island('Zq', 'View')}</p>${island('22xx', 'Other')}`;
  assert.equal(withPlacedIslands(here), withPlacedIslands(there));
  assert.equal(withPlacedIslands(here), `<p>${island('i1', 'View')}</p>${island('i2', 'Other')}`);
});

test('a text that speaks of an island stays', () => {
  const text = '<code>&lt;astro-island uid="x"&gt;</code> <b uid="y">';
  assert.equal(withPlacedIslands(text), text);
});
