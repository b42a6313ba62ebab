import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fitRewards, hasFiniteOptimum } from '#src/maths/bradley-terry.ts';
import type { Comparison } from '#src/maths/bradley-terry.ts';
import { standings, steadiness } from '#src/maths/comparisons.ts';
import type { Standing } from '#src/maths/comparisons.ts';
import { random } from '#src/maths/random.ts';

const list = (...pairs: readonly (readonly [number, number])[]): Comparison[] =>
  pairs.map(([winner, loser]) => ({ winner, loser }));

/** `count` results between `items`, each pair and each winner by chance. */
function tossed(items: number, count: number, seed: number): Comparison[] {
  const source = random(seed);
  return Array.from({ length: count }, () => {
    const i = source.integer(items);
    return { winner: i, loser: (i + 1 + source.integer(items - 1)) % items };
  });
}

type Judge = typeof standings;

/**
 * Against the fit itself: as the prior is loosened by a factor of a million, only what stands `above` or
 * `below` a rest runs from the mean, and all is settled exactly if there is an optimum.
 */
function assertStandings(judge: Judge): void {
  for (let seed = 1; seed <= 60; seed += 1) {
    const clicks = tossed(4, 3 + (seed % 8), seed);
    if (new Set(clicks.flatMap(({ winner, loser }) => [winner, loser])).size < 4) continue;
    const found = judge(4, clicks);
    const finite = hasFiniteOptimum(4, clicks);
    assert.equal(
      found.every((each) => each === 'settled'),
      finite,
      `seed ${seed}`,
    );
    if (finite || found.some((each) => each === 'apart')) continue;
    const [near, far] = [1e-3, 1e-9].map((precision) => fitRewards(4, clicks, precision).rewards);
    const spread = (rewards: readonly number[]): number =>
      Math.max(...rewards) - Math.min(...rewards);
    assert.ok(spread(far!) > spread(near!) + 5, `seed ${seed}: runs`);
    const highest = far!.indexOf(Math.max(...far!));
    const lowest = far!.indexOf(Math.min(...far!));
    assert.equal(found[highest], 'above', `seed ${seed}`);
    assert.equal(found[lowest], 'below', `seed ${seed}`);
  }
}

describe('what comparisons alone can rate', () => {
  test('by hand: a ladder, a circle, two islands, one who was never asked', () => {
    const ladder: Standing[] = ['above', 'between', 'below'];
    assert.deepEqual(standings(3, list([0, 1], [1, 2])), ladder);
    const circle = list([0, 1], [1, 2], [2, 0]);
    assert.deepEqual(standings(3, circle), ['settled', 'settled', 'settled']);
    assert.deepEqual(standings(4, circle), ['settled', 'settled', 'settled', 'apart']);
    assert.deepEqual(standings(4, list([0, 1], [1, 0], [2, 3], [3, 2])), Array(4).fill('apart'));
    assert.deepEqual(standings(2, []), ['apart', 'apart']);
  });

  test('agrees with the fit as its prior is loosened', () => assertStandings(standings));

  test('the oracle catches one that counts wins and sees no chains', () => {
    const direct: Judge = (items, comparisons) =>
      Array.from({ length: items }, (_, i): Standing => {
        const won = comparisons.some(({ winner }) => winner === i);
        const lost = comparisons.some(({ loser }) => loser === i);
        return won && lost ? 'settled' : won ? 'above' : 'below';
      });
    assert.throws(() => assertStandings(direct));
  });
});

describe('agreement with oneself', () => {
  test('counts pairs that come again, whichever way round', () => {
    assert.deepEqual(steadiness([]), { again: 0, alike: 0 });
    assert.deepEqual(steadiness(list([0, 1], [2, 1])), { again: 0, alike: 0 });
    assert.deepEqual(steadiness(list([0, 1], [1, 0], [1, 0])), { again: 2, alike: 1 });
  });

  test('of a judge who tosses coins it is half', () => {
    const { again, alike } = steadiness(tossed(3, 40_000, 3));
    assert.ok(Math.abs(alike / again - 0.5) < 4 * Math.sqrt(0.25 / again));
  });
});
