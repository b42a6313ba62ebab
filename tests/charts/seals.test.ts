/** Every chart says on its figure element what its seal is; the seal itself comes with the caption. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';

/** The figure elements of a source that carry no seal, or that of another figure. */
const unsealed = (source: string, folder: string): string[] =>
  [...source.matchAll(/<figure\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter(
      (tag) => !/data-seal=\{await sealKind\((?:'[^']+'|id)\)\}/.test(tag) || !owns(tag, folder),
    );

const owns = (tag: string, folder: string): boolean =>
  tag.includes(`sealKind('${folder}')`) || (folder === 'kit' && tag.includes('sealKind(id)'));

const files = globSync('src/charts/*/*.astro');

test('every figure of a chart carries its own seal', () => {
  assert.ok(files.length > 20);
  const found = files.flatMap((file) =>
    unsealed(readFileSync(file, 'utf8'), basename(dirname(file))).map((tag) => `${file}: ${tag}`),
  );
  assert.deepEqual(found, []);
});

test('the search catches one without a seal, and one with another’s', () => {
  assert.equal(unsealed('<figure id="trials">', 'trials').length, 1);
  assert.equal(unsealed("<figure data-seal={await sealKind('x')}>", 'trials').length, 1);
  assert.equal(unsealed("<figure data-seal={await sealKind('trials')}>", 'trials').length, 0);
});
