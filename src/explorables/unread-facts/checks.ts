/** What a reader never read, against known expectations, against drawn readers and against Good and Turing. */
import { mean, sum } from '#src/maths/statistics.ts';
import { check, checkGaps } from '../kit/checks.ts';
import type { Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';

/** Mentions read, missing mass, and the estimate. */
const known = [
  [1_000, 0.41034, 0.41044, 5e-6],
  [10_000, 0.18427, 0.18427, 5e-6],
  [100_000, 0.021618, 0.021618, 5e-7],
] as const;

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const readers = 10;
  const read = Array.from({ length: readers }, (_, i) =>
    model.reading(model.mentions(i + 1, 10_000), 10_000, fault),
  );
  const { missing, estimate } = model.expected(10_000, fault);
  const shares = model.expectedByRank(10_000);
  return [
    check(faults.alike.breaks, estimate, missing, 1e-4),
    ...known.map(([n, mass, , tolerance]) =>
      check(
        { en: `missing mass after ${n} mentions`, zh: `读过${n}次提及后的未见概率` },
        mass,
        model.expected(n, fault).missing,
        tolerance,
      ),
    ),
    checkGaps(
      {
        en: 'the estimate after the same mentions, against its known values',
        zh: '同样次数之后的估计，与已知值相比',
      },
      known.map(([n, , value, tolerance]) => (model.expected(n).estimate - value) / tolerance),
      1,
    ),
    check(
      { en: 'ten drawn readers’ missing mass, on average', zh: '抽出的十个读者的未见概率，平均' },
      missing,
      mean(read.map((each) => each.missing)),
      4 * Math.sqrt(known[1][1] / 10_000 / readers),
    ),
    check(
      { en: 'facts never read, summed over the ranks', zh: '从没读过的事实，按名次相加' },
      model.expected(10_000).unread,
      sum(shares.map((share, i) => share * (model.bins[i + 1]! - model.bins[i]!))),
      1e-6,
    ),
  ];
}
