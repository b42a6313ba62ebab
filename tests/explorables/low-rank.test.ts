import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  matrix,
  multiply,
  singularValues,
  squaredDistance,
  symmetricEigen,
  transpose,
  type Matrix,
  type SingularValues,
} from '#explorables/kit/linear-algebra.ts';
import { normals } from '#explorables/kit/random.ts';
import * as counts from '#explorables/low-rank/counts.ts';
import * as model from '#explorables/low-rank/model.ts';

const { side, subjects } = model;
const noise = (rows: number, columns: number, seed: number): Matrix =>
  matrix(rows, columns, normals(rows * columns, seed));

function close(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

type Factorise = (svd: SingularValues, r: number) => model.Factors;

/** Eckart and Young: rank r leaves Σ σ² over the dropped values, and no nearer product is found. */
function assertOracle(factorise: Factorise) {
  for (const w of [model.pictureMatrix('face'), model.pictureMatrix('slash'), noise(12, 7, 3)]) {
    const svd = singularValues(w);
    const all = squaredDistance(w.values);
    for (const r of [0, 1, 2, 5, 7]) {
      const pair = factorise(svd, r);
      const error = squaredDistance(w.values, model.update(pair).values);
      close(error, model.droppedEnergy(svd, r), 1e-10 * all, `error at rank ${r}`);
      for (let seed = 1; r > 0 && seed <= 4; seed += 1) {
        const shaken = {
          b: {
            ...pair.b,
            values: pair.b.values.map((v, i) => v + 0.05 * normals(i + 1, seed)[i]!),
          },
          a: pair.a,
        };
        const other = squaredDistance(w.values, model.update(shaken).values);
        assert.ok(other > error, `nothing nearer than rank ${r}`);
      }
    }
  }
}

describe('the best product of two thin matrices', () => {
  test('Eckart–Young: the error is the sum of the dropped squared singular values', () => {
    assertOracle(model.bestFactors);
  });

  test('the oracle catches √σ left out of one factor', () => {
    const faulty: Factorise = (svd, r) => {
      const { b, a } = model.bestFactors(svd, r);
      const values = a.values.map((v, i) => v / Math.sqrt(svd.values[Math.floor(i / a.columns)]!));
      return { b, a: { ...a, values } };
    };
    assert.throws(() => assertOracle(faulty), /error at rank/);
  });

  test('shapes are d × r and r × k; full rank gives the matrix back', () => {
    const w = noise(9, 14, 5);
    const svd = singularValues(w);
    const { b, a } = model.bestFactors(svd, 4);
    assert.deepEqual([b.rows, b.columns, a.rows, a.columns], [9, 4, 4, 14]);
    const whole = model.update(model.bestFactors(svd, 9));
    assert.ok(squaredDistance(whole.values, w.values) < 1e-20);
  });

  test('ranks are rounded and held between 0 and the most there is', () => {
    const svd = singularValues(noise(6, 6, 1));
    for (const [given, held] of [
      [-2, 0],
      [NaN, 0],
      [2.4, 2],
      [99, 6],
    ] as const) {
      assert.equal(model.bestFactors(svd, given).a.rows, held);
    }
    assert.equal(model.droppedEnergy(svd, 99), 0);
  });

  test('energies add up to ‖W‖² and agree with the eigenvalues of WᵀW', () => {
    for (const name of subjects) {
      const w = model.pictureMatrix(name);
      const all = squaredDistance(w.values);
      const found = model.energies(model.decomposed(name));
      const { values } = symmetricEigen(multiply(transpose(w), w));
      found.forEach((energy, i) => close(energy, values[i]!, 1e-12 * all, `${name} ${i}`));
      close(
        found.reduce((a, b) => a + b, 0),
        all,
        1e-12 * all,
        name,
      );
    }
  });

  test('lost shares fall from 1 to 0; a matrix of zeros loses nothing', () => {
    const lost = model.lostShares(model.energies(model.decomposed('house')));
    assert.equal(lost.length, side + 1);
    assert.equal(lost[0], 1);
    assert.equal(lost[side], 0);
    lost.forEach((share, r) => assert.ok(r === 0 || share <= lost[r - 1]!));
    assert.ok(model.lostShares(new Float64Array(4)).every((share) => share === 0));
  });

  test('tartan has rank 2 exactly; the prediction: the diagonal needs the highest rank', () => {
    const { values } = singularValues(model.pictureMatrix('tartan'));
    assert.ok(values[1]! > 0 && values.subarray(2).every((value) => value === 0));
    const { tartan, house, slash } = model.facts();
    assert.equal(tartan, 2);
    assert.ok(house > tartan && slash > house, `${house}, ${slash}`);
  });
});

describe('LoRA', () => {
  test('zero at initialisation, whatever A is', () => {
    for (const r of [1, 4, 48]) {
      const start = model.startFactors(side, side, r);
      assert.ok(start.a.values.some((value) => value !== 0));
      assert.ok(model.update(start, 16).values.every((value) => value === 0));
    }
  });

  test('α / r scales the product', () => {
    const pair = { b: noise(3, 2, 1), a: noise(2, 5, 2) };
    const [plain, doubled] = [model.update(pair), model.update(pair, 4)];
    plain.values.forEach((value, i) => close(doubled.values[i]!, 2 * value, 1e-14, `entry ${i}`));
    assert.equal(model.update({ b: matrix(3, 0), a: matrix(0, 5) }).values.length, 15);
  });

  test('Stable Diffusion 1.5: r = 4 on 128 projections is 797,184 numbers, 0.0927 % of the U-Net', () => {
    assert.equal(counts.matrixCount(counts.sd15Attention), 128);
    assert.equal(counts.loraCount(counts.sd15Attention, 4), 797_184);
    assert.equal(counts.loraCount(counts.sd15Attention, 8), 1_594_368);
    assert.equal(counts.loraCount(counts.sd15Attention, 16), 3_188_736);
    close(797_184 / counts.sd15UNet, 0.000927, 5e-7, 'share of the U-Net');
  });

  test('GPT-3: r = 4 on W_q and W_v of 96 layers is 18,874,368 numbers; r = 1 is 4,718,592', () => {
    assert.equal(counts.loraCount(counts.gpt3QueryValue, 4), 18_874_368);
    assert.equal(counts.loraCount(counts.gpt3QueryValue, 1), 4_718_592);
    assert.equal(counts.fullCount(counts.gpt3QueryValue), 2 * 96 * 12288 ** 2);
  });

  test('one matrix of 4,096: 65,536 against 16,777,216 at r = 8', () => {
    const one = [{ outputs: 4096, inputs: 4096, count: 1 }];
    assert.equal(counts.loraCount(one, 8), 65_536);
    assert.equal(counts.fullCount(one), 16_777_216);
    assert.equal(counts.loraCount(one, -1), 0);
    assert.equal(counts.loraCount(one, NaN), 0);
  });

  test('the picture saves nothing from rank 24 on', () => {
    const picture = [{ outputs: side, inputs: side, count: 1 }];
    assert.equal(counts.loraCount(picture, side / 2), counts.fullCount(picture));
  });
});

describe('state', () => {
  const { state } = model;
  test('garbage in a link becomes defaults or is held in range', () => {
    assert.deepEqual(state.parse('r=abc&picture=dog&start=yes'), state.initial);
    assert.equal(state.parse('r=9999').r, side);
    assert.equal(state.parse('r=-4').r, 1);
  });
  test('a state survives the way through a link', () => {
    const there = { r: 17, picture: 'slash' as const, start: true };
    assert.deepEqual(state.parse(state.serialise(there)), there);
  });
});
