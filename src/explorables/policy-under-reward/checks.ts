/** The optimum against what it must be worth, and PPO's walk against the optimum. */
import { divergence } from '#src/maths/language.ts';
import { objective } from '#src/maths/policy.ts';
import { sum } from '#src/maths/statistics.ts';
import { example, reference } from '../kit/answers.ts';
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { optimum, rewardsOf, state, walk } from './model.ts';

const betas = [0.3, 2, 5];

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const rewards = rewardsOf(example);
  const worthOf = (policy: readonly number[], beta: number): number =>
    objective(policy, reference, rewards, beta);
  // A hundredth of the probability goes from each answer to each other one.
  const better = betas.flatMap((beta) => {
    const { policy } = optimum(rewards, beta, fault);
    return policy.flatMap((from, i) =>
      policy.filter((to, j) => {
        const moved = policy.with(i, from * 0.99).with(j, to + from * 0.01);
        return i !== j && worthOf(moved, beta) > worthOf(policy, beta) + 1e-12;
      }),
    );
  });
  const best = optimum(rewards, 1, fault).policy;
  return [
    checkGaps(
      faults.times.breaks,
      betas.map((beta) => {
        const { policy, normaliser } = optimum(rewards, beta, fault);
        return worthOf(policy, beta) - beta * Math.log(normaliser);
      }),
      1e-8,
    ),
    check(
      faults.rootless.breaks,
      0,
      divergence(walk(rewards, { ...state.initial, beta: 1 }).at(-1)!.policy, best),
      1e-5,
    ),
    check(
      { en: 'no neighbour is worth more: how many are', zh: '邻近的策略都不更好：更好的个数' },
      0,
      better.length,
      0,
    ),
    check({ en: 'its probabilities sum to 1', zh: '概率之和为1' }, 1, sum(best), 1e-12),
  ];
}
