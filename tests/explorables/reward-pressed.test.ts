import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answers, example, rate, readClicks, reference, worth } from '#explorables/kit/answers.ts';
import * as model from '#explorables/reward-pressed/model.ts';
import { optimalPolicy } from '#src/maths/policy.ts';
import { tilted } from '#src/maths/pressure.ts';
import { sum } from '#src/maths/statistics.ts';

const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`);

type World = typeof model.clickWorld;

/** Reinforcement learning on the clicks is the closed form of the figure before. */
function assertSame(world: World): void {
  const { rewards } = rate(example);
  const scored = world(example);
  for (const beta of [0.3, 1, 4]) {
    const { policy } = optimalPolicy(reference, rewards, beta);
    const found = tilted(scored, beta);
    model.inOrder(found.policy, scored.order).forEach((p, i) => near(p, policy[i]!, 1e-12));
    near(found.worth, sum(policy.map((p, i) => p * worth[i]!)), 1e-12);
  }
}

describe('the reward of the clicks, pressed', () => {
  test('is the optimum under the leash, with its worth', () => assertSame(model.clickWorld));

  test('the oracle catches worth that is not sorted with the scores', () => {
    assert.throws(() =>
      assertSame((clicks) => {
        return { ...model.clickWorld(clicks), worth };
      }),
    );
  });

  test('of the example: worth rises first, then all is flattery', () => {
    const { start, peak, peakNats, end } = model.facts();
    assert.ok(peak > start + 0.3 && peakNats > 0.2 && peakNats < 0.8);
    near(end, worth[answers.indexOf('flattering')]!, 1e-6);
  });

  test('of a reader who clicks for the candid answer: worth only rises', () => {
    const honest = model.clickWorld(readClicks('acadaeabacaebdbcbebd'.repeat(3)));
    const worths = model.way(honest, 'learn').map((each) => each.worth);
    worths.slice(1).forEach((each, i) => assert.ok(each > worths[i]! - 1e-9));
    near(worths.at(-1)!, worth[0]!, 1e-3);
  });
});

describe('the way under pressure', () => {
  test('begins at the start, goes on in distance and score, and passes the present place', () => {
    for (const world of model.worlds)
      for (const optimiser of model.optimisers) {
        const scored = model.scoredAnswers(world, example);
        const way = model.way(scored, optimiser);
        near(way[0]!.nats, 0, 1e-3);
        way.slice(1).forEach((each, i) => {
          assert.ok(each.nats >= way[i]!.nats - 1e-9, `${world} ${optimiser} ${i}`);
          assert.ok(each.score >= way[i]!.score - 1e-9);
        });
        const { nats, score } = model.press(scored, optimiser, 100);
        assert.ok(Number.isFinite(nats) && Number.isFinite(score));
      }
  });

  test('the text’s facts: half of a normal score is real, heavy tails turn', () => {
    const facts = model.facts();
    near(facts.worth * 2, facts.score, 1e-6);
    assert.ok(facts.heavyWorth < facts.heavyPeak / 1.5);
    assert.ok(facts.heavyLearntWorth < facts.heavyWorth);
  });
});

test('garbage in a link becomes defaults or is held in range', () => {
  const { state } = model;
  assert.deepEqual(state.parse('world=flat&optimiser=x&n=&clicks=zz'), state.initial);
  const there = {
    world: 'clicks' as const,
    optimiser: 'learn' as const,
    n: 12,
    clicks: readClicks('ab'),
    fault: 'unsorted' as const,
  };
  assert.deepEqual(state.parse(state.serialise(there)), there);
});
