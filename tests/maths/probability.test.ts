import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  binomialAtLeast,
  chiSquareBelow,
  normalAbove,
  normalBelow,
  normalDensity,
} from '#src/maths/probability.ts';

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
    for (const x of [-3, -1, 0, 0.5, 2, 4])
      near(normalBelow(x), integral(normalDensity, -12, x), 1e-8);
    // Density of chi-square with 6 degrees of freedom.
    const chi = (x: number): number => (x ** 2 * Math.exp(-x / 2)) / 16;
    for (const x of [1, 5, 12]) near(chiSquareBelow(x, 6), integral(chi, 0, x), 1e-8);
    // And with 7: x^(5/2) e^(−x/2) over 2^(7/2) Γ(7/2).
    const odd = (x: number): number =>
      (x ** 2.5 * Math.exp(-x / 2)) / (15 * Math.sqrt(2 * Math.PI));
    for (const x of [1, 5, 12]) near(chiSquareBelow(x, 7), integral(odd, 0, x), 1e-8);
  });

  it('know published values', () => {
    near(normalBelow(2), 0.97725, 5e-6);
    near(1 - normalBelow(4), 3.167124e-5, 1e-11);
    near(chiSquareBelow(2, 2), 1 - Math.exp(-1), 1e-15);
    near(chiSquareBelow(1.96 ** 2, 1), 0.95, 5e-6);
    near(chiSquareBelow(14.0671, 7), 0.95, 1e-6);
  });

  it('keep their digits far out in either tail, and join where the method changes', () => {
    for (const x of [3.0001, 4, 6, 10, 20]) {
      const tail = integral((u) => normalDensity(x + u), 0, 4);
      near(normalAbove(x) / tail, 1, 1e-6);
      assert.equal(normalAbove(x), normalBelow(-x));
    }
    near(normalBelow(3 + 1e-12), normalBelow(3 - 1e-12), 1e-13);
    near(normalBelow(-3 - 1e-12) / normalBelow(-3 + 1e-12), 1, 1e-9);
    assert.equal(normalBelow(50), 1);
    assert.equal(normalAbove(50), 0);
  });

  it('sum a binomial tail to 1 and follow its symmetry', () => {
    near(binomialAtLeast(41, 0.3, 0), 1, 1e-12);
    near(binomialAtLeast(16, 0.5, 16), 2 ** -16, 1e-18);
    near(binomialAtLeast(41, 0.4, 21), 1 - binomialAtLeast(41, 0.6, 21), 1e-12);
  });
});
