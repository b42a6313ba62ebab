/** No file may lead back to itself by its imports. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { circles } from './circles.ts';
import type { Source } from './rules.ts';
import { sourceOf, sources } from './sources.ts';

const at = (file: string, ...paths: string[]): Source => ({
  file,
  imports: paths.map((path) => ({ path })),
});

describe('circles', () => {
  test('are none in a tree, a diamond, and what leads outside', () => {
    const files = [at('a', 'b', 'c'), at('b', 'd', 'preact'), at('c', 'd'), at('d', 'elsewhere')];
    assert.deepEqual(circles(files), []);
  });

  test('of one, two and three files are found, each once', () => {
    assert.deepEqual(circles([at('a', 'a')]), ['a → a']);
    assert.deepEqual(circles([at('b', 'a'), at('a', 'b', 'c'), at('c')]), ['a → b → a']);
    assert.deepEqual(circles([at('c', 'a'), at('b', 'c'), at('a', 'b')]), ['a → b → c → a']);
  });

  test('that share a file are all found, and one is not found for who only leads to it', () => {
    const files = [at('start', 'a'), at('a', 'b', 'c'), at('b', 'a'), at('c', 'a')];
    assert.deepEqual(circles(files), ['a → b → a', 'a → c → a']);
  });

  test('that are tied by a type alone are circles, too', () => {
    const registry = sourceOf(
      'src/numbers/registry.ts',
      "import { risks } from './risks.ts';\nexport type Topic = () => number;\nexport const all = [risks];",
    );
    const risks = sourceOf(
      'src/numbers/risks.ts',
      "import type { Topic } from './registry.ts';\nexport const risks: Topic = () => 1;",
    );
    assert.deepEqual(circles([registry, risks]), [
      'src/numbers/registry.ts → src/numbers/risks.ts → src/numbers/registry.ts',
    ]);
  });

  const all = sources();

  test('are tied nowhere in the tree', () => {
    assert.ok(all.length > 150, `${all.length} files`);
    assert.deepEqual(circles(all), []);
  });

  test('would be seen there if one were tied', () => {
    const leaf = all.find(({ file }) => file === 'src/maths/random.ts');
    assert.ok(leaf);
    const planted = { ...leaf, imports: [{ path: 'src/explorables/low-rank/model.ts' }] };
    const found = circles(all.map((source) => (source === leaf ? planted : source)));
    assert.ok(found.some((circle) => circle.includes('src/maths/random.ts')));
  });
});
