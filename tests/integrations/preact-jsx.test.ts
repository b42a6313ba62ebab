/** No script of the site goes through Babel when it is built; in development live reload needs it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preactJsx } from '#src/integrations/preact-jsx.ts';

interface Plugin {
  readonly name: string;
  readonly transform?: unknown;
}

/** What the integration hands to Vite, and the name of the renderer. */
async function settingsFor(command: 'build' | 'dev') {
  let renderer = '';
  let vite: { plugins?: unknown[]; oxc?: unknown } = {};
  const options = {
    command,
    addRenderer: ({ name }: { name: string }) => void (renderer = name),
    updateConfig: (config: { vite: typeof vite }) => void (vite = config.vite),
    injectScript: () => {},
  };
  await preactJsx().hooks['astro:config:setup']?.(options as never);
  const plugins = (vite.plugins ?? []).flat(Infinity) as Plugin[];
  return {
    renderer,
    babels: plugins.find(({ name }) => name === 'vite:preact-jsx'),
    oxc: vite.oxc,
  };
}

test('built', async () => {
  const { renderer, babels, oxc } = await settingsFor('build');
  assert.equal(renderer, '@astrojs/preact');
  assert.equal(babels?.transform, undefined);
  assert.deepEqual(oxc, { jsx: { runtime: 'automatic', importSource: 'preact' } });
});

test('in development', async () => {
  const { renderer, babels, oxc } = await settingsFor('dev');
  assert.equal(renderer, '@astrojs/preact');
  assert.equal(typeof babels?.transform, 'function');
  assert.equal(oxc, undefined);
});
