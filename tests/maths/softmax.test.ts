import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { logSoftmax, logSumExp, softmax, softmaxInPlace } from '#src/maths/softmax.ts';
import { sum } from '#src/maths/statistics.ts';
import { near } from './near.ts';

describe('sums of exponentials', () => {
  test('weights sum to 1 and survive scores of any size', () => {
    const weights = softmaxInPlace(Float64Array.of(1e6, 1e6 - Math.log(3), -1e300));
    near(weights[0], 0.75, 1e-9);
    near(weights[1], 0.25, 1e-9);
    assert.equal(weights[2], 0);
  });

  test('a common shift moves the sum and leaves the weights', () => {
    near(logSumExp([0.3, -1, 2]) + 1000, logSumExp([1000.3, 999, 1002]), 1e-9);
    assert.equal(logSumExp([]), -Infinity);
  });

  test('probabilities sum to 1, cold ones are the largest score, hot ones even', () => {
    const scores = [5, 3, 2, 1];
    for (const temperature of [0.01, 0.5, 1, 2, 1e6]) near(sum(softmax(scores, temperature)), 1);
    near(softmax(scores, 0.01)[0], 1);
    near(softmax(scores, 1e9)[3], 0.25, 1e-8);
    near(softmax([1000, 0])[0], 1);
  });

  test('the logarithms are those of the probabilities, and finite where these are 0', () => {
    const scores = [0.3, -1, 2];
    logSoftmax(scores).forEach((value, i) => near(value, Math.log(softmax(scores)[i]!)));
    near(logSoftmax([0, 2000])[0], -2000);
  });
});
