import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  besiroglu,
  hoffmannRounded,
  lossBySize,
  optimalByLaw,
  optimalByRule,
} from '#src/maths/scaling-laws.ts';
import { near } from './near.ts';

describe('loss by size', () => {
  test('falls in equal ratios for equal factors', () => {
    const first = lossBySize(1e8) / lossBySize(1e9);
    near(lossBySize(1e9) / lossBySize(1e10), first);
    near(first, 10 ** 0.076);
  });

  test('is one nat where the parameters reach the constant', () => near(lossBySize(8.8e13), 1));
});

describe('the parameters that a budget trains best, for Gopher’s', () => {
  const gopher = 5.76e23;

  test('by the rule of 20 tokens a parameter', () => near(optimalByRule(gopher), 69.28e9, 1e8));

  test('by the refit, and by the constants as they were printed', () => {
    near(optimalByLaw(gopher, besiroglu), 72.249e9, 1e8);
    near(optimalByLaw(gopher, hoffmannRounded), 32.19e9, 1e8);
  });

  test('the law’s optimum is a minimum along 6ND = C', () => {
    const { A, B, alpha, beta } = besiroglu;
    const flop = 5.76e23;
    const loss = (n: number): number => A / n ** alpha + B / (flop / 6 / n) ** beta;
    const best = optimalByLaw(flop, besiroglu);
    for (const factor of [0.8, 0.95, 1.05, 1.25]) assert.ok(loss(best * factor) > loss(best));
  });
});
