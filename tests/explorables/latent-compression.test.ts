import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { multiply, row, squaredDistance, transpose } from '#explorables/kit/linear-algebra.ts';
import { draw, grey, pictureNames, toPicture } from '#explorables/kit/pictures.ts';
import * as model from '#explorables/latent-compression/model.ts';
import {
  clampKept,
  decode,
  droppedVariance,
  encode,
  fitPatches,
  keptVariance,
  patchAt,
  patchSide,
  patchValues,
  type PatchCode,
} from '#explorables/latent-compression/patch-code.ts';

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

/** What makes a basis the principal one: orthonormal, and the error is what the eigenvalues say. */
function assertOracle(tested: PatchCode) {
  const gram = multiply(tested.components, transpose(tested.components));
  gram.values.forEach((value, i) => {
    const expected = Math.floor(i / patchValues) === i % patchValues ? 1 : 0;
    assert.ok(Math.abs(value - expected) < 1e-11, `orthonormal at ${i}: ${value}`);
  });
  for (const kept of [0, 1, 2, 4, 16, 48, 96]) {
    close(measuredError(tested, kept), droppedVariance(tested, kept), 1e-9, `error at k = ${kept}`);
  }
}

describe('principal components of patches', () => {
  test('orthonormal basis; the mean error is the sum of the dropped eigenvalues', () => {
    assertOracle(code);
  });

  test('the oracle catches two components exchanged', () => {
    const components = { ...code.components, values: Float64Array.from(code.components.values) };
    row(components, 1).set(row(code.components, 30));
    row(components, 30).set(row(code.components, 1));
    assert.throws(() => assertOracle({ ...code, components }), /error at k/);
  });

  test('the oracle catches patches that were not centred', () => {
    assert.throws(() => assertOracle({ ...code, mean: new Float64Array(patchValues) }), /error at/);
  });

  test('each component is an eigenvector of the covariance, built here from the mirrored patches', () => {
    const flip = (patch: Float64Array, overX: boolean, overY: boolean): Float64Array =>
      patch.map((_, i) => {
        const [x, y] = [Math.floor(i / 3) % 8, Math.floor(i / 24)];
        const [fromX, fromY] = [overX ? 7 - x : x, overY ? 7 - y : y];
        return patch[(fromY * 8 + fromX) * 3 + (i % 3)]!;
      });
    const side = pictureSide / patchSide;
    const patches = pictures.flatMap((picture) =>
      Array.from({ length: side * side }, (_, p) =>
        patchAt(picture, p % side, Math.floor(p / side)),
      ),
    );
    const all = patches.flatMap((patch) =>
      [0, 1, 2, 3].map((turn) => flip(patch, turn % 2 === 1, turn > 1)),
    );
    for (const i of [0, 1, 2, 3, 17, 90]) {
      const v = row(code.components, i);
      const product = new Float64Array(patchValues);
      for (const patch of all) {
        const along = patch.reduce((sum, value, k) => sum + (value - code.mean[k]!) * v[k]!, 0);
        patch.forEach(
          (value, k) => (product[k]! += ((value - code.mean[k]!) * along) / all.length),
        );
      }
      const scaled = v.map((value) => value * code.eigenvalues[i]!);
      assert.ok(squaredDistance(product, scaled) < 1e-24, `C v = λ v for component ${i}`);
    }
  });

  test('eigenvalues fall, are not negative and add up to the variance', () => {
    code.eigenvalues.forEach((value, i) => {
      assert.ok(value >= 0 && (i === 0 || value <= code.eigenvalues[i - 1]!));
    });
    close(measuredError(code, 0), droppedVariance(code, 0), 1e-12, 'total variance');
  });

  test('no other basis of the same size does better', () => {
    const rotated = { ...code.components, values: Float64Array.from(code.components.values) };
    for (let i = 0; i < patchValues; i += 2) {
      const [a, b] = [row(code.components, i), row(code.components, (i + 7) % patchValues)];
      row(rotated, i).set(a.map((value, k) => 0.8 * value + 0.6 * b[k]!));
    }
    for (const kept of [1, 4, 12]) {
      const other = { ...code, components: rotated };
      assert.ok(measuredError(other, kept) > measuredError(code, kept));
    }
  });

  test('with all 192 numbers every picture comes back, the unseen one too', () => {
    for (const name of model.pictureNames) {
      const picture = draw(name, pictureSide);
      const back = decode(code, encode(code, picture, patchValues));
      assert.ok(squaredDistance(back.values, picture.values) < 1e-20, name);
    }
  });

  test('with none, every patch comes back as the mean', () => {
    const back = decode(code, encode(code, pictures[0]!, 0));
    assert.ok(squaredDistance(patchAt(back, 3, 2), code.mean) < 1e-24);
  });

  test('edge states: one plain picture has no variance; garbage numbers are held in range', () => {
    const plain = {
      size: 16,
      channels: 3 as const,
      values: new Float64Array(16 * 16 * 3).fill(0.3),
    };
    const flat = fitPatches([plain]);
    assert.ok(droppedVariance(flat, 0) < 1e-25);
    assert.ok(keptVariance({ ...flat, eigenvalues: new Float64Array(patchValues) }, 3) === 1);
    assert.equal(fitPatches([]).eigenvalues.length, patchValues);
    for (const [given, held] of [
      [NaN, 0],
      [-3, 0],
      [1e9, 192],
      [3.6, 4],
    ] as const) {
      assert.equal(clampKept(given), held);
    }
  });
});

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
    for (const name of model.pictureNames) {
      const picture = draw(name, pictureSide);
      const errors = levels.map((k) =>
        model.greyLevelError(picture, decode(code, encode(code, picture, k))),
      );
      errors.forEach((error, i) => assert.ok(i === 0 || error < errors[i - 1]!, `${name} ${i}`));
    }
  });

  test('from k = 48 to 128 the unseen tartan has the largest error', () => {
    for (const k of levels.filter((level) => level >= 48 && level <= 128)) {
      const errorOf = (name: model.Subject): number => {
        const picture = draw(name, pictureSide);
        return model.greyLevelError(picture, decode(code, encode(code, picture, k)));
      };
      for (const name of fittedNames) assert.ok(errorOf(unseen) > errorOf(name), `${name} at ${k}`);
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
    assert.deepEqual(state.parse('k=48&picture=face'), { k: 48, picture: 'face' });
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
      const there = { k, picture: 'boat' as const };
      assert.deepEqual(state.parse(state.serialise(there)), there);
    }
    assert.equal(state.serialise(state.initial), '');
  });
});

describe('drawings', () => {
  test('every drawing is full, within 0 to 1 and the same each time', () => {
    for (const name of pictureNames) {
      const { values } = draw(name, 48);
      assert.equal(values.length, 48 * 48 * 3);
      assert.ok(
        values.every((value) => value >= 0 && value <= 1),
        name,
      );
      assert.deepEqual(draw(name, 48).values, values);
      assert.equal(toPicture(draw(name, 48)).data.length, 48 * 48 * 3);
    }
  });
  test('sizes are held between 1 and 512; grey has one number a pixel', () => {
    assert.equal(draw('hill', NaN).size, 1);
    assert.equal(draw('hill', -5).size, 1);
    assert.equal(draw('slash', 1e6).size, 512);
    assert.equal(grey(draw('face', 8)).values.length, 64);
  });
});
