import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { binomialAtLeast, chiSquareBelow, normalBelow } from '#explorables/kit/probability.ts';

const near = (value: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(value - expected) <= tolerance, `${value} is not ${expected} ± ${tolerance}`);

/** ∫ of a density by the trapezoidal rule, an implementation that shares nothing with the series. */
function integral(density: (x: number) => number, from: number, to: number, steps = 40_000) {
  const step = (to - from) / steps;
  let sum = (density(from) + density(to)) / 2;
  for (let i = 1; i < steps; i++) sum += density(from + i * step);
  return sum * step;
}

describe('distribution functions', () => {
  it('agree with the integrals of their densities', () => {
    const normal = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    for (const x of [-3, -1, 0, 0.5, 2, 4]) near(normalBelow(x), integral(normal, -12, x), 1e-8);
    // Density of chi-square with 6 degrees of freedom.
    const chi = (x: number): number => (x ** 2 * Math.exp(-x / 2)) / 16;
    for (const x of [1, 5, 12]) near(chiSquareBelow(x, 6), integral(chi, 0, x), 1e-8);
  });

  it('know published values', () => {
    near(normalBelow(2), 0.97725, 5e-6);
    near(1 - normalBelow(4), 3.167124e-5, 1e-11);
    near(chiSquareBelow(2, 2), 1 - Math.exp(-1), 1e-15);
  });

  it('sum a binomial tail to 1 and follow its symmetry', () => {
    near(binomialAtLeast(41, 0.3, 0), 1, 1e-12);
    near(binomialAtLeast(16, 0.5, 16), 2 ** -16, 1e-18);
    near(binomialAtLeast(41, 0.4, 21), 1 - binomialAtLeast(41, 0.6, 21), 1e-12);
  });
});
