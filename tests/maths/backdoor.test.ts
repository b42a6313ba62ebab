import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  afterCleanSteps,
  attackSuccess,
  cleanAccuracy,
  poisonsForHalf,
  successOf,
  triggerWeight,
} from '#src/maths/backdoor.ts';
import { normalBelow } from '#src/maths/probability.ts';
import { near } from './near.ts';

describe('the smallest backdoor', () => {
  const at = (poisons: number, penalty = 100) => attackSuccess({ m: 4, poisons, penalty });

  test('gives the known table', () => {
    const table: [number, number][] = [
      [0, 0.0228],
      [50, 0.3085],
      [80, 0.5],
      [100, 0.5987],
      [250, 0.8877],
      [500, 0.9599],
      [1000, 0.9817],
    ];
    for (const [poisons, success] of table) near(at(poisons), success, 5e-5);
    near(at(250, 1_000), 0.1357, 5e-5);
    near(at(250, 10_000), 0.0294, 5e-5);
  });

  test('has the weight 9/7 at 250 poisons and leaves clean accuracy alone', () => {
    near(triggerWeight({ m: 4, poisons: 250, penalty: 100 }), 9 / 7, 1e-12);
    near(cleanAccuracy(4), 0.97725, 5e-6);
    near(at(0), 1 - cleanAccuracy(4), 1e-12);
  });

  test('agrees with a direct reading of the score', () => {
    const [m, w] = [4, triggerWeight({ m: 4, poisons: 80, penalty: 100 })];
    const mean = -m / (1 + m) + w;
    near(normalBelow(mean / (Math.sqrt(m) / (1 + m))), at(80), 1e-12);
  });

  test('is undone by right labels where each outweighs its poison beyond the half', () => {
    const half = poisonsForHalf(4, 100);
    near(half, 80, 1e-12);
    near(at(half), 0.5, 1e-12);
    // 0 = poisons(1 + m) − repairs(1 + m) − λm, by setting the triggered score's mean to 0.
    const repaired = (repairs: number) =>
      attackSuccess({ m: 4, poisons: 250, penalty: 100, repairs });
    near(repaired(170), 0.5, 1e-12);
    assert.ok(repaired(169) > 0.5 && repaired(171) < 0.5);
  });

  test('is the least of the penalised sum of squares over what the weights leave over', () => {
    const [m, poisons, repairs, penalty] = [3, 40, 25, 60];
    const loss = (w: number): number =>
      poisons * ((1 + 2 * m) / (1 + m) - w) ** 2 +
      repairs * (-1 / (1 + m) - w) ** 2 +
      penalty * w * w;
    const best = triggerWeight({ m, poisons, penalty, repairs });
    for (const step of [-0.01, 0.01]) assert.ok(loss(best + step) > loss(best));
    near(loss(best + 1e-4), loss(best - 1e-4), 1e-10);
  });

  test('outlasts clean steps to the last bit unless weights decay', () => {
    const weight = triggerWeight({ m: 4, poisons: 250, penalty: 100 });
    assert.equal(afterCleanSteps(weight, 10_000, 0), weight);
    near(afterCleanSteps(weight, 3, 0.1), weight * 0.729, 1e-15);
    near(successOf(0, 4), 1 - cleanAccuracy(4), 1e-12);
  });
});
