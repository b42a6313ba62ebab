/**
 * Direct preference optimisation on a finite set of answers to one prompt (Rafailov et al. 2023, arXiv
 * 2305.18290): a policy trained on comparisons without a reward model. The policy is given by its
 * logits, so that π = softmax(logits); answers that `reference` gives 0 are not allowed.
 */
import { comparisonGradient, comparisonLoss } from './bradley-terry.ts';
import type { Comparison } from './bradley-terry.ts';
import type { Distribution } from './language.ts';
import { logSoftmax } from './softmax.ts';
import { mean } from './statistics.ts';

/**
 * β log(π/π_ref) of every answer, less their mean: eq. 5 knows them only up to a constant, and a prior
 * needs them centred.
 */
export function impliedRewards(
  logits: readonly number[],
  reference: Distribution,
  beta: number,
): number[] {
  const implied = logSoftmax(logits).map((log, i) => beta * (log - Math.log(reference[i]!)));
  const centre = mean(implied);
  return implied.map((reward) => reward - centre);
}

/**
 * −Σ log σ(r̂_winner − r̂_loser) (eq. 7, summed) + ½ · precision · Σ r̂², r̂ the implied rewards. With
 * precision 0 this is the published loss, which has no minimum where some answers never lost to the
 * rest; with a prior the best policy is π_ref e^{r/β}/Z of the rewards fitted with that prior.
 */
export const dpoLoss = (
  logits: readonly number[],
  reference: Distribution,
  comparisons: readonly Comparison[],
  beta: number,
  precision = 0,
): number => comparisonLoss(impliedRewards(logits, reference, beta), comparisons, precision);

/** ∂/∂logits of `dpoLoss`; they sum to 0. */
export function dpoGradient(
  logits: readonly number[],
  reference: Distribution,
  comparisons: readonly Comparison[],
  beta: number,
  precision = 0,
): number[] {
  const slope = comparisonGradient(impliedRewards(logits, reference, beta), comparisons, precision);
  const centre = mean(slope);
  return slope.map((value) => beta * (value - centre));
}

/**
 * Logits after each number of steps in `marks` (ascending): gradient descent on `dpoLoss` from the
 * reference. The step is 1/(precision + comparisons/2) in implied rewards, the most that the loss's
 * curvature allows for certain (the largest eigenvalue of a Laplacian is at most twice its degree), so
 * that the loss never rises; β then decides nothing but the policy that a reward means.
 */
export function dpoDescent(
  reference: Distribution,
  comparisons: readonly Comparison[],
  beta: number,
  precision: number,
  marks: readonly number[],
): number[][] {
  const step = 1 / (beta ** 2 * (precision + comparisons.length / 2 || 1));
  let logits = reference.map(Math.log);
  let done = 0;
  return marks.map((mark) => {
    for (; done < mark; done += 1) {
      const slope = dpoGradient(logits, reference, comparisons, beta, precision);
      logits = logits.map((logit, i) => logit - step * slope[i]!);
    }
    return logits;
  });
}
