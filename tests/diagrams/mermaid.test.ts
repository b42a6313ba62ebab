/** A Mermaid that is written differently from what is changed in it is refused. */
import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { test } from 'node:test';
import { loadMermaid } from '#src/diagrams/mermaid.ts';
import { openWindow } from '#src/diagrams/page/window.ts';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    return url.includes('/mermaid/dist/') && loaded.format === 'module'
      ? {
          ...loaded,
          source: String(loaded.source).replaceAll('({}, currentConfig)', '({},currentConfig)'),
        }
      : loaded;
  },
});

test('another Mermaid does not pass unseen', async () => {
  openWindow();
  await assert.rejects(loadMermaid(), /its configuration found 0 times/);
});
