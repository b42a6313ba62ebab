/** Gradients by hand against slopes of the loss, and what zero promises at the start. */
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { forward, gradients, initial, locked, loss, places, train } from './model.ts';
import type { Parameters } from './model.ts';

const names = ['w1', 'b1', 'theta1', 'theta2', 'w2', 'b2'] as const;
const h = 1e-5;

/** Points without a kink of max(0, ·) nearby. */
const points: readonly Parameters[] = [
  initial('copied'),
  { w1: 0.3, b1: -0.2, theta1: 0.7, theta2: -1.1, w2: 0.4, b2: 0.25 },
  { w1: -0.5, b1: 0.4, theta1: 1.3, theta2: 0.6, w2: -0.8, b2: -0.1 },
];

const slopeOf = (p: Parameters, name: (typeof names)[number]): number =>
  (loss({ ...p, [name]: p[name] + h }) - loss({ ...p, [name]: p[name] - h })) / (2 * h);

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const start = initial('copied', fault);
  const [, one] = train('copied', 0.1, fault);
  return [
    checkGaps(
      faults.forgotten.breaks,
      points.flatMap((p) => {
        const { parameters } = gradients(p, fault);
        return names.map((name) => parameters[name] - slopeOf(p, name));
      }),
      1e-8,
    ),
    checkGaps(
      faults.unzeroed.breaks,
      places.map((place) => forward(start, place).output - locked(place.x)),
      0,
    ),
    check(
      {
        en: 'by hand: after one step at rate 0.1 the weight of Z2',
        zh: '手算：学习率0.1走一步后Z2的权重',
      },
      0.2,
      one!.w2,
      1e-12,
    ),
    check({ en: 'by hand: its bias', zh: '手算：它的偏置' }, 0.1, one!.b2, 1e-12),
  ];
}
