/** The best product of a rank against the singular values, and these against the picture. */
import { squaredDistance } from '#src/maths/linear-algebra.ts';
import { droppedEnergy, energies, update } from '#src/maths/low-rank.ts';
import { sum } from '#src/maths/statistics.ts';
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { decomposed, factorsOf, pictureMatrix, side, subjects } from './model.ts';

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const errorOf = (name: (typeof subjects)[number], r: number): number =>
    squaredDistance(pictureMatrix(name).values, update(factorsOf(name, r, fault)).values);
  return [
    checkGaps(
      faults.swap.breaks,
      subjects.flatMap((name) =>
        [1, 4, 12].map((r) => errorOf(name, r) - droppedEnergy(decomposed(name), r)),
      ),
      1e-8,
    ),
    checkGaps(
      faults.half.breaks,
      subjects.map((name) => errorOf(name, side)),
      1e-8,
    ),
    checkGaps(
      {
        en: 'all σ² add up to the sum of squares of the picture',
        zh: '全部σ²之和等于图中各数的平方和',
      },
      subjects.map(
        (name) =>
          sum([...energies(decomposed(name))]) -
          sum([...pictureMatrix(name).values].map((value) => value ** 2)),
      ),
      1e-8,
    ),
    check(
      { en: 'tartan has rank 2: its error there', zh: '格子图的秩是2：此时的误差' },
      0,
      errorOf('tartan', 2),
      1e-8,
    ),
  ];
}
