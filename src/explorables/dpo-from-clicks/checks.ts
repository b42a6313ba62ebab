/** DPO on the example's clicks against the closed form of RLHF with the same clicks. */
import { divergence } from '#src/maths/language.ts';
import { impliedReward } from '#src/maths/preferences.ts';
import { sum } from '#src/maths/statistics.ts';
import { example, reference } from '../kit/answers.ts';
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { clickLoss, mostSteps, policyOf, rewardPaths, rlhf } from './model.ts';

const betas = [0.5, 1, 4];

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const paths = rewardPaths(example, true, fault);
  const rewards = paths[mostSteps]!;
  const lossAt = (step: number): number => clickLoss(policyOf(paths[step]!, 1, fault), example, 1);
  const rises = [0, 1, 2, 5, 10, 20, 50, 100].filter(
    (step, i, all) => i > 0 && lossAt(step) > lossAt(all[i - 1]!),
  );
  return [
    check(
      faults.losers.breaks,
      0,
      Math.max(
        ...betas.map((beta) => divergence(policyOf(rewards, beta, fault), rlhf(example, beta))),
      ),
      1e-8,
    ),
    checkGaps(
      faults.rootless.breaks,
      betas.flatMap((beta) => {
        const policy = policyOf(rewards, beta, fault);
        const implied = policy.map((p, i) => impliedReward(p, reference[i]!, beta));
        return implied.map((reward, i) => reward - implied[0]! - (rewards[i]! - rewards[0]!));
      }),
      1e-9,
    ),
    check(
      { en: 'the loss falls on the way: how often it rises', zh: '损失一路下降：回升的次数' },
      0,
      rises.length,
      0,
    ),
    check(
      { en: 'at the start every click costs log 2', zh: '开始时每次点击的损失为log 2' },
      example.length * Math.LN2,
      clickLoss([...reference], example, 1),
      1e-12,
    ),
    check({ en: 'implied rewards sum to 0', zh: '隐含奖励之和为0' }, 0, sum(rewards), 1e-9),
  ];
}
