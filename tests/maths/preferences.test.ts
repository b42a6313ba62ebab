import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  agreementCeiling,
  logit,
  logSigmoid,
  rankingLoss,
  sigmoid,
} from '#src/maths/preferences.ts';
import { near } from './near.ts';

describe('preferences', () => {
  test('the loss of a ranking falls as it is drawn apart, and is log 2 for equal rewards', () => {
    near(rankingLoss([0, 0, 0]), Math.LN2);
    near(rankingLoss([1, 0]), -Math.log(sigmoid(1)));
    assert.ok(rankingLoss([2, 0, -2]) < rankingLoss([1, 0, -1]));
    assert.ok(rankingLoss([-1, 0, 1]) > Math.LN2);
    near(rankingLoss([3, 2, 1]), rankingLoss([13, 12, 11]));
  });

  test('the logarithm of the logistic function is exact far out', () => {
    for (const x of [-3, 0, 0.5, 20]) near(logSigmoid(x), Math.log(sigmoid(x)), 1e-12);
    assert.equal(logSigmoid(-2000), -2000);
    near(logSigmoid(40) / -Math.exp(-40), 1, 1e-12);
  });

  test('logit undoes the logistic function', () => {
    for (const p of [0.01, 0.5, 0.85]) near(sigmoid(logit(p)), p);
  });

  test('at the ceiling two labellers agree as often as was said', () => {
    for (const agreement of [0.5, 0.726, 1]) {
      const p = agreementCeiling(agreement);
      near(p ** 2 + (1 - p) ** 2, agreement);
    }
  });
});
