import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { example, readClicks, reference } from '#explorables/kit/answers.ts';
import * as model from '#explorables/policy-under-reward/model.ts';
import { divergence } from '#src/maths/language.ts';
import { sum } from '#src/maths/statistics.ts';

const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`);

const rewards = model.rewardsOf(example);
const rules = { beta: 1, stepSize: 0.3, clip: true, penalty: true };

describe('the optimum under the leash', () => {
  type Optimum = typeof model.optimum;

  /** Worth β log Z, and no policy nearby is worth more. */
  function assertBest(optimum: Optimum): void {
    for (const beta of [0.1, 0.5, 1, 2, 10]) {
      const { policy, normaliser } = optimum(rewards, beta);
      const { objective } = model.measure(policy, rewards, beta);
      near(sum(policy), 1, 1e-12);
      near(objective, beta * Math.log(normaliser), 1e-8);
      for (const [from, to] of [
        [0, 2],
        [2, 0],
        [4, 5],
        [3, 1],
      ] as const) {
        const moved = policy.map((p, i) =>
          i === from ? p * 0.9 : i === to ? p + policy[from]! * 0.1 : p,
        );
        assert.ok(model.measure(moved, rewards, beta).objective <= objective + 1e-12, `${beta}`);
      }
    }
  }

  test('is worth β log Z to 10⁻⁸, and its neighbours less', () => assertBest(model.optimum));

  test('the oracle catches e^{rβ} for e^{r/β}', () => {
    assert.throws(() => assertBest((values, beta) => model.optimum(values, 1 / beta)));
  });

  test('the measures of the reference: no divergence, and its mean reward', () => {
    const { nats, reward, objective } = model.measure(reference, rewards, 3);
    assert.equal(nats, 0);
    assert.equal(reward, objective);
  });
});

describe('the walk', () => {
  test('ends within 10⁻⁵ nats of the optimum for β = 1 and 2, within 0.02 from 0.3 to 10', () => {
    for (const beta of [0.3, 0.5, 0.7, 1, 2, 4, 10]) {
      const end = model.walk(rewards, { ...rules, beta }).at(-1)!.policy;
      const gap = divergence(end, model.optimum(rewards, beta).policy);
      assert.ok(gap < (beta === 1 || beta === 2 ? 1e-5 : 0.02), `${beta}: ${gap}`);
    }
  });

  test('never exceeds the best objective, whatever its settings', () => {
    for (const stepSize of [0.03, 1, 30])
      for (const clip of [true, false])
        for (const penalty of [true, false]) {
          const best = Math.log(model.optimum(rewards, 1).normaliser);
          for (const { policy } of model.walk(rewards, { beta: 1, stepSize, clip, penalty })) {
            assert.ok(model.measure(policy, rewards, 1).objective <= best + 1e-12);
            near(sum(policy), 1, 1e-9);
          }
        }
  });

  test('its facts: the clip saves what eight bold steps lose, a reckless size ends on one answer', () => {
    const facts = model.facts();
    assert.ok(facts.endGap < 1e-5);
    assert.ok(facts.clippedObjective > facts.unclippedObjective + 0.2);
    assert.ok(facts.recklessLikeliest > 0.99 && facts.recklessObjective < 0);
    assert.ok(facts.unleashed > 0.99);
  });
});

test('the table of the text is this model’s, in both languages', () => {
  const betas = [Infinity, 4, 2, 1, 0.5];
  const columns = betas.map((beta) => {
    const policy = beta === Infinity ? reference : model.optimum(rewards, beta).policy;
    const { reward, nats } = model.measure(policy, rewards, 1);
    return [...policy, reward, nats, beta === Infinity ? reward : reward - beta * nats];
  });
  for (const locale of ['en', 'zh']) {
    const text = readFileSync(`content/chapters/chatgpt/ppo/${locale}.mdx`, 'utf8');
    const table = /<Figure id="beta-table">\n\n([\s\S]*?)\n\n/.exec(text)?.[1] ?? '';
    const rows = table.split('\n').slice(2);
    assert.equal(rows.length, 9);
    rows.forEach((row, i) => {
      const cells = row
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim().replace('−', '-'));
      if (i < 6) near(Number(cells[0]), rewards[i]!, 0.005);
      cells.slice(1).forEach((cell, k) => near(Number(cell), columns[k]![i]!, 0.0005 + 1e-9));
    });
  }
});

test('garbage in a link becomes defaults or is held in range', () => {
  const { state } = model;
  assert.deepEqual(state.parse('beta=x&n=&stepSize=-&clip=2&clicks=zz'), state.initial);
  assert.equal(state.parse('n=999').n, model.mostUpdates);
  const there = {
    beta: 2,
    n: 9,
    stepSize: 3,
    clip: false,
    penalty: false,
    clicks: readClicks('ab'),
    fault: 'times' as const,
  };
  assert.deepEqual(state.parse(state.serialise(there)), there);
});
