import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  answers,
  clicksField,
  example,
  mostClicks,
  pairAt,
  readClicks,
  reference,
  shown,
  worth,
  writeClicks,
} from '#explorables/kit/answers.ts';
import * as model from '#explorables/reward-from-clicks/model.ts';
import { comparisonGradient } from '#src/maths/bradley-terry.ts';
import { steadiness } from '#src/maths/comparisons.ts';
import { sum } from '#src/maths/statistics.ts';

const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`);

describe('the world', () => {
  test('its probabilities sum to 1, what answers are worth to 0, and each has both', () => {
    assert.equal(reference.length, answers.length);
    assert.equal(worth.length, answers.length);
    near(sum(reference), 1, 1e-12);
    near(sum(worth), 0, 1e-12);
  });

  test('every pair of what is shown comes in the first ten fresh ones, every fifth click is old', () => {
    const seen = new Set<string>();
    for (let n = 0; n < mostClicks; n += 1) {
      const [left, right] = pairAt(n);
      assert.ok(left !== right && Math.max(left, right) < shown);
      const key = [left, right].sort().join();
      if (n % 5 === 4) assert.deepEqual(pairAt(n), pairAt(n - 4).toReversed());
      else if (n < 12) assert.ok(!seen.has(key), `click ${n}`);
      seen.add(key);
    }
    assert.equal(seen.size, 10);
  });

  test('the example judges the pairs that a reader gets', () => {
    example.forEach(({ winner, loser }, n) =>
      assert.deepEqual([winner, loser].sort(), [...pairAt(n)].sort()),
    );
    assert.deepEqual(steadiness(example), { again: 2, alike: 1 });
  });
});

describe('clicks in a link', () => {
  test('come back as they were written', () => {
    const list = model.simulated([], mostClicks);
    assert.deepEqual(readClicks(writeClicks(list)), list);
    assert.equal(list.length, mostClicks);
  });

  test('what is no click ends the list, too many are cut, and rubbish is no list', () => {
    assert.deepEqual(clicksField.read('abxxcd'), [{ winner: 0, loser: 1 }]);
    assert.deepEqual(clicksField.read(''), []);
    for (const junk of ['zz', 'aa', 'NaN', '%zz', '-1e999'])
      assert.equal(clicksField.read(junk), undefined);
    assert.equal(clicksField.read('ab'.repeat(500))?.length, mostClicks);
  });
});

describe('the reader’s clicks', () => {
  test('the first takes the place of the example, the next are added, the hundredth is the last', () => {
    const first = model.clicked(example, 1, 0);
    assert.deepEqual(first, [{ winner: 1, loser: 0 }]);
    assert.equal(model.clicked(first, 1, 0).length, 2);
    const full = model.simulated([], mostClicks);
    assert.equal(model.clicked(full, 1, 0).length, mostClicks);
    assert.deepEqual(model.nextPair(example), pairAt(0));
    assert.deepEqual(model.nextPair(first), pairAt(1));
  });

  test('the simulated judge prefers what they like, and says the same again', () => {
    const list = model.simulated([], 100);
    assert.deepEqual(list, model.simulated(model.simulated([], 40), 60));
    const wins = (item: number): number => list.filter(({ winner }) => winner === item).length;
    assert.ok(wins(2) > wins(1) && wins(0) > wins(4));
  });
});

type Rate = typeof model.ratings;

/** The ratings are where the slope of the loss with the prior is 0. */
function assertRatings(rate: Rate): void {
  for (const lambda of [1e-3, 0.1, 1]) {
    const rewards = rate(example, lambda).map(({ reward }) => reward);
    for (const slope of comparisonGradient(rewards, example, lambda)) near(slope, 0, 1e-6);
    near(sum(rewards), 0, 1e-6);
  }
}

describe('ratings', () => {
  test('lie where the slope is 0', () => assertRatings(model.ratings));

  test('the oracle catches wins counted the wrong way round', () => {
    const swapped: Rate = (clicks, lambda) =>
      model.ratings(
        clicks.map(({ winner, loser }) => ({ winner: loser, loser: winner })),
        lambda,
      );
    assert.throws(() => assertRatings(swapped));
  });

  test('of the example: flattery runs away as the prior is loosened, the unseen answer stays', () => {
    const [tight, loose] = [0.1, 1e-6].map((lambda) => model.ratings(example, lambda));
    const flattering = answers.indexOf('flattering');
    const invented = answers.indexOf('invented');
    assert.equal(tight![flattering]!.standing, 'above');
    assert.ok(loose![flattering]!.reward > tight![flattering]!.reward + 10);
    assert.equal(tight![invented]!.standing, 'apart');
    near(tight![invented]!.reward, 0, 1e-9);
    // Compared with nobody, it knows only the prior: σ²(1 − 1/6).
    near(tight![invented]!.deviation, Math.sqrt(10 * (5 / 6)), 1e-9);
  });

  test('a hundred clicks settle all that is shown', () => {
    const settled = model.ratings(model.simulated([], 100), 0.1);
    assert.deepEqual(
      settled.map(({ standing }) => standing === 'settled'),
      answers.map((_, i) => i < shown),
    );
  });
});

test('garbage in a link becomes defaults or is held in range', () => {
  const { state } = model;
  assert.deepEqual(state.parse('clicks=zz&prior=maybe&lambda=x'), state.initial);
  assert.equal(state.parse('lambda=99').lambda, 1);
  const there = { clicks: readClicks('abdc'), prior: false, lambda: 0.01, fault: 'wins' as const };
  assert.deepEqual(state.parse(state.serialise(there)), there);
});
