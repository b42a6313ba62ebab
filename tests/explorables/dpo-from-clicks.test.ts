import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/dpo-from-clicks/model.ts';
import { example, rate, readClicks, reference } from '#explorables/kit/answers.ts';
import { simulated } from '#explorables/reward-from-clicks/model.ts';
import { dpoLoss } from '#src/maths/dpo.ts';
import { sum } from '#src/maths/statistics.ts';

const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`);

type Paths = typeof model.rewardPaths;

/** With the prior the implied rewards end at those of the reward model, to 10⁻⁸. */
function assertSameEnd(paths: Paths): void {
  const end = paths(example, true)[model.mostSteps]!;
  rate(example).rewards.forEach((reward, i) => near(end[i]!, reward, 1e-8));
}

describe('DPO on the clicks', () => {
  test('ends where RLHF with the same clicks and prior ends, to 10⁻⁸, for any β', () => {
    assertSameEnd(model.rewardPaths);
    const end = model.rewardPaths(example, true)[model.mostSteps]!;
    for (const beta of [0.1, 1, 10])
      model.policyOf(end, beta).forEach((p, i) => near(p, model.rlhf(example, beta)[i]!, 1e-8));
  });

  test('the oracle catches winners taken for losers', () => {
    const swapped: Paths = (clicks, prior) =>
      model.rewardPaths(
        clicks.map(({ winner, loser }) => ({ winner: loser, loser: winner })),
        prior,
      );
    assert.throws(() => assertSameEnd(swapped));
  });

  test('its loss falls at every step, with and without the prior, for ten clicks and a hundred', () => {
    for (const clicks of [example, simulated([], 100)])
      for (const prior of [true, false]) {
        const losses = model
          .rewardPaths(clicks, prior)
          .filter((_, i) => i % 25 === 0)
          .map((rewards) =>
            dpoLoss(
              model.policyOf(rewards, 1).map(Math.log),
              reference,
              clicks,
              1,
              prior ? 0.1 : 0,
            ),
          );
        losses.slice(1).forEach((loss, i) => assert.ok(loss <= losses[i]! + 1e-9, `${i}`));
      }
  });

  test('without the prior the loss has no minimum: it nears 2 log 2 and the reward goes on', () => {
    const paths = model.rewardPaths(example, false);
    const loss = (at: number): number => model.clickLoss(model.policyOf(paths[at]!, 1), example, 1);
    assert.ok(loss(1000) < loss(500) && loss(1000) > model.facts().leastLoss);
    assert.ok(paths[1000]![2]! > paths[500]![2]! + 0.3);
  });
});

describe('what nobody compared', () => {
  const nobody = model.uncompared(example);
  const policy = model.rlhf(example, 1);

  test('can be given any share, and the loss of the clicks is the same', () => {
    assert.deepEqual(nobody, [false, false, false, false, false, true]);
    for (const share of [0.05, 0.5, 0.95]) {
      const other = model.handedOver(policy, nobody, share);
      near(sum(other), 1, 1e-12);
      near(
        model.shareOf(other, nobody),
        share + (1 - share) * model.shareOf(policy, nobody),
        1e-12,
      );
      near(model.clickLoss(other, example, 1), model.clickLoss(policy, example, 1), 1e-12);
    }
  });

  test('is everything without clicks, and nothing changes hands', () => {
    const all = model.uncompared([]);
    assert.ok(all.every(Boolean));
    assert.equal(model.handedOver(policy, all, 0.5), policy);
    model.rewardPaths([], true)[5]!.forEach((reward) => near(reward, 0, 1e-12));
    assert.ok(model.rewardPaths([], false)[5]!.every(Number.isFinite));
  });
});

test('one pair alone never makes the preferred answer rarer here', () => {
  for (const prior of [true, false])
    for (const text of ['ae', 'fd', 'ce'] as const) {
      const clicks = readClicks(text);
      const { winner } = clicks[0]!;
      let last = 0;
      for (const rewards of model.rewardPaths(clicks, prior).slice(0, 200)) {
        const p = model.policyOf(rewards, 1)[winner]!;
        assert.ok(p >= last - 1e-12);
        last = p;
      }
    }
});

test('garbage in a link becomes defaults or is held in range', () => {
  const { state } = model;
  assert.deepEqual(state.parse('beta=&steps=x&prior=7&moved=y&clicks=zz'), state.initial);
  const there = {
    beta: 2,
    steps: 30,
    prior: false,
    moved: 0.5,
    clicks: readClicks('abcd'),
    fault: 'losers' as const,
  };
  assert.deepEqual(state.parse(state.serialise(there)), there);
});
