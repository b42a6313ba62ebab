/** The loss and its softmaxes against what must hold of them, and the gradient against slopes. */
import { kappaMost, logitGradient } from '#src/maths/contrastive.ts';
import { sum } from '#src/maths/statistics.ts';
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { chance, contrastAt, gathered, kappaStart, matched, names, state } from './model.ts';

const h = 1e-5;

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const opening = contrastAt(state.initial, kappaStart, fault);
  const slope = (kappa: number): number =>
    (contrastAt(state.initial, kappa + h, fault).loss -
      contrastAt(state.initial, kappa - h, fault).loss) /
    (2 * h);
  const gradient = (kappa: number): number => {
    const found = contrastAt(state.initial, kappa, fault);
    const pulls = logitGradient(found).flat();
    return sum(pulls.map((pull, i) => pull * found.similarity.flat()[i]!));
  };
  return [
    checkGaps(
      faults.axis.breaks,
      opening.byRow.map((line) => sum([...line]) - 1),
      1e-12,
    ),
    check(faults.temperature.breaks, 0, contrastAt(matched, kappaMost, fault).loss, 1e-3),
    check(
      {
        en: 'all captions in one place: the loss is that of guessing, ln 6',
        zh: '说明全放一处：损失等于碰运气，ln 6',
      },
      chance(names.length),
      contrastAt(gathered(40), kappaStart, fault).pictureLoss,
      1e-12,
    ),
    checkGaps(
      { en: 'its gradient by κ is the slope of the loss', zh: '对κ的梯度就是损失的斜率' },
      [2, kappaStart, 60].map((kappa) => gradient(kappa) - slope(kappa)),
      1e-7,
    ),
  ];
}
