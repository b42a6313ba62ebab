/** What a build keeps for the next one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { openLedger, openShelf, type Shelf } from '#src/cache/shelf.ts';

const home = process.cwd();
const folders: string[] = [];
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'shelf-'));
  folders.push(folder);
  process.chdir(folder);
  mkdirSync('code/below', { recursive: true });
  writeFileSync('code/a.ts', 'one');
  writeFileSync('code/below/b.ts', 'two');
});
after(() => {
  process.chdir(home);
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const open = (): Shelf<string> =>
  openShelf('words', ['code'], (value) => typeof value === 'string');

test('what was put is there for the next one, by the whole request', () => {
  open().put({ a: 1, b: 'x' }, 'kept');
  assert.equal(open().get({ a: 1, b: 'x' }), 'kept');
  assert.equal(open().get({ a: 1, b: 'y' }), undefined);
});

test('nothing is handed out that other code made, and it goes', () => {
  open().put(1, 'old');
  writeFileSync('code/below/b.ts', 'changed');
  assert.equal(open().get(1), undefined);
  open().put(1, 'new');
  assert.equal(open().get(1), 'new');
  assert.equal(readdirSync('.cache/words').length, 1);
});

test('a file that cannot be read, or holds something else, is not there', () => {
  open().put(1, 'kept');
  const [version = ''] = readdirSync('.cache/words');
  const [file = ''] = readdirSync(join('.cache/words', version));
  for (const broken of ['{"half', '7']) {
    writeFileSync(join('.cache/words', version, file), broken);
    assert.equal(open().get(1), undefined);
  }
});

test('of what is large the last few are kept', () => {
  const shelf = openShelf('words', ['code'], (value) => typeof value === 'string', 2);
  for (const request of [1, 2, 3]) {
    shelf.put(request, `value ${request}`);
    const [version = ''] = readdirSync('.cache/words');
    // As if a day lay between one build and the next.
    for (const file of readdirSync(join('.cache/words', version))) {
      const path = join('.cache/words', version, file);
      const time = statSync(path).mtimeMs / 1000 - 86_400;
      utimesSync(path, time, time);
    }
  }
  assert.deepEqual(
    [1, 2, 3].map((request) => shelf.get(request)),
    [undefined, 'value 2', 'value 3'],
  );
});

test('a shelf that cannot be written stops nothing', () => {
  // A file where the folder would be cannot be written by anyone.
  writeFileSync('.cache', '');
  const shelf = open();
  shelf.put(1, 'lost');
  assert.equal(shelf.get(1), undefined);
});

test('from a folder that is not the project nothing is kept, and nothing fails', () => {
  const shelf = openShelf('words', ['no-such-folder'], (value) => typeof value === 'string');
  shelf.put(1, 'lost');
  assert.equal(shelf.get(1), undefined);
  assert.deepEqual(readdirSync('.'), ['code']);
});

test('a ledger keeps many values in one file, from the end of one run to the next', () => {
  const run = (code: string): string => {
    const from = JSON.stringify(new URL('../../src/cache/shelf.ts', import.meta.url).href);
    const opened = `import { openLedger } from ${from};
      const ledger = openLedger('sums', ['code'], (value) => typeof value === 'number');`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', opened + code],
      { encoding: 'utf8' },
    );
    assert.equal(stderr, '');
    return stdout;
  };
  run('for (let i = 0; i < 100; i++) ledger.put([i, "x"], 2 * i);');
  const [version = ''] = readdirSync('.cache/sums');
  assert.equal(readdirSync(join('.cache/sums', version)).length, 1);
  assert.equal(run('console.log(ledger.get([7, "x"]), ledger.get([7, "y"]));'), '14 undefined\n');
  writeFileSync('code/a.ts', 'changed');
  assert.equal(run('console.log(ledger.get([7, "x"]));'), 'undefined\n');
});

test('a ledger answers with what it was told in the same run', () => {
  const ledger = openLedger('sums', ['code'], (value) => typeof value === 'number');
  ledger.put('a', 1);
  assert.equal(ledger.get('a'), 1);
  assert.equal(ledger.get('b'), undefined);
});
