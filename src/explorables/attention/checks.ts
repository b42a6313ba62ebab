/** Attention against a slow version on plain lists, and what must hold of its weights. */
import { row } from '#src/maths/linear-algebra.ts';
import { softmax } from '#src/maths/softmax.ts';
import { sum } from '#src/maths/statistics.ts';
import { check, checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { attend, onGrid, state, tokens, turned, vectorOf, type VectorName } from './model.ts';

const { vectors: byHand } = state.initial;

/** The nine vectors of the text, and others on the grid. */
const inputs = [
  byHand,
  ...[1, 2, 3, 4].map((seed) =>
    byHand.map((_, i) => onGrid((Math.sin(seed * 37 + i * 11) * 1000) % 2.5)),
  ),
];

/** Row by row: the softmax of q·k/√2 over what came so far, then nothing. */
const slowly = (all: readonly number[]): number[] =>
  tokens.flatMap((_, i) => {
    const [qx, qy] = vectorOf(all, `q${i}` as VectorName);
    const scores = tokens.slice(0, i + 1).map((__, j) => {
      const [kx, ky] = vectorOf(all, `k${j}` as VectorName);
      return (qx * kx + qy * ky) / Math.SQRT2;
    });
    return [...softmax(scores), ...Array<number>(tokens.length - 1 - i).fill(0)];
  });

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const plain = { mask: true, root: true, heads: 1, turn: 0, fault };
  const weightsOf = (all: readonly number[], turn = 0): Float64Array =>
    attend(all, { ...plain, turn }).heads[0]!.weights.values;
  const rows = inputs.flatMap((all) =>
    tokens.map((_, i) => [...row(attend(all, plain).heads[0]!.weights, i)]),
  );
  const [x, y] = turned([3, 4], 90);
  return [
    checkGaps(
      faults.square.breaks,
      inputs.flatMap((all) => gapsOf(weightsOf(all), slowly(all))),
      1e-12,
    ),
    check(
      faults.late.breaks,
      0,
      sum(rows.map((line, i) => sum(line.slice((i % tokens.length) + 1)))),
      0,
    ),
    checkGaps(
      { en: 'each row of weights sums to 1', zh: '每行权重之和为1' },
      rows.map((line) => sum(line) - 1),
      1e-12,
    ),
    checkGaps(
      {
        en: 'queries and keys turned together change no weight',
        zh: '查询与键一起旋转，权重不变',
      },
      inputs.flatMap((all) => gapsOf(weightsOf(all, 70), weightsOf(all))),
      1e-12,
    ),
    check({ en: 'a turn keeps lengths', zh: '旋转不改变长度' }, 5, Math.hypot(x, y), 1e-12),
  ];
}
