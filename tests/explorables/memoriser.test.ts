import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/memoriser/model.ts';
import { nearestCentre } from '#src/maths/mixtures.ts';

const share = 9 / 16;
const many = 20_000;

const close = (actual: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected} ± ${tolerance}`);

const draw = (steps: number, samples: number, training: model.Training) => {
  const data = model.dataOf(training);
  return model.tally(data, model.outputs(data, steps, samples, 1));
};

/** The point stored nine times comes out as often as it is stored. */
function assertFrequencies(training: model.Training, samples = many): void {
  const { counts } = draw(200, samples, training);
  close(counts[0]! / samples, share, 4 * model.standardError(share, samples));
  assert.ok(model.pearson(counts, 9) > 0.01);
}

describe('the perfect denoiser of an octagon', () => {
  test('returns its training set, with few steps and with many', () => {
    for (const steps of [50, 200, 800]) {
      const { copied, furthest } = draw(steps, 400, { h: 0, copies: 9 });
      assert.ok(furthest < 1e-6, String(furthest));
      assert.equal(copied, 400);
    }
  });

  test('returns each point as often as it is stored, with 200 steps', () =>
    assertFrequencies({ h: 0, copies: 9 }));

  test('the oracle catches one that counts a duplicate once', () => {
    assert.throws(() => assertFrequencies({ h: 0, copies: 9, fault: 'once' }, 1000));
  });

  test('with 50 steps the bias of discretisation shows', () => {
    assert.ok(model.pearson(draw(50, many, { h: 0, copies: 9 }).counts, 9) < 1e-4);
  });

  test('a point stored once is one of eight', () => {
    const { counts } = draw(200, 4000, { h: 0, copies: 1 });
    for (const count of counts) close(count / 4000, 1 / 8, 4 * model.standardError(1 / 8, 4000));
  });
});

describe('blurred training data', () => {
  test('a sample is a copy as often as the chi-square distribution says', () => {
    for (const [h, chance] of [
      [0.05, 0.9999],
      [0.15, 0.6321],
      [0.2, 0.4302],
    ] as const) {
      close(model.copyChance(2, h), chance, 5e-5);
      const { copied } = draw(200, 2000, { h, copies: 1 });
      close(copied / 2000, chance, 4 * model.standardError(chance, 2000) + 0.003);
    }
  });

  test('in 64 and 784 numbers the threshold is sharp', () => {
    const table = [
      [64, 0.14, 0.8043],
      [64, 0.16, 0.2562],
      [64, 0.2, 0.0018],
      [784, 0.14, 0.9975],
      [784, 0.16, 0.0065],
    ] as const;
    for (const [d, h, chance] of table) close(model.copyChance(d, h), chance, 5e-5);
    assert.equal(model.copyChance(784, 0), 1);
  });

  test('a copy is within 0.15 of the root mean square distance', () => {
    assert.ok(model.isCopy(0.15 * Math.SQRT2 - 1e-12));
    assert.ok(!model.isCopy(0.15 * Math.SQRT2 + 1e-12));
  });
});

describe('different points among the samples', () => {
  test('are as many as expected', () => {
    for (const [m, distinct] of [
      [1, 1],
      [5, 2.915],
      [20, 6.075],
      [100, 7.989],
    ] as const)
      close(model.expectedDistinct(9, m), distinct, 5e-4);
    const data = model.dataOf({ h: 0, copies: 9 });
    const samples = model.outputs(data, 200, 2000, 7);
    let total = 0;
    for (let i = 0; i < 100; i += 1)
      total += model.tally(data, samples.slice(40 * i, 40 * (i + 1))).distinct;
    close(total / 100, model.expectedDistinct(9, 20), 0.5);
  });
});

describe('the samples of a seed', () => {
  test('stay the same when there are more of them', () => {
    const data = model.dataOf({ h: 0.1, copies: 3 });
    const few = model.outputs(data, 25, 10, 3);
    assert.deepEqual(model.outputs(data, 25, 30, 3).slice(0, 20), few);
  });

  test('out of range or no number is held', () => {
    assert.equal(model.outputs(model.dataOf({ h: NaN, copies: NaN }), NaN, NaN, 1).length, 0);
    const data = model.dataOf({ h: 9, copies: 99 });
    assert.equal(data.variances[0], 0.3 ** 2);
    const [x, y] = model.outputs(data, -3, 1, 1);
    assert.ok(Number.isFinite(nearestCentre(data, x!, y!).distance));
    assert.deepEqual(model.state.parse('h=x&copies=&steps=7&m=-'), model.state.initial);
    assert.equal(model.state.parse('m=1e9').m, model.most);
  });
});
