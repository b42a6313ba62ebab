/** The kernels are there even where nothing can be kept. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compileKernels } from '#src/tensors/compile.ts';

test('compiled, kept, and compiled again where they cannot be kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernels-'));
  const within = (name: string): URL => pathToFileURL(join(folder, name, '/'));
  try {
    const fresh = await compileKernels('forward', within('kept'));
    assert.ok(WebAssembly.validate(fresh));
    const kept = readdirSync(join(folder, 'kept'));
    // All sets, since loading the compiler is the most of the work.
    assert.equal(kept.length, 3);
    const own = kept.find((name) => name.endsWith('-forward.wasm'));
    assert.ok(own);
    // What is kept is read, whatever it says.
    writeFileSync(join(folder, 'kept', own), Uint8Array.of(1, 2, 3));
    assert.deepEqual([...(await compileKernels('forward', within('kept')))], [1, 2, 3]);
    // Below a file no folder can be made, by anyone.
    writeFileSync(join(folder, 'file'), '');
    assert.deepEqual(await compileKernels('forward', within('file/kept')), fresh);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
