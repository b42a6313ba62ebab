import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digamma, tetragamma, trigamma } from '#src/maths/polygamma.ts';
import { near } from './near.ts';

test('at 1 and ½ they are −γ, π²/6, −2ζ(3) and −γ − 2 ln 2, π²/2, −14ζ(3)', () => {
  const [euler, zeta3] = [0.5772156649015329, 1.2020569031595942];
  near(digamma(1), -euler, 1e-10);
  near(digamma(0.5), -euler - 2 * Math.LN2, 1e-10);
  near(trigamma(1), Math.PI ** 2 / 6, 1e-10);
  near(trigamma(0.5), Math.PI ** 2 / 2, 1e-10);
  near(tetragamma(1), -2 * zeta3, 1e-10);
  near(tetragamma(0.5), -14 * zeta3, 1e-9);
});

test('each is the slope of the one before', () => {
  const h = 1e-4;
  for (const x of [0.7, 3, 11.9, 12.1, 24.5, 250])
    for (const [f, slope] of [
      [digamma, trigamma],
      [trigamma, tetragamma],
    ] as const)
      assert.ok(Math.abs((f(x + h) - f(x - h)) / (2 * h) / slope(x) - 1) < 1e-6, String(x));
});
