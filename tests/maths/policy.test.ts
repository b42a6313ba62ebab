import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { divergence } from '#src/maths/language.ts';
import * as model from '#src/maths/policy.ts';
import { impliedReward } from '#src/maths/preferences.ts';
import { sum } from '#src/maths/statistics.ts';
import { near } from './near.ts';

describe('the penalised optimum', () => {
  const reference = [0.7, 0.25, 0.05];
  const rewards = [0, 1, 3];

  test('is worth β log Z, and nothing near it is worth more', () => {
    for (const beta of [0.1, 0.5, 1, 4]) {
      const { policy, normaliser } = model.optimalPolicy(reference, rewards, beta);
      const best = model.objective(policy, reference, rewards, beta);
      near(sum(policy), 1);
      near(best, beta * Math.log(normaliser), 1e-8);
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
    near(model.optimalPolicy(reference, rewards, 1e9).policy[0], 0.7, 1e-8);
  });

  test('differences of implied rewards are those of the rewards', () => {
    const { policy } = model.optimalPolicy(reference, rewards, 0.5);
    const implied = policy.map((p, i) => impliedReward(p, reference[i] ?? 0, 0.5));
    near((implied[2] ?? 0) - (implied[0] ?? 0), 3);
    near((implied[1] ?? 0) - (implied[0] ?? 0), 1);
  });
});

describe('the clipped objective of a whole policy', () => {
  const old = [0.5, 0.3, 0.2];
  const advantages = [1, -0.5, 0.3];
  const logits = [1, -1.2, 0.4];

  const assertGradient = (gradient: typeof model.clippedGradient): void => {
    const h = 1e-6;
    for (const epsilon of [0.1, 0.2, 0.5])
      gradient(logits, old, advantages, epsilon).forEach((slope, i) => {
        const moved = (by: number): number =>
          model.clippedObjective(
            logits.map((value, k) => (k === i ? value + by : value)),
            old,
            advantages,
            epsilon,
          );
        near(slope, (moved(h) - moved(-h)) / (2 * h), 1e-8);
      });
  };

  test('has the gradient of its central differences', () => assertGradient(model.clippedGradient));

  test('the oracle catches a gradient that forgets to clip', () => {
    assert.throws(() =>
      assertGradient((at, was, gains) => model.clippedGradient(at, was, gains, Infinity)),
    );
  });

  test('at the old policy it is the mean advantage, and its gradient the policy gradient', () => {
    const same = old.map(Math.log);
    const average = sum(old.map((p, i) => p * advantages[i]!));
    near(model.clippedObjective(same, old, advantages, 0.2), average);
    model
      .clippedGradient(same, old, advantages, 0.2)
      .forEach((slope, i) => near(slope, old[i]! * (advantages[i]! - average)));
  });

  test('is never above the objective without a clip', () => {
    const free = model.clippedObjective(logits, old, advantages, Infinity);
    assert.ok(model.clippedObjective(logits, old, advantages, 0.2) < free);
  });
});

describe('reinforcement learning', () => {
  test('clipping binds only outside of 1 ± ε, and only where it lowers the objective', () => {
    near(model.clippedTerm(1.3, 2, 0.2), 2.4);
    near(model.clippedTerm(0.7, 2, 0.2), 1.4);
    near(model.clippedTerm(0.7, -2, 0.2), -1.6);
    near(model.clippedTerm(1.3, -2, 0.2), -2.6);
    for (const ratio of [0.8, 0.95, 1.2])
      for (const advantage of [2, -2])
        near(model.clippedTerm(ratio, advantage, 0.2), ratio * advantage);
  });

  test('a group’s advantages have mean 0 and variance 1, or are 0', () => {
    const advantages = model.groupAdvantages([1, 0, 0, 1, 0.5]);
    near(sum(advantages), 0);
    near(sum(advantages.map((a) => a * a)) / 5, 1);
    assert.deepEqual(model.groupAdvantages([1, 1]), [0, 0]);
    near(model.groupAdvantages([1, 0, 0, 0, 0, 0, 0, 0])[0], Math.sqrt(7));
  });

  test('k of G right: the absolute advantages add up to 2√(k(G − k)), undivided to 2k(G − k)/G', () => {
    for (const [k, size] of [
      [1, 8],
      [3, 8],
      [5, 10],
    ] as const) {
      const rewards = Array.from({ length: size }, (_, i) => (i < k ? 1 : 0));
      const total = (divided: boolean): number =>
        sum(model.groupAdvantages(rewards, divided).map(Math.abs));
      near(total(true), 2 * Math.sqrt(k * (size - k)));
      near(total(false), (2 * k * (size - k)) / size);
    }
    assert.deepEqual(model.groupAdvantages([1, 1, 1], false), [0, 0, 0]);
  });

  test('the estimate of the divergence is never negative and right on average', () => {
    const [policy, reference] = [
      [0.5, 0.3, 0.2],
      [0.2, 0.3, 0.5],
    ] as const;
    const estimates = policy.map((p, i) => model.divergenceEstimate((reference[i] ?? 0) / p));
    assert.ok(estimates.every((estimate) => estimate >= 0));
    const average = sum(policy.map((p, i) => p * (estimates[i] ?? 0)));
    near(average, divergence(policy, reference));
  });
});
