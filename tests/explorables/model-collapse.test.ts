import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { random } from '#explorables/kit/random.ts';
import * as model from '#explorables/model-collapse/model.ts';
import type { Fit, Setting } from '#explorables/model-collapse/model.ts';

const ml: Setting = { m: 50, share: 0, estimator: 'ml' };
const unbiased: Setting = { ...ml, estimator: 'unbiased' };

type Step = NonNullable<Parameters<typeof model.chain>[4]>;

/** Mean of σ² and of μ² over chains, with the standard error of the former. */
function average(setting: Setting, n: number, chains: number, step?: Step) {
  const ends = Array.from(
    { length: chains },
    (_, i): Fit => model.chain(setting, n, 11, i, step)[n]!,
  );
  const mean = ends.reduce((sum, { variance }) => sum + variance, 0) / chains;
  const spread = ends.reduce((sum, { variance }) => sum + (variance - mean) ** 2, 0) / chains;
  return { mean, error: Math.sqrt(spread / chains) };
}

/** Chains agree with the exact expectation within 4 standard errors. */
function assertOracle(setting: Setting, step?: Step) {
  for (const n of [1, 5, 20]) {
    const { mean, error } = average(setting, n, 1500, step);
    const exact = model.expectedVariances(setting, n)[n]!;
    assert.ok(
      Math.abs(mean - exact) < 4 * error + 1e-12,
      `generation ${n}: ${mean} ± ${error}, not ${exact}`,
    );
  }
}

const close = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`);

describe('a model that learns from its own samples', () => {
  test('maximum likelihood: E[σ_n²] = σ_0² (1 − 1/M)ⁿ, 0.1326 at M = 50, n = 100', () => {
    const expected = model.expectedVariances(ml);
    expected.forEach((value, n) => close(value, (1 - 1 / 50) ** n, 1e-12));
    close(expected[100]!, 0.1326, 5e-5);
  });

  test('unbiased: the expectation stays at 1, although the median falls to 0.017', () => {
    model.expectedVariances(unbiased).forEach((value) => close(value, 1, 1e-12));
    const median = model.medians(model.varianceRuns(unbiased, 2000, 3));
    // 4 standard errors of a median whose logarithm has deviation 2.9.
    close(Math.log(median[200]!), Math.log(0.017), 0.35);
    close(Math.log(median[100]!), Math.log(0.129), 0.25);
  });

  test('maximum likelihood: the median is far below the expectation', () => {
    const median = model.medians(model.varianceRuns(ml, 2000, 3));
    close(Math.log(median[100]!), Math.log(0.0171), 0.25);
  });

  for (const estimator of model.estimators)
    for (const share of [0, 0.1, 0.5, 1])
      test(`chains have the exact expectation: ${estimator}, ${share} real`, () => {
        const setting = { m: 20, share, estimator };
        assertOracle(setting);
        assertOracle(setting, model.quickStep);
      });

  test('the oracle catches squares divided by M + 1', () => {
    const faulty: Step = (last, setting, source) => {
      const fit = model.refit(model.draw(last, setting, source), setting);
      return { ...fit, variance: (fit.variance * setting.m) / (setting.m + 1) };
    };
    assert.throws(() => assertOracle(ml, faulty), /generation/);
  });

  test('the oracle catches real data that are never mixed in', () => {
    const faulty: Step = (last, setting, source) =>
      model.refit(model.draw(last, { ...setting, share: 0 }, source), setting);
    assert.throws(() => assertOracle({ ...ml, m: 20, share: 0.5 }, faulty), /generation/);
  });

  test('with real data kept, the variance stays bounded and away from zero', () => {
    for (const estimator of model.estimators)
      for (const share of [0.1, 0.2, 0.5, 0.9]) {
        const setting = { m: 50, share, estimator };
        const expected = model.expectedVariances(setting, 2000);
        assert.ok(expected.every((value) => value > 0.8 && value < 1.2));
        close(expected[2000]!, expected[1000]!, 1e-9);
        const median = model.medians(model.varianceRuns(setting, 200, 4));
        assert.ok(median[model.most]! > 0.6, `${share}: ${median[model.most]!}`);
      }
  });

  test('only real data: every generation is as the first', () => {
    const expected = model.expectedVariances({ m: 50, share: 1, estimator: 'ml' });
    expected.forEach((value, n) => close(value, n === 0 ? 1 : 49 / 50, 1e-12));
  });
});

describe('its parts', () => {
  test('real points come first, and there are as many as the share says', () => {
    assert.equal(model.realCount({ ...ml, share: 0.1 }), 5);
    assert.equal(model.realCount({ ...ml, share: NaN }), 0);
    const points = model.draw({ mean: 100, variance: 1e-12 }, { ...ml, share: 0.5 }, random(1));
    assert.ok(points.subarray(0, 25).every((x) => x < 10));
    assert.ok(points.subarray(25).every((x) => Math.abs(x - 100) < 1e-3));
  });

  test('the fit of a few points, by hand', () => {
    const points = Float64Array.of(1, 2, 6);
    assert.deepEqual(model.refit(points, { m: 3, share: 0, estimator: 'ml' }), {
      mean: 3,
      variance: 14 / 3,
    });
    assert.equal(model.refit(points, { m: 3, share: 0, estimator: 'unbiased' }).variance, 7);
  });

  test('rare values: 4.55 % of the real data, none of a point, all of a distant one', () => {
    close(model.tail(model.truth), 0.0455, 5e-5);
    assert.equal(model.tail({ mean: 0, variance: 0 }), 0);
    assert.equal(model.tail({ mean: 3, variance: 0 }), 1);
    close(model.tail({ mean: 2, variance: 1e-6 }), 0.5, 1e-6);
    assert.ok(model.tail({ mean: 0, variance: 0.1 }) < 1e-9);
  });

  test('equal seeds give equal chains, others do not', () => {
    assert.deepEqual(model.chain(ml, 5, 1), model.chain(ml, 5, 1));
    assert.notDeepEqual(model.chain(ml, 5, 1), model.chain(ml, 5, 2));
  });

  test('the prediction: the expectation falls to 0.13, the median further', () => {
    const { expected, medianMl, medianUnbiased } = model.facts();
    close(expected, 0.1326, 5e-5);
    assert.ok(medianMl < expected / 4);
    assert.ok(medianUnbiased < 0.3);
  });

  test('garbage in a link becomes defaults or is held in range', () => {
    const { state } = model;
    assert.deepEqual(state.parse('m=x&share=&estimator=best&n=-'), state.initial);
    assert.equal(state.parse('m=9999').m, 500);
    assert.equal(state.parse('share=7').share, 1);
    const there = { m: 100, share: 0.25, estimator: 'unbiased' as const, n: 7, seed: 3 };
    assert.deepEqual(state.parse(state.serialise(there)), there);
  });
});
