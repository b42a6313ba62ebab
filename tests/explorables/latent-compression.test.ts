import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/latent-compression/model.ts';
import {
  decode,
  droppedVariance,
  encode,
  keptVariance,
  patchSide,
  type PatchCode,
} from '#explorables/latent-compression/patch-code.ts';
import { draw } from '#src/drawing/pictures.ts';
import { squaredDistance } from '#src/maths/linear-algebra.ts';

const { fittedNames, levels, pictureSide, unseen } = model;
const pictures = fittedNames.map((name) => draw(name, pictureSide));
const patchCount = fittedNames.length * (pictureSide / patchSide) ** 2;
const code = model.patchCode();

function close(actual: number, expected: number, relative: number, what: string) {
  const error = Math.abs(actual - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);
  assert.ok(error <= relative, `${what}: ${actual}, not ${expected} (relative error ${error})`);
}

/** Squared error summed over all patches of the fitted pictures, divided by their number. */
function measuredError(tested: PatchCode, kept: number): number {
  const sum = pictures.reduce(
    (total, picture) =>
      total + squaredDistance(picture.values, decode(tested, encode(tested, picture, kept)).values),
    0,
  );
  return sum / patchCount;
}

describe('what the figure says', () => {
  test('Stable Diffusion: 786,432 to 16,384 is 48 times fewer, and so is k = 4 here', () => {
    const { picture, latent, kept } = model.stableDiffusion;
    assert.equal(picture, 786432);
    assert.equal(latent, 16384);
    assert.equal(picture / latent, 48);
    assert.deepEqual(model.countNumbers(512, kept), { picture, latent, factor: 48 });
    assert.equal(model.countNumbers(pictureSide, 4).factor, 48);
  });

  test('more numbers, less error, for every picture', () => {
    for (const name of model.drawnNames) {
      const picture = model.pictureOf(name);
      const errors = levels.map((k) =>
        model.greyLevelError(picture, decode(code, encode(code, picture, k))),
      );
      errors.forEach((error, i) => assert.ok(i === 0 || error < errors[i - 1]!, `${name} ${i}`));
    }
  });

  test('from k = 48 to 128 the unseen tartan has the largest error, landscape and all', () => {
    for (const k of levels.filter((level) => level >= 48 && level <= 128)) {
      const errorOf = (name: model.DrawnName): number => {
        const picture = model.pictureOf(name);
        return model.greyLevelError(picture, decode(code, encode(code, picture, k)));
      };
      for (const name of model.drawnNames)
        assert.ok(name === unseen || errorOf(unseen) > errorOf(name), `${name} at ${k}`);
    }
  });

  test('the prediction: about 60 % of the variance from about 2 % of the numbers', () => {
    const facts = model.facts();
    close(facts.numbers, 4 / 192, 1e-12, 'numbers');
    assert.ok(facts.variance > 0.55 && facts.variance < 0.65, String(facts.variance));
    assert.ok(keptVariance(code, facts.levelFor95) >= 0.95);
  });

  test('the error shown is measured, and agrees with the dropped eigenvalues', () => {
    for (const k of [1, 4, 64]) {
      close(model.measuredError(k), measuredError(code, k), 1e-12, `k = ${k}`);
      close(model.measuredError(k), droppedVariance(code, k), 1e-9, `k = ${k}`);
    }
    assert.ok(model.measuredError(192) < 1e-20);
  });

  test('a difference is mid-grey where the pictures agree', () => {
    const { values } = model.difference(pictures[0]!, pictures[0]!);
    assert.ok(values.every((value) => value === 0.5));
  });

  test('maps of the latent and the strip of components have whole bytes and the right size', () => {
    const latent = encode(code, pictures[0]!, 4);
    const maps = model.latentMaps(latent);
    assert.deepEqual([maps.width, maps.height], [12, 12]);
    assert.equal(maps.data.length, 12 * 12 * 4);
    for (const k of levels) {
      const { columns, rows } = model.mapGrid(k);
      assert.equal(columns * rows, Math.min(16, k), `whole rows at k = ${k}`);
    }
    assert.equal(model.latentMaps(encode(code, pictures[0]!, 0)).data.length, 0);
    const strip = model.componentStrip(code, 8);
    assert.equal(strip.data.length, strip.width * strip.height * 4);
    assert.equal(strip.width, 71);
  });
});

describe('state', () => {
  const { state } = model;
  test('only the offered numbers and pictures are read from a link', () => {
    assert.deepEqual(state.parse('k=48&picture=face'), {
      ...state.initial,
      k: 48,
      picture: 'face',
    });
    for (const query of [
      'k=5',
      'k=NaN',
      'k=-1',
      'k=1e9',
      'k=4.0',
      'picture=constructor',
      '%E0%A4%A',
    ]) {
      assert.deepEqual(state.parse(query), state.initial, query);
    }
  });
  test('a state survives the way through a link', () => {
    for (const k of levels) {
      const there = {
        k,
        picture: 'boat' as const,
        rounding: '32' as const,
        fault: 'exchanged' as const,
      };
      assert.deepEqual(state.parse(state.serialise(there)), there);
    }
    assert.equal(state.serialise(state.initial), '');
  });
});
