/** Ratings of the example's clicks: at the bottom of the loss, and as sure as the prior where nothing is known. */
import { comparisonGradient } from '#src/maths/bradley-terry.ts';
import { sum } from '#src/maths/statistics.ts';
import { answers, example, reference } from '../kit/answers.ts';
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { ratings } from './model.ts';

const precisions = [0.01, 0.1, 1];

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const rewardsAt = (lambda: number): number[] =>
    ratings(example, lambda, fault).map(({ reward }) => reward);
  const unseen = ratings(example, 0.1, fault)[answers.indexOf('invented')]!;
  return [
    checkGaps(
      faults.wins.breaks,
      precisions.flatMap((lambda) => comparisonGradient(rewardsAt(lambda), example, lambda)),
      1e-6,
    ),
    check(faults.gaps.breaks, Math.sqrt(10 * (1 - 1 / answers.length)), unseen.deviation, 1e-9),
    checkGaps(
      { en: 'rewards sum to 0', zh: '奖励之和为0' },
      precisions.map((lambda) => sum(rewardsAt(lambda))),
      1e-9,
    ),
    check(
      { en: 'the world’s probabilities sum to 1', zh: '各回答的概率之和为1' },
      1,
      sum([...reference]),
      1e-12,
    ),
  ];
}
