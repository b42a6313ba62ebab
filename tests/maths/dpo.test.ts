import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { comparisonLoss, fitRewards } from '#src/maths/bradley-terry.ts';
import type { Comparison } from '#src/maths/bradley-terry.ts';
import { dpoDescent, dpoGradient, dpoLoss, impliedRewards } from '#src/maths/dpo.ts';
import { optimalPolicy } from '#src/maths/policy.ts';
import { sigmoid } from '#src/maths/preferences.ts';
import { softmax } from '#src/maths/softmax.ts';
import { sum } from '#src/maths/statistics.ts';
import { near } from './near.ts';

const reference = [0.5, 0.3, 0.15, 0.05];
const beta = 0.4;
/** The last answer has never lost. */
const clicks: Comparison[] = [
  { winner: 3, loser: 0 },
  { winner: 3, loser: 1 },
  { winner: 1, loser: 2 },
  { winner: 0, loser: 1 },
  { winner: 1, loser: 0 },
];

type Gradient = typeof dpoGradient;

function assertGradient(gradient: Gradient): void {
  const at = [0.2, -0.4, 1, 0];
  const h = 1e-5;
  for (const precision of [0, 0.1])
    gradient(at, reference, clicks, beta, precision).forEach((slope, i) => {
      const moved = (by: number): number =>
        dpoLoss(
          at.map((v, k) => (k === i ? v + by : v)),
          reference,
          clicks,
          beta,
          precision,
        );
      near(slope, (moved(h) - moved(-h)) / (2 * h), 1e-8);
    });
}

/** Gradient descent on the logits. */
function trained(precision: number, steps: number): number[] {
  let logits = reference.map(Math.log);
  for (let i = 0; i < steps; i += 1) {
    const slope = dpoGradient(logits, reference, clicks, beta, precision);
    logits = logits.map((value, k) => value - 2 * slope[k]!);
  }
  return logits;
}

describe('direct preference optimisation', () => {
  test('has the gradient of its central differences', () => assertGradient(dpoGradient));

  test('the oracle catches a forgotten β', () => {
    const faulty: Gradient = (...given) => dpoGradient(...given).map((slope) => slope / beta);
    assert.throws(() => assertGradient(faulty));
  });

  test('margins of implied rewards are β times those of the log-ratios, whatever the constant', () => {
    const logits = [0.2, -0.4, 1, 0];
    const implied = impliedRewards(logits, reference, beta);
    const policy = softmax(logits);
    const ratio = (i: number): number => Math.log(policy[i]! / reference[i]!);
    for (const i of [0, 1, 2, 3])
      for (const j of [0, 1, 2, 3])
        near(implied[i]! - implied[j]!, beta * (ratio(i) - ratio(j)), 1e-12);
    near(sum(implied), 0, 1e-12);
    const shifted = impliedRewards(
      logits.map((v) => v + 5),
      reference,
      beta,
    );
    shifted.forEach((reward, i) => near(reward, implied[i]!, 1e-12));
  });

  test('one pair, by hand: −log σ of the margin; of the reference itself log 2', () => {
    const one = [{ winner: 0, loser: 1 }];
    const [p, q] = [softmax([1, 0]), [0.3, 0.7]];
    const margin = 0.1 * (Math.log(p[0]! / q[0]!) - Math.log(p[1]! / q[1]!));
    near(dpoLoss([1, 0], q, one, 0.1), -Math.log(sigmoid(margin)), 1e-12);
    near(dpoLoss(q.map(Math.log), q, one, 0.1), Math.LN2, 1e-12);
  });

  test('with a prior it lands on π_ref e^{r/β}/Z of the rewards fitted with that prior', () => {
    const { rewards } = fitRewards(4, clicks, 0.1);
    const policy = softmax(trained(0.1, 40_000));
    optimalPolicy(reference, rewards, beta).policy.forEach((p, i) => near(policy[i], p, 1e-8));
  });

  test('of all policies that one has the least loss: it is that of the rewards', () => {
    const { rewards } = fitRewards(4, clicks, 0.1);
    const best = optimalPolicy(reference, rewards, beta).policy.map(Math.log);
    near(dpoLoss(best, reference, clicks, beta, 0.1), comparisonLoss(rewards, clicks, 0.1), 1e-9);
    for (const i of [0, 1, 2, 3]) {
      const other = best.map((v, k) => (k === i ? v + 0.05 : v));
      assert.ok(
        dpoLoss(other, reference, clicks, beta, 0.1) > dpoLoss(best, reference, clicks, beta, 0.1),
      );
    }
  });

  test('without one the answer that never lost takes all, and the loss still falls', () => {
    const [early, late] = [trained(0, 2_000), trained(0, 20_000)];
    const share = (logits: readonly number[]): number => softmax(logits)[3]!;
    assert.ok(share(late) > share(early) && share(late) > 0.999);
    assert.ok(dpoLoss(late, reference, clicks, beta) < dpoLoss(early, reference, clicks, beta));
  });

  test('the descent never rises, and its implied rewards do not depend on β', () => {
    const marks = [0, 1, 10, 100, 1000];
    const rewards = [0.2, 1, 5].map((b) =>
      dpoDescent(reference, clicks, b, 0.1, marks).map((logits) => {
        return {
          implied: impliedRewards(logits, reference, b),
          loss: dpoLoss(logits, reference, clicks, b, 0.1),
        };
      }),
    );
    for (const path of rewards) {
      path.slice(1).forEach(({ loss }, i) => assert.ok(loss < path[i]!.loss));
      path.forEach(({ implied }, i) =>
        implied.forEach((r, k) => near(r, rewards[0]![i]!.implied[k]!, 1e-9)),
      );
    }
    fitRewards(4, clicks, 0.1).rewards.forEach((r, i) =>
      near(rewards[0]!.at(-1)!.implied[i]!, r, 1e-8),
    );
  });
});
