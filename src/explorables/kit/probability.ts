/** Distribution functions, to about twelve digits in the ranges that the texts need. */

/** P(Z ≤ x) of the standard normal distribution, |x| < 8, by the series of the error function. */
export function normalBelow(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + (Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI)) * sum;
}

/** P(X ≥ least) of a binomial distribution, exactly: `trials` draws that succeed with `chance`. */
export function binomialAtLeast(trials: number, chance: number, least: number): number {
  let choose = 1;
  let sum = 0;
  for (let k = 0; k <= trials; k++) {
    if (k >= least) sum += choose * chance ** k * (1 - chance) ** (trials - k);
    choose *= (trials - k) / (k + 1);
  }
  return sum;
}

/** P(X ≤ x) of the chi-square distribution with an even number of degrees of freedom. */
export function chiSquareBelow(x: number, degrees: number): number {
  const half = x / 2;
  let term = Math.exp(-half);
  let above = 0;
  for (let k = 0; k < degrees / 2; k++) {
    above += term;
    term *= half / (k + 1);
  }
  return 1 - above;
}
