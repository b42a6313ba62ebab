/** The chances of several tries. */
import { binomialAtLeast } from './probability.ts';

/**
 * pass@k: the chance that one of `k` different programs drawn from n passes, where `c` of the n do
 * (Chen et al. 2021, eq. 1), written as a product so that no binomial overflows. 1 if k > n − c.
 */
export function passAtK(n: number, c: number, k: number): number {
  let none = 1;
  for (let i = 0; i < k; i += 1) none *= Math.max(0, n - c - i) / (n - i);
  return 1 - none;
}

/** The chance that a majority of `votes` (odd) is right, each independently with the chance `right`. */
export const majority = (votes: number, right: number): number =>
  binomialAtLeast(votes, right, (votes + 1) / 2);
