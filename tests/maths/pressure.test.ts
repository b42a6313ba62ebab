import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bestOfNDivergence, expectedMaximum } from '#src/maths/over-optimisation.ts';
import {
  bestOf,
  errors,
  noisyScores,
  tilted,
  tiltedTo,
  type ErrorKind,
  type ScoredAnswers,
} from '#src/maths/pressure.ts';
import { random } from '#src/maths/random.ts';
import { sum } from '#src/maths/statistics.ts';
import { chiSquare } from '#src/maths/variates.ts';
import { near } from './near.ts';

const few: ScoredAnswers = {
  mass: [0.4, 0.1, 0.2, 0.3],
  score: [-1, 0.5, 0.5, 2],
  worth: [0, 1, 2, -1],
};

type BestOf = typeof bestOf;

/** Against every list of three draws; equal scores are decided by who came first. */
function assertBest(best: BestOf): void {
  const expected = [0, 0, 0, 0];
  for (let a = 0; a < 4; a += 1)
    for (let b = 0; b < 4; b += 1)
      for (let c = 0; c < 4; c += 1) {
        const draws = [a, b, c];
        const top = Math.max(...draws.map((i) => few.score[i]!));
        const winner = draws.find((i) => few.score[i] === top)!;
        expected[winner]! += few.mass[a]! * few.mass[b]! * few.mass[c]!;
      }
  best(few, 3).policy.forEach((p, i) => near(p, expected[i]!, 1e-12));
}

describe('the best of n', () => {
  test('of few answers is what all lists of draws say', () => assertBest(bestOf));

  test('the oracle catches one that gives ties to the last of them', () => {
    const faulty: BestOf = (answers, n) => {
      const apart = { ...answers, score: answers.score.map((s, i) => s + 1e-9 * i) };
      return bestOf(apart, n);
    };
    assert.throws(() => assertBest(faulty));
  });

  test('of one is the policy itself', () => {
    const { policy, nats } = bestOf(few, 1);
    policy.forEach((p, i) => near(p, few.mass[i]!, 1e-12));
    near(nats, 0, 1e-12);
  });

  test('with normal errors has the known divergence and maximum, half of it real', () => {
    const answers = noisyScores('normal');
    for (const n of [1, 4, 16, 1000, 60_000]) {
      const { nats, score, worth } = bestOf(answers, n);
      near(nats, bestOfNDivergence(n), 0.02);
      near(score, Math.SQRT2 * expectedMaximum(n), 5e-3);
      near(worth, score / 2, 1e-6);
    }
  });

  test('with heavy errors agrees with draws, within 4 standard errors', () => {
    const answers = noisyScores('heavy');
    const [source, rounds] = [random(4), 6000];
    for (const n of [10, 100]) {
      const found = Array.from({ length: rounds }, () => {
        let [top, its] = [-Infinity, 0];
        for (let i = 0; i < n; i += 1) {
          const worth = source.normal();
          const score = worth + source.normal() / Math.sqrt(chiSquare(3, source));
          if (score > top) [top, its] = [score, worth];
        }
        return its;
      });
      const average = sum(found) / rounds;
      near(average, bestOf(answers, n).worth, (4 * 1.2) / Math.sqrt(rounds));
    }
  });
});

describe('reinforcement learning to its optimum', () => {
  test('with normal errors shifts the mean: score 2√KL, worth √KL', () => {
    const answers = noisyScores('normal');
    for (const nats of [0.1, 1, 5.909]) {
      const found = tiltedTo(answers, nats);
      near(found.nats, nats, 1e-6);
      near(found.score, 2 * Math.sqrt(nats), 1e-3);
      near(found.worth, Math.sqrt(nats), 1e-3);
    }
  });

  test('of all policies at its distance none scores more', () => {
    const { nats, score } = tilted(few, 0.8);
    for (const n of [1.5, 2, 3, 5]) {
      const other = bestOf(few, n);
      if (other.nats <= nats) assert.ok(other.score <= score);
      else assert.ok(tiltedTo(few, other.nats).score >= other.score - 1e-9);
    }
  });

  test('that asks for more than there is ends on the best answer', () => {
    const { nats, policy } = tiltedTo(few, 50);
    near(policy[3]!, 1, 1e-9);
    near(nats, -Math.log(0.3), 1e-9);
  });
});

test('worth and error have variance 1, and their mean is 0', () => {
  for (const kind of errors satisfies readonly ErrorKind[]) {
    const { mass, score, worth } = noisyScores(kind);
    near(sum(mass), 1, 1e-12);
    near(sum(mass.map((p, i) => p * worth[i]!)), 0, 1e-9);
    const variance = sum(mass.map((p, i) => p * score[i]! ** 2));
    // Of a t with three degrees some variance lies beyond any bound.
    assert.ok(variance > 1.9 && variance < 2.001, `${kind}: ${variance}`);
    near(sum(mass.map((p, i) => p * worth[i]! * score[i]!)), 1, 2e-3);
  }
});

test('with heavy errors worth rises and then falls as n grows; with normal ones it only rises', () => {
  const worthOf = (kind: ErrorKind): number[] =>
    [1, 10, 100, 1000, 60_000].map((n) => bestOf(noisyScores(kind), n).worth);
  const [normal, heavy] = [worthOf('normal'), worthOf('heavy')];
  assert.ok(normal.every((worth, i) => i === 0 || worth > normal[i - 1]!));
  assert.ok(heavy[2]! > heavy[0]! && heavy[4]! < heavy[2]! / 2);
});
