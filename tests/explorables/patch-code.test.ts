import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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
import { draw } from '#src/drawing/pictures.ts';
import { normals } from '#src/maths/random.ts';
import { multiply, row, squaredDistance, transpose } from '#src/maths/linear-algebra.ts';

const { fittedNames, pictureSide } = model;
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

/** A random orthogonal matrix by Gram and Schmidt, as its rows. */
function rotation(size: number, seed: number): number[][] {
  const numbers = normals(size * size, seed);
  const rows: number[][] = [];
  for (let i = 0; i < size; i += 1) {
    let next = [...numbers.subarray(i * size, (i + 1) * size)];
    for (const before of rows) {
      const along = next.reduce((sum, v, k) => sum + v * before[k]!, 0);
      next = next.map((v, k) => v - along * before[k]!);
    }
    const length = Math.hypot(...next);
    rows.push(next.map((v) => v / length));
  }
  return rows;
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
    for (let seed = 1; seed <= 5; seed += 1) {
      const rotated = { ...code.components, values: Float64Array.from(code.components.values) };
      // The first 24 components turned among themselves, at random: nearer rivals than any at random.
      rotation(24, seed).forEach((weights, i) => {
        const into = row(rotated, i).fill(0);
        weights.forEach((weight, j) => {
          row(code.components, j).forEach((value, k) => {
            into[k] = into[k]! + weight * value;
          });
        });
      });
      const other = { ...code, components: rotated };
      for (const kept of [1, 4, 12]) {
        assert.ok(measuredError(other, kept) > measuredError(code, kept), `${seed}, ${kept}`);
      }
      // A rotation loses nothing of what its rows span.
      assert.ok(Math.abs(measuredError(other, 24) / measuredError(code, 24) - 1) < 1e-9);
    }
  });

  test('with all 192 numbers every picture comes back, the unseen one too', () => {
    for (const name of model.drawnNames) {
      const picture = model.pictureOf(name);
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
