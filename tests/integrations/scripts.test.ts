/** What wakes figures leaves the page, and nothing else does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchedLast, withoutWaking } from '#src/integrations/scripts.ts';

const visible = 'window.dispatchEvent(new Event("astro:visible"));';
const define = 'customElements.define("astro-island",f);';
const island = '<astro-island uid="i1"></astro-island>';

test('the scripts that wake figures are taken out, in their order', () => {
  const html = `<script>a</script><script>${visible}</script><script>${define}</script>${island}`;
  assert.deepEqual(withoutWaking(html), {
    html: `<script>a</script>${island}`,
    script: `${visible}\n${define}`,
  });
  assert.deepEqual(withoutWaking('<script>a</script>'), { html: '<script>a</script>', script: '' });
});

test('a page with figures that nothing wakes is told', () => {
  assert.throws(() => withoutWaking(island), /no script that wakes them/);
});

test('files of scripts are fetched last; those in the page are no files', () => {
  assert.equal(
    fetchedLast('<script type="module" src="a.js"></script><script type="module">b</script>'),
    '<script type="module" fetchpriority="low" src="a.js"></script><script type="module">b</script>',
  );
});
