import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { divergence } from '#src/maths/language.ts';
import { objective, optimalPolicy } from '#src/maths/policy.ts';
import { penalisedAdvantages, ppoWalk } from '#src/maths/ppo.ts';
import type { PpoSetting } from '#src/maths/ppo.ts';
import { softmax } from '#src/maths/softmax.ts';
import { sum } from '#src/maths/statistics.ts';
import { near } from './near.ts';

const reference = [0.4, 0.3, 0.2, 0.1];
const rewards = [-1, 0, 1, 2];
const setting: PpoSetting = { beta: 1, epsilon: 0.2, stepSize: 0.3, steps: 8, penalised: true };
type Walk = typeof ppoWalk;

/** Small steps end at the closed form. */
function assertEnd(walk: Walk): void {
  for (const beta of [0.7, 1, 2]) {
    const { policy } = walk(reference, rewards, { ...setting, beta }, 300).at(-1)!;
    assert.ok(divergence(policy, optimalPolicy(reference, rewards, beta).policy) < 1e-6, `${beta}`);
  }
}

describe('PPO in expectation', () => {
  test('ends at the closed form, from 300 updates to 10⁻⁶ nats', () => assertEnd(ppoWalk));

  test('the oracle catches a penalty that forgets the reference', () => {
    const faulty: Walk = (from, values, rules, updates) =>
      ppoWalk(
        from,
        values.map((value, i) => value - rules.beta * Math.log(from[i]!)),
        rules,
        updates,
      );
    assert.throws(() => assertEnd(faulty));
  });

  test('one small step is the gradient of E[r] − β KL, by central differences', () => {
    const [h, stepSize] = [1e-6, 1e-5];
    const start = [0.3, -0.2, 0.5, 0.1];
    // From the optimum of other rewards the penalty is at work, too.
    const old = softmax(start);
    const advantages = penalisedAdvantages(old, reference, rewards, 0.7);
    const slope = old.map(
      (p, i) => p * (advantages[i]! - sum(old.map((q, k) => q * advantages[k]!))),
    );
    slope.forEach((value, i) => {
      const moved = (by: number): number =>
        objective(
          softmax(start.map((logit, k) => (k === i ? logit + by : logit))),
          reference,
          rewards,
          0.7,
        );
      near(value, (moved(h) - moved(-h)) / (2 * h), 1e-8);
    });
    const rules = { ...setting, beta: 0.7, steps: 1, stepSize };
    const [, after] = ppoWalk(reference, rewards, rules, 1);
    const first = penalisedAdvantages(reference, reference, rewards, 0.7);
    const expected = softmax(reference.map((p, i) => Math.log(p) + stepSize * p * first[i]!));
    after!.policy.forEach((p, i) => near(p, expected[i]!, 1e-12));
  });

  test('at the closed form nothing is earned beyond the expected', () => {
    const { policy } = optimalPolicy(reference, rewards, 0.5);
    for (const advantage of penalisedAdvantages(policy, reference, rewards, 0.5))
      near(advantage, 0, 1e-12);
  });

  test('the clip holds only what has left 1 ± ε, and keeps an update near', () => {
    const bold = { ...setting, stepSize: 2 };
    const [, clipped] = ppoWalk(reference, rewards, bold, 1);
    const [, free] = ppoWalk(reference, rewards, { ...bold, epsilon: Infinity }, 1);
    assert.ok(clipped!.held > 0);
    assert.equal(free!.held, 0);
    assert.equal(ppoWalk(reference, rewards, { ...setting, stepSize: 1e-4 }, 1)[1]!.held, 0);
    assert.ok(divergence(clipped!.policy, reference) < divergence(free!.policy, reference) / 2);
  });

  test('without the penalty all goes to the best answer, whatever β', () => {
    const { policy } = ppoWalk(reference, rewards, { ...setting, penalised: false }, 300).at(-1)!;
    assert.ok(policy[3]! > 0.99);
  });

  test('a reckless step size ends on one answer and stays a distribution', () => {
    for (const stepSize of [30, 1000]) {
      const { policy } = ppoWalk(reference, rewards, { ...setting, stepSize }, 60).at(-1)!;
      near(sum(policy), 1, 1e-12);
      assert.ok(policy.every((p) => p > 0) && Math.max(...policy) > 0.99);
    }
  });
});
