import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  comparisonGradient,
  comparisonLoss,
  deviationFromMean,
  fitRewards,
  gapDeviation,
  hasFiniteOptimum,
} from '#src/maths/bradley-terry.ts';
import type { Comparison } from '#src/maths/bradley-terry.ts';
import { sigmoid } from '#src/maths/preferences.ts';
import { random } from '#src/maths/random.ts';
import { sum } from '#src/maths/statistics.ts';
import { near } from './near.ts';

/** `count` answers on random pairs of items with these rewards. */
function judged(rewards: readonly number[], count: number, seed: number): Comparison[] {
  const source = random(seed);
  return Array.from({ length: count }, () => {
    const i = source.integer(rewards.length);
    const j = (i + 1 + source.integer(rewards.length - 1)) % rewards.length;
    const first = source.uniform() < sigmoid(rewards[i]! - rewards[j]!);
    return first ? { winner: i, loser: j } : { winner: j, loser: i };
  });
}

const clicks = judged([2, 1, 0, -1, -2], 40, 5);

type Gradient = typeof comparisonGradient;

/** The slope of the loss by central differences. */
function assertGradient(gradient: Gradient): void {
  const at = [0.3, -1, 2, 0, 0.7];
  const h = 1e-5;
  gradient(at, clicks, 0.1).forEach((slope, i) => {
    const moved = (by: number): number =>
      comparisonLoss(
        at.map((r, k) => (k === i ? r + by : r)),
        clicks,
        0.1,
      );
    near(slope, (moved(h) - moved(-h)) / (2 * h), 1e-8);
  });
}

describe('the loss of comparisons', () => {
  test('has the gradient of its central differences', () => assertGradient(comparisonGradient));

  test('the oracle catches a pull that forgets its reward', () => {
    const faulty: Gradient = (rewards, comparisons, precision) =>
      comparisonGradient(
        rewards.map(() => 0),
        comparisons,
        precision,
      ).map((slope, i) => slope + precision * rewards[i]!);
    assert.throws(() => assertGradient(faulty));
  });

  test('one answer between equals costs log 2; the prior is a parabola', () => {
    near(comparisonLoss([1, 1], [{ winner: 0, loser: 1 }], 0), Math.LN2);
    near(comparisonLoss([3, -1], [], 0.5), 0.25 * (9 + 1));
  });
});

describe('fitted rewards', () => {
  test('lie where the slope is 0, sum to 0, and are found in few steps', () => {
    for (const precision of [0.01, 0.1, 1]) {
      const { rewards, steps } = fitRewards(5, clicks, precision);
      for (const slope of comparisonGradient(rewards, clicks, precision)) near(slope, 0, 1e-7);
      near(sum(rewards), 0, 1e-9);
      assert.ok(steps <= 12, `${steps} steps`);
    }
  });

  test('agree with slow gradient descent', () => {
    const { rewards } = fitRewards(5, clicks, 0.1);
    let slow = Array<number>(5).fill(0);
    for (let i = 0; i < 20_000; i += 1) {
      const slope = comparisonGradient(slow, clicks, 0.1);
      slow = slow.map((reward, k) => reward - 0.05 * slope[k]!);
    }
    slow.forEach((reward, i) => near(reward, rewards[i]!, 1e-8));
  });

  test('of two items: k of n wins and no prior to speak of, the gap is the logit of k/n', () => {
    const answers = Array.from({ length: 10 }, (_, i) =>
      i < 7 ? { winner: 0, loser: 1 } : { winner: 1, loser: 0 },
    );
    const { rewards } = fitRewards(2, answers, 1e-9);
    near(rewards[0]! - rewards[1]!, Math.log(7 / 3), 1e-6);
  });

  test('ten equal answers raise that item, and a further one never lowers it', () => {
    const ten = Array<Comparison>(10).fill({ winner: 2, loser: 0 });
    const { rewards } = fitRewards(6, ten, 0.1);
    assert.equal(rewards.indexOf(Math.max(...rewards)), 2);
    const more = fitRewards(6, [...ten, { winner: 2, loser: 1 }], 0.1).rewards;
    assert.ok(more[2]! > rewards[2]!);
  });

  test('are uncertain as the prior where nothing was asked, and less the more was', () => {
    near(gapDeviation(fitRewards(3, [], 0.25), 0, 1), Math.sqrt(8), 1e-12);
    const few = gapDeviation(fitRewards(5, clicks.slice(0, 10), 0.1), 0, 4);
    const many = gapDeviation(fitRewards(5, judged([2, 1, 0, -1, -2], 400, 5), 0.1), 0, 4);
    assert.ok(many < few && many > 0);
  });

  test('of two items each is as far from their mean as half of their gap, with no prior’s level in it', () => {
    const fitted = fitRewards(
      2,
      clicks.filter(({ winner, loser }) => winner + loser === 1),
      0.1,
    );
    near(deviationFromMean(fitted, 0), gapDeviation(fitted, 0, 1) / 2, 1e-12);
    near(deviationFromMean(fitRewards(4, [], 0.25), 2), Math.sqrt(4 * (1 - 1 / 4)), 1e-12);
  });

  test('six items, 100 clicks: 94 of 100 pairs in their true order, within 0.01', () => {
    let [right, all] = [0, 0];
    for (let seed = 1; seed <= 200; seed += 1) {
      const source = random(seed, 1);
      const truth = Array.from({ length: 6 }, () => 2 * source.normal());
      const { rewards } = fitRewards(6, judged(truth, 100, seed), 0.1);
      for (let i = 0; i < 6; i += 1)
        for (let j = 0; j < i; j += 1) {
          all += 1;
          if (truth[i]! > truth[j]! === rewards[i]! > rewards[j]!) right += 1;
        }
    }
    near(right / all, 0.94, 0.01);
  });

  test('extreme answers stay finite', () => {
    const thousand = Array<Comparison>(1000).fill({ winner: 0, loser: 1 });
    const { rewards } = fitRewards(2, thousand, 1e-6);
    assert.ok(rewards.every(Number.isFinite) && rewards[0]! > 5);
  });

  test('no prior, and comparisons with itself or with nobody, are refused', () => {
    assert.throws(() => fitRewards(2, [], 0), RangeError);
    assert.throws(() => fitRewards(2, [{ winner: 1, loser: 1 }], 1), RangeError);
    assert.throws(() => fitRewards(2, [{ winner: 0, loser: 2 }], 1), RangeError);
    assert.throws(() => fitRewards(2, [{ winner: 0.5, loser: 1 }], 1), RangeError);
  });
});

describe('without a prior', () => {
  test('there is an optimum exactly if everybody lost to and beat somebody of the rest', () => {
    const circle = [
      { winner: 0, loser: 1 },
      { winner: 1, loser: 2 },
      { winner: 2, loser: 0 },
    ];
    assert.equal(hasFiniteOptimum(3, circle), true);
    assert.equal(hasFiniteOptimum(3, circle.slice(0, 2)), false);
    assert.equal(hasFiniteOptimum(4, circle), false);
    assert.equal(hasFiniteOptimum(4, [...circle, { winner: 0, loser: 3 }]), false);
    assert.equal(hasFiniteOptimum(1, []), true);
    assert.equal(hasFiniteOptimum(2, []), false);
  });

  test('the rewards run away as the prior is loosened where there is none, and settle where there is', () => {
    const spread = (comparisons: readonly Comparison[], precision: number): number => {
      const { rewards } = fitRewards(3, comparisons, precision);
      return Math.max(...rewards) - Math.min(...rewards);
    };
    const ladder = [
      { winner: 0, loser: 1 },
      { winner: 1, loser: 2 },
    ];
    assert.ok(spread(ladder, 1e-6) > spread(ladder, 1e-3) + 3);
    const settled = [...ladder, { winner: 2, loser: 0 }, { winner: 0, loser: 2 }];
    near(spread(settled, 1e-6), spread(settled, 1e-9), 1e-4);
  });

  test('most readers with ten clicks on six items have none: 494 of 500', () => {
    let none = 0;
    for (let seed = 1; seed <= 500; seed += 1) {
      const source = random(seed, 1);
      const truth = Array.from({ length: 6 }, () => 2 * source.normal());
      if (!hasFiniteOptimum(6, judged(truth, 10, seed))) none += 1;
    }
    assert.ok(none >= 485, `${none} of 500`);
  });
});
