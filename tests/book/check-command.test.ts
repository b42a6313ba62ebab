/** What a writer runs: every problem reaches the pipe, and the exit code tells. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../scripts/check-book.ts', import.meta.url));

test('thousands of problems come through a pipe whole, and the command fails', () => {
  const root = mkdtempSync(join(tmpdir(), 'book-'));
  try {
    mkdirSync(join(root, 'content'));
    const works = Array.from({ length: 3000 }, (_, i) => `  - id: work${i}\n`).join('');
    writeFileSync(join(root, 'content/references.yaml'), `references:\n${works}`);
    const { status, stdout } = spawnSync(process.execPath, [command, root], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const lines = stdout.trimEnd().split('\n');
    assert.equal(status, 1);
    assert.equal(lines.at(-1), `${lines.length - 1} problems in the book`);
    assert.ok(lines.length > 3000);
    assert.match(stdout, /^content\/references\.yaml:3001 {2}The work "work2999" has no type\./m);
  } finally {
    rmSync(root, { recursive: true });
  }
});
