/** Where a diagram that cannot be drawn stands. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import { diagrams, placeOf } from '#src/markdown/diagrams.ts';

const fence = (text: string): string => `\`\`\`mermaid\n${text}\n\`\`\`\n`;
const good = 'flowchart LR\n  accTitle: t\n  accDescr: d\n  A --> B';

test('is named by file and line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'text-'));
  try {
    const file = join(folder, 'en.mdx');
    const source = `One.\n\n${fence(good)}\nTwo.\n\n${fence('pie\n  "a" : 1')}`;
    writeFileSync(file, source);
    const fileURL = pathToFileURL(file);
    assert.match(placeOf(fileURL, 1), /text-\w+\/en\.mdx:3$/);
    await assert.rejects(
      async () => mdxToJs(source, { fileURL, hastPlugins: [diagrams] }),
      /text-\w+\/en\.mdx:12 {2}The diagram cannot be drawn: “pie” opens no diagram/,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
