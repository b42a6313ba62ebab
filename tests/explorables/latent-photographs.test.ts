/** The photographs: what is shipped is what its licence is stated for, and the code fitted to them is their own. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as model from '#explorables/latent-compression/model.ts';
import {
  decode,
  droppedVariance,
  keptVariance,
  patchValues,
} from '#explorables/latent-compression/patch-code.ts';
import { readPng } from '#src/drawing/read-png.ts';
import { squaredDistance } from '#src/maths/linear-algebra.ts';

const folder = `${import.meta.dirname}/../../src/explorables/latent-compression/photographs/`;
const fileOf = (name: string): Buffer => readFileSync(`${folder}${name}.png`);
const pictures = await Promise.all(
  model.photographNames.map(async (name) => readPng(fileOf(name))),
);
const photographs = pictures.map(model.photographFrom);
const code = model.patchCode('none', photographs);
const errorAt = (name: (typeof model.photographNames)[number], k: number): number => {
  const picture = model.photographOf(name, photographs);
  return model.greyLevelError(
    picture,
    decode(code, model.encoded(picture, k, 'none', photographs)),
  );
};

describe('the files', () => {
  /** SHA-256 of the pixels as red, green and blue, by another program that read and wrote them. */
  const sums = {
    coffee: 'c0523ef770d90777fe63a2234f5e5c3dcba67f19d119808ff269c5539bf91497',
    cat: 'dd7051f036c48276bfb036d86a872abc4b67c13850211b57e54bb4d453926d39',
    grass: '63a9029b9aef261074b1574ee3aabfb6c3cb249a75fc239477ec7fd979a60510',
  };
  test('are the pixels that were cut out, each with its maker and licence', () => {
    const licences = readFileSync(`${folder}LICENCES.md`, 'utf8');
    const shipped = readdirSync(folder).filter((file) => file.endsWith('.png'));
    assert.deepEqual(shipped.toSorted(), model.photographNames.map((n) => `${n}.png`).toSorted());
    photographs.forEach(({ size, values }, i) => {
      const name = model.photographNames[i]!;
      assert.equal(size, model.photographSide);
      const bytes = Uint8Array.from(values, (value) => Math.round(255 * value));
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sums[name]);
      assert.match(licences, new RegExp(`\\| ${name}\\.png \\|.*CC0`));
    });
  });

  test('are 44 kB in all, as the figure says', () => {
    const bytes = model.photographNames.reduce((sum, name) => sum + fileOf(name).length, 0);
    assert.equal(Math.round(bytes / 1000), 44);
  });
});

describe('the code of the photographs', () => {
  test('the error is measured, and is the sum of the dropped eigenvalues', () => {
    for (const k of [1, 4, 48]) {
      const [found, dropped] = [model.measuredError(k, photographs), droppedVariance(code, k)];
      assert.ok(Math.abs(found / dropped - 1) < 1e-9, `k = ${k}: ${found}, ${dropped}`);
    }
    assert.ok(model.measuredError(patchValues, photographs) < 1e-20);
  });

  test('a code fitted to the drawings would be noticed: it loses more of the photographs', () => {
    const lost = (fitted?: readonly (typeof photographs)[number][]): number =>
      photographs.reduce((sum, picture) => {
        const latent = model.encoded(picture, 4, 'none', fitted);
        return (
          sum +
          squaredDistance(picture.values, decode(model.patchCode('none', fitted), latent).values)
        );
      }, 0);
    assert.ok(lost(photographs) < 0.97 * lost());
  });

  test('the share of variance that the text states is that of the files', () => {
    const { photographVariance } = model.facts();
    assert.ok(Math.abs(keptVariance(code, 4) - photographVariance) < 5e-5);
  });

  test('as the text says: from 8 to 48 numbers the grass comes back worst, with fewer the cup', () => {
    for (const k of model.levels.filter((level) => level >= 8 && level <= 48))
      assert.ok(errorAt('grass', k) > Math.max(errorAt('cat', k), errorAt('coffee', k)), String(k));
    for (const k of [1, 2, 3, 4])
      assert.ok(errorAt('coffee', k) > Math.max(errorAt('cat', k), errorAt('grass', k)), String(k));
  });

  test('numbers and bits are counted for the size that they have', () => {
    const picture = model.photographOf('grass', photographs);
    assert.deepEqual(model.countNumbers(picture.size, 4), {
      picture: 27_648,
      latent: 576,
      factor: 48,
    });
    const bits = (name: 'coffee' | 'grass'): number =>
      model.countCoded(model.photographOf(name, photographs), 48, 8 / 255, 'none', photographs)
        .latent;
    assert.ok(bits('grass') > bits('coffee'));
  });

  test('faults are planted in it, too', () => {
    assert.notDeepEqual(
      model.patchCode('exchanged', photographs).components.values,
      code.components.values,
    );
    const cat = model.photographOf('cat', photographs);
    const latent = model.encoded(cat, patchValues, 'uncentred', photographs);
    assert.ok(model.greyLevelError(cat, decode(code, latent)) > 1);
  });
});
