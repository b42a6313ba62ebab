/** A place for what is kept, whatever can be written. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writableFolder } from '#src/cache/folder.ts';

test('the usual folder where it can be made, otherwise another that can be written', () => {
  const root = mkdtempSync(join(tmpdir(), 'folder-'));
  try {
    const usual = join(root, 'deep/cache');
    assert.equal(writableFolder(usual), usual);
    assert.ok(existsSync(usual));
    // Below a file no folder can be made, by anyone.
    writeFileSync(join(root, 'file'), '');
    const other = writableFolder(join(root, 'file/cache'));
    assert.ok(!other.startsWith(root));
    writeFileSync(join(other, 'kept'), '');
  } finally {
    rmSync(root, { recursive: true });
  }
});
