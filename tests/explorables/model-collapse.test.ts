import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/model-collapse/model.ts';
import { chain, estimators, quickStep, truth } from '#src/maths/refits.ts';
import type { Setting } from '#src/maths/refits.ts';
import { median } from '#src/maths/statistics.ts';

const ml: Setting = { m: 50, share: 0, estimator: 'ml' };
const unbiased: Setting = { ...ml, estimator: 'unbiased' };

const close = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`);

/** The median of chains agrees with the prediction's within 4 standard errors of its logarithm. */
function assertMedian(setting: Setting, exact: number, chains = 40_000): void {
  const ends = Array.from(
    { length: chains },
    (_, i) => chain(setting, 100, 3, i, quickStep)[100]!.variance,
  );
  // √(π / 2) standard errors of a mean, for a logarithm of deviation √(100 ψ′(24.5)) = 2.04.
  close(Math.log(median(ends)), Math.log(exact), (4 * 1.2533 * 2.04) / Math.sqrt(chains));
}

describe('the median of many chains', () => {
  test('is the one that the prediction states, for either estimator', () => {
    const { medianMl, medianUnbiased } = model.facts();
    assertMedian(ml, medianMl);
    assertMedian(unbiased, medianUnbiased);
  });

  test('the oracle catches the expectation, and one estimator taken for the other', () => {
    const { expected, medianMl } = model.facts();
    assert.throws(() => assertMedian(ml, expected, 2000));
    assert.throws(() => assertMedian(unbiased, medianMl, 2000));
  });

  test('with real data kept it stays away from zero', () => {
    for (const estimator of estimators)
      for (const share of [0.1, 0.2, 0.5, 0.9]) {
        const typical = model.medians(model.varianceRuns({ m: 50, share, estimator }, 200, 4));
        assert.ok(typical[model.most]! > 0.6, `${share}: ${typical[model.most]!}`);
      }
  });
});

describe('the figure', () => {
  test('rare values: 4.55 % of the real data, none of a point, all of a distant one', () => {
    close(model.tail(truth), 0.0455, 5e-5);
    assert.equal(model.tail({ mean: 0, variance: 0 }), 0);
    assert.equal(model.tail({ mean: 3, variance: 0 }), 1);
    close(model.tail({ mean: 2, variance: 1e-6 }), 0.5, 1e-6);
    assert.ok(model.tail({ mean: 0, variance: 0.1 }) < 1e-9);
  });

  test('the prediction: the expectation falls to 0.13, the median further', () => {
    const { expected, medianMl, medianUnbiased } = model.facts();
    close(expected, 0.1326, 5e-5);
    close(medianMl, 0.0171, 5e-5);
    close(medianUnbiased, 0.129, 5e-4);
  });

  test('garbage in a link becomes defaults or is held in range', () => {
    const { state } = model;
    assert.deepEqual(state.parse('m=x&share=&estimator=best&n=-'), state.initial);
    assert.equal(state.parse('m=9999').m, 500);
    assert.equal(state.parse('share=7').share, 1);
    const there = {
      m: 100,
      share: 0.25,
      estimator: 'unbiased' as const,
      n: 7,
      seed: 3,
      fault: 'short' as const,
    };
    assert.deepEqual(state.parse(state.serialise(there)), there);
  });
});
