/** A pressed reward against the closed form under the leash, and against what normal errors must do. */
import { optimalPolicy } from '#src/maths/policy.ts';
import { tilted } from '#src/maths/pressure.ts';
import { sum } from '#src/maths/statistics.ts';
import { example, rate, reference, worth } from '../kit/answers.ts';
import { check, checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { clickWorld, inOrder, press, scoredAnswers } from './model.ts';

const betas = [0.3, 1, 4];

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const { rewards } = rate(example);
  const { order } = clickWorld(example);
  const own = scoredAnswers('clicks', example, fault);
  const exactly = (beta: number): number[] => optimalPolicy(reference, rewards, beta).policy;
  const normal = press(scoredAnswers('normal', example, fault), 'best', 1000);
  return [
    checkGaps(
      faults.unsorted.breaks,
      betas.map(
        (beta) => tilted(own, beta).worth - sum(exactly(beta).map((p, i) => p * worth[i]!)),
      ),
      1e-12,
    ),
    checkGaps(
      { en: 'and so is its policy', zh: '策略也与闭式解一致' },
      betas.flatMap((beta) => gapsOf(inOrder(tilted(own, beta).policy, order), exactly(beta))),
      1e-12,
    ),
    check(
      {
        en: 'with normal errors half of the best score is real',
        zh: '误差为正态时，最高得分有一半是真的',
      },
      normal.score / 2,
      normal.worth,
      1e-3,
    ),
    check(
      { en: 'the best of one is a draw: its distance', zh: '只抽一个就是随机抽：距离' },
      0,
      press(own, 'best', 1).nats,
      1e-12,
    ),
  ];
}
