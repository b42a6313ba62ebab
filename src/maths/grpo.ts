/**
 * GRPO (Shao et al. 2024, arXiv 2402.03300) on a finite set of answers that a check passes or fails, in
 * expectation over the groups that the policy draws; without a KL term, one step a group. The policy is
 * softmax(logits).
 */
import type { Distribution } from './language.ts';
import { groupAdvantages } from './policy.ts';
import { logSoftmax, softmax } from './softmax.ts';
import { sum } from './statistics.ts';

/** The advantages in a group of `size` of which the first `right`, held within 0 … size, pass. */
export const advantagesOf = (right: number, size: number, divided: boolean): number[] =>
  groupAdvantages(
    Array.from({ length: size }, (_, i) => (i < right ? 1 : 0)),
    divided,
  );

/** P(k successes) for k = 0 … trials. */
function binomial(trials: number, chance: number): number[] {
  let chances = [1];
  for (let i = 0; i < trials; i += 1)
    chances = Array.from(
      { length: i + 2 },
      (_, k) => (chances[k] ?? 0) * (1 - chance) + (chances[k - 1] ?? 0) * chance,
    );
  return chances;
}

/** The advantage that an answer may expect in a group whose others pass with the chance `passing`. */
export function expectedAdvantages(
  passing: number,
  size: number,
  divided: boolean,
): { right: number; wrong: number } {
  let [right, wrong] = [0, 0];
  binomial(size - 1, passing).forEach((chance, others) => {
    right += chance * advantagesOf(others + 1, size, divided)[0]!;
    wrong += chance * advantagesOf(others, size, divided).at(-1)!;
  });
  return { right, wrong };
}

/** What an update is made of. */
export interface GrpoSetting {
  /** G ≥ 2. */
  readonly size: number;
  /** Whether advantages are divided by the group's deviation. */
  readonly divided: boolean;
  /** Length of a step along the gradient, in logits. */
  readonly stepSize: number;
}

/** E[(1/G) Σ Â_i ∇ log π(o_i)] over groups, with respect to the logits; sums to 0. */
export function grpoGradient(
  policy: Distribution,
  passes: readonly boolean[],
  { size, divided }: Pick<GrpoSetting, 'size' | 'divided'>,
): number[] {
  const passing = sum(policy.filter((_, i) => passes[i]!));
  const { right, wrong } = expectedAdvantages(passing, size, divided);
  const pulls = policy.map((p, i) => p * (passes[i]! ? right : wrong));
  const total = sum(pulls);
  return pulls.map((pull, i) => pull - policy[i]! * total);
}

/** The policies from `reference` (index 0) over `updates` updates. */
export function grpoWalk(
  reference: Distribution,
  passes: readonly boolean[],
  setting: GrpoSetting,
  updates: number,
): Distribution[] {
  let logits = logSoftmax(reference.map(Math.log));
  const walk: Distribution[] = [reference];
  for (let update = 0; update < updates; update += 1) {
    const slope = grpoGradient(softmax(logits), passes, setting);
    logits = logits.map((logit, i) => logit + setting.stepSize * slope[i]!);
    walk.push(softmax(logits));
  }
  return walk;
}
