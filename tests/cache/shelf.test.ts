/** What a build keeps for the next one. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { openShelf, type Shelf } from '#src/cache/shelf.ts';

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

test('a shelf that cannot be written stops nothing', () => {
  // A file where the folder would be cannot be written by anyone.
  writeFileSync('.cache', '');
  const shelf = open();
  shelf.put(1, 'lost');
  assert.equal(shelf.get(1), undefined);
});
