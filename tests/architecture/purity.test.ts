/** The same input gives the same figure: what is planted is caught, and the tree keeps to it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { impurities } from './purity.ts';
import type { Source } from './rules.ts';
import { sources } from './sources.ts';

const at = (file: string, ...paths: string[]): Source => ({
  file,
  imports: paths.map((path) => ({ path })),
});

describe('a model', () => {
  const model = 'src/explorables/x/model.ts';
  const faults = (...more: Source[]): string[] => impurities(more);

  test('does not draw', () => {
    assert.match(faults(at(model, 'preact')).join(), /a model imports preact/);
    assert.match(faults(at(model, 'src/drawing/Plot.tsx')).join(), /is no pure part/);
    assert.match(faults(at(model, 'src/i18n/locales.ts')).join(), /is no pure part/);
  });

  for (const name of [
    'document',
    'window',
    'location',
    'Date',
    'performance',
    'Math.random',
    'fetch',
  ])
    test(`does not use ${name}`, () => {
      assert.deepEqual(faults({ file: model, imports: [], globals: [name] }), [
        `${model}: a model uses ${name}`,
      ]);
    });

  test('does not reach for it through others either', () => {
    const through = faults(
      at(model, 'src/explorables/x/points.ts'),
      at('src/explorables/x/points.ts', 'src/explorables/kit/clock.ts'),
      { file: 'src/explorables/kit/clock.ts', imports: [], globals: ['performance'] },
    );
    assert.deepEqual(through, [
      `${model}: a model reaches src/explorables/kit/clock.ts, which uses performance`,
    ]);
  });

  test('may name a type of what it does not run', () => {
    const imports = [{ path: 'src/drawing/Plot.tsx', typeOnly: true }];
    assert.deepEqual(faults({ file: model, imports }), []);
  });
});

describe('the same input gives the same figure', () => {
  const inRoom = (file: string, ...globals: string[]): string[] =>
    impurities([{ file, imports: [], globals }]);

  for (const file of [
    'src/maths/random.ts',
    'src/drawing/Plot.tsx',
    'src/tensors/adam.ts',
    'src/miniature/nets/unet.ts',
    'src/explorables/x/View.tsx',
    'src/charts/x/client.ts',
    'src/explorables/kit/controls.tsx',
  ])
    for (const name of ['Math.random', 'Date', 'performance.now', 'crypto.getRandomValues'])
      test(`${file} does not use ${name}`, () =>
        assert.deepEqual(inRoom(file, name), [`${file}: uses ${name}`]));

  test('mathematics has no page either, a view has', () => {
    assert.deepEqual(inRoom('src/maths/random.ts', 'document', 'setTimeout'), [
      'src/maths/random.ts: uses document',
      'src/maths/random.ts: uses setTimeout',
    ]);
    assert.deepEqual(inRoom('src/explorables/x/View.tsx', 'document', 'setTimeout'), []);
  });
});

describe('the tree', () => {
  const all = sources();

  test('is pure where it computes', () => assert.deepEqual(impurities(all), []));

  test('has models, and they are looked at', () => {
    const models = all.filter(({ file }) => /^src\/explorables\/[^/]+\/model\.ts$/.test(file));
    assert.ok(models.length >= 8, `${models.length} models`);
    const [first] = models;
    assert.ok(first);
    const planted = { ...first, globals: ['Date'] };
    const faults = impurities(all.map((source) => (source === first ? planted : source)));
    assert.deepEqual(faults, [`${first.file}: a model uses Date`]);
  });
});
