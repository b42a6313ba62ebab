import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#src/numbers/rlhf.ts';

function close(actual: number | undefined, expected: number, tolerance = 1e-12): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= tolerance,
    `${actual}, not ${expected}`,
  );
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('language models', () => {
  test('probabilities sum to 1, cold ones are the largest score, hot ones even', () => {
    const scores = [5, 3, 2, 1];
    for (const temperature of [0.01, 0.5, 1, 2, 1e6])
      close(total(model.softmax(scores, temperature)), 1);
    close(model.softmax(scores, 0.01)[0], 1);
    close(model.softmax(scores, 1e9)[3], 0.25, 1e-8);
    close(model.softmax([1000, 0])[0], 1);
  });

  test('perplexity is the reciprocal of the geometric mean', () => {
    close(Math.exp(model.meanLoss([0.2, 0.5, 0.9, 0.1])), 0.009 ** (-1 / 4));
    close(Math.exp(model.meanLoss([0.25, 0.25])), 4);
  });

  test('no model has less loss on a text than the text’s own distribution', () => {
    const [p, q] = [
      [0.6, 0.25, 0.15],
      [0.01, 0.98, 0.01],
    ] as const;
    close(model.divergence(p, p), 0);
    assert.ok(model.divergence(p, q) > 0 && model.divergence(q, p) > 0);
    close(model.crossEntropy([1, 0], [0.5, 0.5]), Math.LN2);
  });

  test('the published weights of GPT-2 have as many numbers, and Table D.1 of GPT-3 rounds to it', () => {
    for (const [layers, width, parameters] of [
      [12, 768, 124_439_808],
      [24, 1024, 354_823_168],
      [36, 1280, 774_030_080],
      [48, 1600, 1_557_611_200],
    ] as const)
      assert.equal(model.gptParameters(layers, width, 50_257, 1024), parameters);
    assert.equal(Math.round(model.gptParameters(96, 12_288, 50_257, 2048) / 1e8) * 100, 174_600);
  });
});

describe('preferences', () => {
  test('the loss of a ranking falls as it is drawn apart, and is log 2 for equal rewards', () => {
    close(model.rankingLoss([0, 0, 0]), Math.LN2);
    close(model.rankingLoss([1, 0]), -Math.log(model.sigmoid(1)));
    assert.ok(model.rankingLoss([2, 0, -2]) < model.rankingLoss([1, 0, -1]));
    assert.ok(model.rankingLoss([-1, 0, 1]) > Math.LN2);
    close(model.rankingLoss([3, 2, 1]), model.rankingLoss([13, 12, 11]));
  });

  test('logit undoes the logistic function', () => {
    for (const p of [0.01, 0.5, 0.85]) close(model.sigmoid(model.logit(p)), p);
  });

  test('at the ceiling two labellers agree as often as was said', () => {
    for (const agreement of [0.5, 0.726, 1]) {
      const p = model.agreementCeiling(agreement);
      close(p ** 2 + (1 - p) ** 2, agreement);
    }
  });
});

describe('the penalised optimum', () => {
  const reference = [0.7, 0.25, 0.05];
  const rewards = [0, 1, 3];

  test('is worth β log Z, and nothing near it is worth more', () => {
    for (const beta of [0.1, 0.5, 1, 4]) {
      const { policy, normaliser } = model.optimalPolicy(reference, rewards, beta);
      const best = model.objective(policy, reference, rewards, beta);
      close(total(policy), 1);
      close(best, beta * Math.log(normaliser), 1e-8);
      for (const [from, to] of [
        [0, 1],
        [1, 2],
        [2, 0],
      ] as const) {
        const moved = [...policy];
        const step = 0.1 * (policy[from] ?? 0);
        moved[from] = (moved[from] ?? 0) - step;
        moved[to] = (moved[to] ?? 0) + step;
        assert.ok(model.objective(moved, reference, rewards, beta) < best);
      }
    }
  });

  test('keeps 0 where the reference has 0, and the reference where β is large', () => {
    assert.equal(model.optimalPolicy([1, 0], [0, 50], 0.1).policy[1], 0);
    close(model.optimalPolicy(reference, rewards, 1e9).policy[0], 0.7, 1e-8);
  });

  test('differences of implied rewards are those of the rewards', () => {
    const { policy } = model.optimalPolicy(reference, rewards, 0.5);
    const implied = policy.map((p, i) => model.impliedReward(p, reference[i] ?? 0, 0.5));
    close((implied[2] ?? 0) - (implied[0] ?? 0), 3);
    close((implied[1] ?? 0) - (implied[0] ?? 0), 1);
  });
});

describe('reinforcement learning', () => {
  test('clipping binds only outside of 1 ± ε, and only where it lowers the objective', () => {
    close(model.clippedTerm(1.3, 2, 0.2), 2.4);
    close(model.clippedTerm(0.7, 2, 0.2), 1.4);
    close(model.clippedTerm(0.7, -2, 0.2), -1.6);
    close(model.clippedTerm(1.3, -2, 0.2), -2.6);
    for (const ratio of [0.8, 0.95, 1.2])
      for (const advantage of [2, -2])
        close(model.clippedTerm(ratio, advantage, 0.2), ratio * advantage);
  });

  test('a group’s advantages have mean 0 and variance 1, or are 0', () => {
    const advantages = model.groupAdvantages([1, 0, 0, 1, 0.5]);
    close(total(advantages), 0);
    close(total(advantages.map((a) => a * a)) / 5, 1);
    assert.deepEqual(model.groupAdvantages([1, 1]), [0, 0]);
    close(model.groupAdvantages([1, 0, 0, 0, 0, 0, 0, 0])[0], Math.sqrt(7));
  });

  test('the estimate of the divergence is never negative and right on average', () => {
    const [policy, reference] = [
      [0.5, 0.3, 0.2],
      [0.2, 0.3, 0.5],
    ] as const;
    const estimates = policy.map((p, i) => model.divergenceEstimate((reference[i] ?? 0) / p));
    assert.ok(estimates.every((estimate) => estimate >= 0));
    const average = total(policy.map((p, i) => p * (estimates[i] ?? 0)));
    close(average, model.divergence(policy, reference));
  });
});

describe('over-optimisation', () => {
  test('the divergence of the best of n is the integral of its log density', () => {
    close(model.bestOfNDivergence(1), 0);
    close(model.bestOfNDivergence(1000), 5.909, 5e-4);
    for (const n of [2, 16, 1000]) {
      // Of a uniform score u the best of n has the density n u^(n−1).
      const steps = 400_000;
      let integral = 0;
      for (let i = 0; i < steps; i++) {
        const density = n * ((i + 0.5) / steps) ** (n - 1);
        if (density > 0) integral += (density * Math.log(density)) / steps;
      }
      close(model.bestOfNDivergence(n), integral, 1e-4);
    }
    close(model.bestOfNDivergence(model.samplesFor(9)), 9, 1e-9);
  });

  test('the largest of normal numbers', () => {
    close(model.expectedMaximum(1), 0, 1e-6);
    close(model.expectedMaximum(2), 1 / Math.sqrt(Math.PI), 1e-6);
    close(model.expectedMaximum(3), 1.5 / Math.sqrt(Math.PI), 1e-6);
    close(model.expectedMaximum(1000), 3.2414, 1e-4);
  });

  test('no neighbour of a peak is higher', () => {
    const [alpha, beta] = [0.6, 0.2];
    const quadratic = (d: number): number => d * (alpha - beta * d);
    const logarithmic = (d: number): number => d * (alpha - beta * Math.log(d));
    for (const [curve, peak] of [
      [quadratic, model.bestOfNPeak(alpha, beta)],
      [logarithmic, model.reinforcementPeak(alpha, beta)],
    ] as const) {
      close(curve(peak.d), peak.reward);
      assert.ok(curve(peak.d - 0.01) < peak.reward && curve(peak.d + 0.01) < peak.reward);
    }
  });
});

test('every number of the chapter is one', () => {
  const numbers = Object.entries(model.rlhf(() => []));
  for (const [name, value] of numbers) assert.ok(Number.isFinite(value), name);
});
