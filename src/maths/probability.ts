/** Distribution functions, to about twelve digits in the ranges that the texts need. */

/** P(Z > x) for x ≥ 3, by the continued fraction of Abramowitz and Stegun 1964, 26.2.14. */
function farAbove(x: number): number {
  let fraction = x;
  for (let k = 60; k > 0; k -= 1) fraction = x + k / fraction;
  return Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI) / fraction;
}

/**
 * P(Z ≤ x) of the standard normal distribution, with a small relative error in the lower tail too: by
 * the series of the error function (26.2.11 there) near the middle, otherwise by the tail's fraction.
 */
export function normalBelow(x: number): number {
  if (x < -3) return farAbove(-x);
  if (x > 3) return 1 - farAbove(x);
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + (Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI)) * sum;
}

/** P(Z > x), with a small relative error in the upper tail. */
export const normalAbove = (x: number): number => normalBelow(-x);

/** The density of the standard normal distribution. */
export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** P(X ≥ least) of a binomial distribution, exactly: up to 1,000 `trials` that succeed with `chance`. */
export function binomialAtLeast(trials: number, chance: number, least: number): number {
  let choose = 1;
  let sum = 0;
  for (let k = 0; k <= trials; k++) {
    if (k >= least) sum += choose * chance ** k * (1 - chance) ** (trials - k);
    choose *= (trials - k) / (k + 1);
  }
  return sum;
}

/**
 * P(X ≤ x) of the chi-square distribution with a whole number of degrees of freedom, x ≥ 0: two degrees
 * more leave (x/2)^(ν/2) e^(−x/2) / Γ(ν/2 + 1) more above x (Abramowitz and Stegun 1964, 26.4.8), from
 * e^(−x/2) for two degrees and from the normal tails for one.
 */
export function chiSquareBelow(x: number, degrees: number): number {
  const half = x / 2;
  const odd = degrees % 2;
  let above = odd === 1 ? 2 * normalBelow(-Math.sqrt(x)) : 0;
  let term = Math.exp(-half) * (odd === 1 ? 2 * Math.sqrt(half / Math.PI) : 1);
  for (let k = odd; k < degrees; k += 2) {
    above += term;
    term *= half / (k / 2 + 1);
  }
  return 1 - above;
}
