import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { digamma } from '#src/maths/polygamma.ts';
import { chiSquareBelow } from '#src/maths/probability.ts';
import { random } from '#src/maths/random.ts';
import * as refits from '#src/maths/refits.ts';
import type { Fit, Setting } from '#src/maths/refits.ts';
import { near } from './near.ts';

const ml: Setting = { m: 50, share: 0, estimator: 'ml' };
const unbiased: Setting = { ...ml, estimator: 'unbiased' };

type Step = NonNullable<Parameters<typeof refits.chain>[4]>;

/** Mean of σ² and of μ² over chains, with the standard error of the former. */
function average(setting: Setting, n: number, chains: number, step?: Step) {
  const ends = Array.from(
    { length: chains },
    (_, i): Fit => refits.chain(setting, n, 11, i, step)[n]!,
  );
  const mean = ends.reduce((sum, { variance }) => sum + variance, 0) / chains;
  const spread = ends.reduce((sum, { variance }) => sum + (variance - mean) ** 2, 0) / chains;
  return { mean, error: Math.sqrt(spread / chains) };
}

/** Chains agree with the exact expectation within 4 standard errors. */
function assertOracle(setting: Setting, step?: Step) {
  for (const n of [1, 5, 20]) {
    const { mean, error } = average(setting, n, 1500, step);
    const exact = refits.expectedVariances(setting, n)[n]!;
    assert.ok(
      Math.abs(mean - exact) < 4 * error + 1e-12,
      `generation ${n}: ${mean} ± ${error}, not ${exact}`,
    );
  }
}

describe('a model that learns from its own samples', () => {
  test('maximum likelihood: E[σ_n²] = σ_0² (1 − 1/M)ⁿ, 0.1326 at M = 50, n = 100', () => {
    const expected = refits.expectedVariances(ml, 200);
    expected.forEach((value, n) => near(value, (1 - 1 / 50) ** n, 1e-12));
    near(expected[100]!, 0.1326, 5e-5);
  });

  test('the median of one generation is that of chi-square, and the third cumulant is needed', () => {
    for (const m of [21, 51, 501]) {
      const squares = m * refits.medianVariance({ ...ml, m }, 1);
      near(chiSquareBelow(squares, m - 1), 0.5, 5e-4);
      // The exponential of the mean logarithm alone.
      const plain = 2 * Math.exp(digamma((m - 1) / 2));
      assert.ok(Math.abs(chiSquareBelow(plain, m - 1) - 0.5) > 2e-3);
    }
  });

  for (const estimator of refits.estimators)
    for (const share of [0, 0.1, 0.5, 1])
      test(`chains have the exact expectation: ${estimator}, ${share} real`, () => {
        const setting = { m: 20, share, estimator };
        assertOracle(setting);
        assertOracle(setting, refits.quickStep);
      });

  test('the oracle catches squares divided by M + 1', () => {
    const faulty: Step = (last, setting, source) => {
      const fit = refits.refit(refits.draw(last, setting, source), setting);
      return { ...fit, variance: (fit.variance * setting.m) / (setting.m + 1) };
    };
    assert.throws(() => assertOracle(ml, faulty), /generation/);
  });

  test('the oracle catches real data that are never mixed in', () => {
    const faulty: Step = (last, setting, source) =>
      refits.refit(refits.draw(last, { ...setting, share: 0 }, source), setting);
    assert.throws(() => assertOracle({ ...ml, m: 20, share: 0.5 }, faulty), /generation/);
  });

  test('with real data kept, the variance stays bounded and away from zero', () => {
    for (const estimator of refits.estimators)
      for (const share of [0.1, 0.2, 0.5, 0.9]) {
        const setting = { m: 50, share, estimator };
        const expected = refits.expectedVariances(setting, 2000);
        assert.ok(expected.every((value) => value > 0.8 && value < 1.2));
        near(expected[2000]!, expected[1000]!, 1e-9);
      }
  });

  test('only real data: every generation is as the first', () => {
    const expected = refits.expectedVariances({ m: 50, share: 1, estimator: 'ml' }, 200);
    expected.forEach((value, n) => near(value, n === 0 ? 1 : 49 / 50, 1e-12));
  });

  test('unbiased: the expectation stays at 1', () => {
    refits.expectedVariances(unbiased, 200).forEach((value) => near(value, 1));
  });
});

describe('its parts', () => {
  test('real points come first, and there are as many as the share says', () => {
    assert.equal(refits.realCount({ ...ml, share: 0.1 }), 5);
    assert.equal(refits.realCount({ ...ml, share: NaN }), 0);
    const points = refits.draw({ mean: 100, variance: 1e-12 }, { ...ml, share: 0.5 }, random(1));
    assert.ok(points.subarray(0, 25).every((x) => x < 10));
    assert.ok(points.subarray(25).every((x) => Math.abs(x - 100) < 1e-3));
  });

  test('the fit of a few points, by hand', () => {
    const points = Float64Array.of(1, 2, 6);
    assert.deepEqual(refits.refit(points, { m: 3, share: 0, estimator: 'ml' }), {
      mean: 3,
      variance: 14 / 3,
    });
    assert.equal(refits.refit(points, { m: 3, share: 0, estimator: 'unbiased' }).variance, 7);
  });

  test('equal seeds give equal chains, others do not', () => {
    assert.deepEqual(refits.chain(ml, 5, 1), refits.chain(ml, 5, 1));
    assert.notDeepEqual(refits.chain(ml, 5, 1), refits.chain(ml, 5, 2));
  });
});
