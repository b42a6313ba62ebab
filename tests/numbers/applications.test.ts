import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  interval95,
  passAtK,
  settledVariance,
  varianceAfter,
  videoLatent,
} from '#src/numbers/applications.ts';

const near = (actual: number, expected: number, within = 1e-9): void =>
  assert.ok(Math.abs(actual - expected) < within, `${actual} is not ${expected}`);

describe('pass@k', () => {
  test('with one try is the share that passes', () => near(passAtK(100, 5, 1), 0.05));

  test('is certain once more are drawn than fail', () => near(passAtK(10, 2, 9), 1));

  test('agrees with counting every choice of k among n', () => {
    const [n, c, k] = [9, 3, 4];
    let all = 0;
    let hits = 0;
    for (let set = 0; set < 2 ** n; set += 1) {
      const chosen = [...Array(n).keys()].filter((i) => (set >> i) & 1);
      if (chosen.length !== k) continue;
      all += 1;
      if (chosen.some((i) => i < c)) hits += 1;
    }
    near(passAtK(n, c, k), hits / all);
  });

  test("gives the text's example", () => near(passAtK(100, 5, 10), 0.416, 0.0005));
});

test('an interval is as wide as its standard error says', () => {
  const [low, high] = interval95(0.2608, 0.103);
  near(high - low, 2 * 1.96 * 0.103);
  near((low + high) / 2, 0.2608);
});

describe('refits', () => {
  test("fifty draws, a hundred generations: the text's example", () =>
    near(varianceAfter(100, 50), 0.1326, 0.00005));

  test('with real data it settles where one more refit changes nothing', () => {
    // Solved by hand for m = 50 and real = 0.1: v = u (0.98 + 0.09 / 9.5), u = 0.1 + 0.9 v.
    const slope = 0.98 + 0.09 / 9.5;
    near(settledVariance(50, 0.1), (0.1 * slope) / (1 - 0.9 * slope));
  });

  test('real data alone lose no more than one refit does', () =>
    near(settledVariance(50, 1), 0.98));

  test('no real data, no variance', () => near(settledVariance(50, 0), 0));
});

test('a video of one frame is a picture with 16 channels', () =>
  near(videoLatent(1, 512, 512), 16 * 64 * 64));
