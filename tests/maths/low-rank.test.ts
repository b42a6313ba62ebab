import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { singularValues, symmetricEigen } from '#src/maths/decompositions.ts';
import type { SingularValues } from '#src/maths/decompositions.ts';
import { matrix, multiply, squaredDistance, transpose } from '#src/maths/linear-algebra.ts';
import type { Matrix } from '#src/maths/linear-algebra.ts';
import * as lowRank from '#src/maths/low-rank.ts';
import { normals } from '#src/maths/random.ts';

const noise = (rows: number, columns: number, seed: number): Matrix =>
  matrix(rows, columns, normals(rows * columns, seed));

/** A band along the diagonal: nearly the worst there is for low rank. */
const band = matrix(
  24,
  24,
  Array.from({ length: 24 * 24 }, (_, i) => (Math.abs((i % 24) - Math.floor(i / 24)) < 2 ? 1 : -1)),
);
const matrices = { noise: noise(24, 24, 1), band, tall: noise(12, 7, 3) };

function close(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

type Factorise = (svd: SingularValues, r: number) => lowRank.Factors;

/** Eckart and Young: rank r leaves Σ σ² over the dropped values, and no nearer product is found. */
function assertOracle(factorise: Factorise) {
  for (const w of Object.values(matrices)) {
    const svd = singularValues(w);
    const all = squaredDistance(w.values);
    for (const r of [0, 1, 2, 5, 7]) {
      const pair = factorise(svd, r);
      const error = squaredDistance(w.values, lowRank.update(pair).values);
      close(error, lowRank.droppedEnergy(svd, r), 1e-10 * all, `error at rank ${r}`);
      for (let seed = 1; r > 0 && seed <= 4; seed += 1) {
        const shaken = {
          b: {
            ...pair.b,
            values: pair.b.values.map((v, i) => v + 0.05 * normals(i + 1, seed)[i]!),
          },
          a: pair.a,
        };
        const other = squaredDistance(w.values, lowRank.update(shaken).values);
        assert.ok(other > error, `nothing nearer than rank ${r}`);
      }
    }
  }
}

describe('the best product of two thin matrices', () => {
  test('Eckart–Young: the error is the sum of the dropped squared singular values', () => {
    assertOracle(lowRank.bestFactors);
  });

  test('the oracle catches √σ left out of one factor', () => {
    const faulty: Factorise = (svd, r) => {
      const { b, a } = lowRank.bestFactors(svd, r);
      const values = a.values.map((v, i) => v / Math.sqrt(svd.values[Math.floor(i / a.columns)]!));
      return { b, a: { ...a, values } };
    };
    assert.throws(() => assertOracle(faulty), /error at rank/);
  });

  test('shapes are d × r and r × k; full rank gives the matrix back', () => {
    const w = noise(9, 14, 5);
    const svd = singularValues(w);
    const { b, a } = lowRank.bestFactors(svd, 4);
    assert.deepEqual([b.rows, b.columns, a.rows, a.columns], [9, 4, 4, 14]);
    const whole = lowRank.update(lowRank.bestFactors(svd, 9));
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
      assert.equal(lowRank.bestFactors(svd, given).a.rows, held);
    }
    assert.equal(lowRank.droppedEnergy(svd, 99), 0);
  });

  test('energies add up to ‖W‖² and agree with the eigenvalues of WᵀW', () => {
    for (const [name, w] of Object.entries(matrices)) {
      const all = squaredDistance(w.values);
      const found = lowRank.energies(singularValues(w));
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
    const lost = lowRank.lostShares(lowRank.energies(singularValues(band)));
    assert.equal(lost.length, 24 + 1);
    assert.equal(lost[0], 1);
    assert.equal(lost[24], 0);
    lost.forEach((share, r) => assert.ok(r === 0 || share <= lost[r - 1]!));
    assert.ok(lowRank.lostShares(new Float64Array(4)).every((share) => share === 0));
  });

  test('the least rank that loses no more than a share', () => {
    const energy = Float64Array.of(6, 3, 1, 0);
    assert.equal(lowRank.rankFor(energy, 1), 0);
    assert.equal(lowRank.rankFor(energy, 0.4), 1);
    assert.equal(lowRank.rankFor(energy, 0.1), 2);
    assert.equal(lowRank.rankFor(energy, 0), 3);
  });
});

describe('LoRA', () => {
  test('zero at initialisation, whatever A is', () => {
    for (const r of [1, 4, 48]) {
      const start = lowRank.startFactors(48, 48, r);
      assert.ok(start.a.values.some((value) => value !== 0));
      assert.ok(lowRank.update(start, 16).values.every((value) => value === 0));
    }
  });

  test('α / r scales the product', () => {
    const pair = { b: noise(3, 2, 1), a: noise(2, 5, 2) };
    const [plain, doubled] = [lowRank.update(pair), lowRank.update(pair, 4)];
    plain.values.forEach((value, i) => close(doubled.values[i]!, 2 * value, 1e-14, `entry ${i}`));
    assert.equal(lowRank.update({ b: matrix(3, 0), a: matrix(0, 5) }).values.length, 15);
  });

  test('one matrix of 4,096: 65,536 against 16,777,216 at r = 8', () => {
    const one = [{ outputs: 4096, inputs: 4096, count: 1 }];
    assert.equal(lowRank.loraCount(one, 8), 65_536);
    assert.equal(lowRank.fullCount(one), 16_777_216);
    assert.equal(lowRank.loraCount(one, -1), 0);
    assert.equal(lowRank.loraCount(one, NaN), 0);
  });
});
