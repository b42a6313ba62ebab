/** The code of components against its eigenvalues, and against the pictures. */
import { row, squaredDistance } from '#src/maths/linear-algebra.ts';
import { sum } from '#src/maths/statistics.ts';
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { encoded, fittedNames, patchCode, pictureOf, pictureSide } from './model.ts';
import type { DrawnName } from './model.ts';
import { decode, droppedVariance, patchSide, patchValues } from './patch-code.ts';
import { gammaBits, rounded } from './rate.ts';

const patches = fittedNames.length * (pictureSide / patchSide) ** 2;

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const code = patchCode(fault);
  const errorOf = (kept: number, names: readonly DrawnName[] = fittedNames): number =>
    sum(
      names.map((name) => {
        const picture = pictureOf(name);
        return squaredDistance(picture.values, decode(code, encoded(picture, kept, fault)).values);
      }),
    );
  // Components stand upright on each other, so what is dropped and what is rounded away add up.
  const hill = pictureOf('hill');
  const all = encoded(hill, patchValues, fault).codes.values;
  const short = rounded(encoded(hill, 16, fault), 32 / 255);
  const lost = all.map((z, i) => {
    const [patch, at] = [Math.floor(i / patchValues), i % patchValues];
    return at < 16 ? z - short.codes.values[16 * patch + at]! : z;
  });
  const [first, second] = [row(code.components, 0), row(code.components, 1)];
  return [
    checkGaps(
      faults.exchanged.breaks,
      [4, 16].map((kept) => errorOf(kept) / patches - droppedVariance(code, kept)),
      1e-9,
    ),
    check(faults.uncentred.breaks, 0, errorOf(patchValues, ['hill']), 1e-9),
    check(
      {
        en: 'hill, 16 numbers rounded: dropped and rounded away add up to the error',
        zh: '山坡，16个数取整后：舍去的与取整掉的合起来就是误差',
      },
      sum([...lost].map((value) => value ** 2)),
      squaredDistance(hill.values, decode(code, short).values),
      1e-9,
    ),
    check(
      {
        en: 'bits of 0, 1, −1 and 17 in the code: 1, 3, 3, 11',
        zh: '0、1、−1、17的码长：1、3、3、11',
      },
      1 + 3 + 3 + 11,
      sum([0, 1, -1, 17].map(gammaBits)),
      0,
    ),
    check(
      { en: 'a component has length 1', zh: '每个成分的长度为1' },
      1,
      Math.hypot(...first),
      1e-9,
    ),
    check(
      { en: 'two components stand upright on each other', zh: '两个成分互相垂直' },
      0,
      sum([...first].map((value, i) => value * second[i]!)),
      1e-9,
    ),
  ];
}
