/** Groups against their closed form, and training against what passes and what is right. */
import { sum } from '#src/maths/statistics.ts';
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { groupOf, mostUpdates, passesOf, passing, reference, replies, train } from './model.ts';

const size = 8;
const counts = [1, 2, 3, 4, 5, 6, 7];
/** The answers to 17 × 24 that end with 408. */
const right: readonly (typeof replies)[number][] = ['worked', 'bare'];

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const passed = replies.filter((_, i) => passesOf('last', fault)[i]!);
  const walk = train('last', size, true, fault);
  return [
    checkGaps(
      faults.uncentred.breaks,
      counts.map((k) => sum([...groupOf(k, size, true, fault).advantages])),
      1e-12,
    ),
    checkGaps(
      { en: 'without signs they add up to 2√(k(G − k))', zh: '绝对值之和为2√(k(G − k))' },
      counts.map((k) => groupOf(k, size, true, fault).push - 2 * Math.sqrt(k * (size - k))),
      1e-12,
    ),
    check(faults.fooled.breaks, 0, passed.filter((reply) => !right.includes(reply)).length, 0),
    check(
      { en: 'training keeps the sum of probabilities at 1', zh: '训练中概率之和保持为1' },
      1,
      sum([...walk[mostUpdates]!]),
      1e-12,
    ),
    check(
      { en: 'at the start one answer in ten is right', zh: '开始时十个回答里有一个是对的' },
      0.1,
      passing(reference, 'last'),
      1e-12,
    ),
  ];
}
