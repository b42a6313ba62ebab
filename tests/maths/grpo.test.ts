import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { advantagesOf, expectedAdvantages, grpoGradient, grpoWalk } from '#src/maths/grpo.ts';
import { groupAdvantages } from '#src/maths/policy.ts';
import { softmax } from '#src/maths/softmax.ts';
import { sum } from '#src/maths/statistics.ts';
import { near } from './near.ts';

const logits = [0.3, -0.5, 0.1];
const policy = softmax(logits);
const passes = [true, false, true];
type Gradient = typeof grpoGradient;

/** Against every group of three answers there is, each with its probability. */
function assertGradient(gradient: Gradient): void {
  for (const divided of [true, false]) {
    const expected = [0, 0, 0];
    for (let a = 0; a < 3; a += 1)
      for (let b = 0; b < 3; b += 1)
        for (let c = 0; c < 3; c += 1) {
          const group = [a, b, c];
          const chance = group.reduce((product, i) => product * policy[i]!, 1);
          const advantages = groupAdvantages(
            group.map((i) => (passes[i]! ? 1 : 0)),
            divided,
          );
          group.forEach((answer, i) =>
            expected.forEach((_, k) => {
              const slope = (k === answer ? 1 : 0) - policy[k]!;
              expected[k]! += (chance * advantages[i]! * slope) / 3;
            }),
          );
        }
    gradient(policy, passes, { size: 3, divided }).forEach((slope, k) =>
      near(slope, expected[k]!, 1e-12),
    );
  }
}

describe('the expected gradient', () => {
  test('is that of all groups, one by one', () => assertGradient(grpoGradient));

  test('the oracle catches one that counts an answer among its own rivals', () => {
    const faulty: Gradient = (now, good, { size, divided }) => {
      const chance = sum(now.filter((_, i) => good[i]!));
      const right = divided ? Math.sqrt((1 - chance) / chance) : 1 - chance;
      const wrong = divided ? -Math.sqrt(chance / (1 - chance)) : -chance;
      assert.ok(size > 0);
      const pulls = now.map((p, i) => p * (good[i]! ? right : wrong));
      return pulls.map((pull, i) => pull - now[i]! * sum(pulls));
    };
    assert.throws(() => assertGradient(faulty));
  });

  test('is that of Σ π a by central differences, the advantages held', () => {
    const h = 1e-6;
    for (const divided of [true, false]) {
      const passing = policy[0]! + policy[2]!;
      const { right, wrong } = expectedAdvantages(passing, 8, divided);
      const value = (at: readonly number[]): number =>
        sum(softmax(at).map((p, i) => p * (passes[i]! ? right : wrong)));
      grpoGradient(policy, passes, { size: 8, divided }).forEach((slope, k) => {
        const moved = (by: number): number => value(logits.map((l, i) => (i === k ? l + by : l)));
        near(slope, (moved(h) - moved(-h)) / (2 * h), 1e-8);
      });
    }
  });

  test('is exactly 0 where all answers pass, or none', () => {
    for (const all of [true, false])
      for (const divided of [true, false])
        for (const slope of grpoGradient(policy, [all, all, all], { size: 8, divided }))
          near(slope, 0, 1e-15);
  });
});

test('undivided, a right answer expects (1 − p)(G − 1)/G and a wrong one −p(G − 1)/G', () => {
  for (const size of [2, 8, 16])
    for (const p of [0, 0.1, 0.5, 1]) {
      const { right, wrong } = expectedAdvantages(p, size, false);
      near(right, ((1 - p) * (size - 1)) / size, 1e-12);
      near(wrong, (-p * (size - 1)) / size, 1e-12);
    }
});

test('a group’s push is largest at half, by Σ|A| = 2√(k(G − k))', () => {
  const push = (k: number): number => sum(advantagesOf(k, 8, true).map(Math.abs));
  for (let k = 0; k <= 8; k += 1) near(push(k), 2 * Math.sqrt(k * (8 - k)), 1e-12);
  assert.equal(Math.max(...[0, 1, 2, 3, 4, 5, 6, 7, 8].map(push)), push(4));
  assert.deepEqual(advantagesOf(8, 8, true), Array(8).fill(0));
});

test('a walk raises what passes at every update, and stays a distribution', () => {
  for (const divided of [true, false]) {
    const walk = grpoWalk(policy, passes, { size: 8, divided, stepSize: 1 }, 50);
    const passing = walk.map((each) => each[0]! + each[2]!);
    passing.slice(1).forEach((share, i) => assert.ok(share > passing[i]!));
    for (const each of walk) near(sum([...each]), 1, 1e-12);
  }
});
