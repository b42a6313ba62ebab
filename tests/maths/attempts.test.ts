import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { majority, passAtK } from '#src/maths/attempts.ts';
import { near } from './near.ts';

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

describe('votes', () => {
  test('equal a plain enumeration of five answers', () => {
    let right = 0;
    for (let bits = 0; bits < 32; bits++) {
      const ones = [0, 1, 2, 3, 4].filter((i) => (bits >> i) & 1).length;
      if (ones >= 3) right += 0.6 ** ones * 0.4 ** (5 - ones);
    }
    near(majority(5, 0.6), right, 1e-12);
    assert.equal(majority(1, 0.6), 0.6);
  });
});
