import { draw, grey } from '#src/drawing/pictures.ts';
import type { PictureName } from '#src/drawing/pictures.ts';
import { toByte } from '#src/drawing/png.ts';
import type { Picture } from '#src/drawing/png.ts';
import { choice, defineState, flag, integer } from '#src/drawing/state.ts';
import { singularValues } from '#src/maths/decompositions.ts';
import type { SingularValues } from '#src/maths/decompositions.ts';
import { matrix } from '#src/maths/linear-algebra.ts';
import type { Matrix } from '#src/maths/linear-algebra.ts';
import { bestFactors, energies, rankFor } from '#src/maths/low-rank.ts';
import type { Factors } from '#src/maths/low-rank.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** d = k: rows and columns of a picture used as a matrix. */
export const side = 48;
export const subjects = ['face', 'house', 'tartan', 'slash'] as const satisfies PictureName[];
export type Subject = (typeof subjects)[number];

export const state = defineState({
  r: integer({ min: 1, max: side, initial: 4 }),
  picture: choice(subjects, 'face'),
  /** B = 0 and A random, as before LoRA's first training step. */
  start: flag(false),
  fault: faultField(faults),
});

/** W: the picture's grey values from −1 (black) to 1 (white), so that 0 is mid-grey. */
export function pictureMatrix(name: Subject): Matrix {
  const { values } = grey(draw(name, side));
  return matrix(
    side,
    side,
    values.map((value) => 2 * value - 1),
  );
}

const known = new Map<Subject, SingularValues>();

/** The singular value decomposition of a picture, computed once. */
export function decomposed(name: Subject): SingularValues {
  const svd = known.get(name) ?? singularValues(pictureMatrix(name));
  known.set(name, svd);
  return svd;
}

/** The nearest B and A of rank r to a picture; with a fault, what is not. */
export function factorsOf(
  name: Subject,
  r: number,
  fault: FaultOf<typeof faults> = 'none',
): Factors {
  const svd = decomposed(name);
  if (fault === 'swap') {
    const [first = 0, second = 0] = svd.values;
    return bestFactors({ ...svd, values: svd.values.with(0, second).with(1, first) }, r);
  }
  const { b, a } = bestFactors(svd, r);
  if (fault === 'none') return { b, a };
  const bare = a.values.map((value, i) => {
    const sigma = svd.values[Math.floor(i / a.columns)]!;
    return sigma > 0 ? value / Math.sqrt(sigma) : 0;
  });
  return { b, a: matrix(a.rows, a.columns, bare) };
}

/** A matrix as a picture: −1 black, 0 mid-grey, 1 white, clipped beyond. */
export function toPicture({ rows, columns, values }: Matrix): Picture {
  const data = Uint8Array.from(values, (value) => toByte((1 + value) / 2));
  return { width: columns, height: rows, data };
}

/** Share of Σ σ² that the prediction calls kept well enough. */
export const wellKept = 0.99;

/** Numbers of the prediction: the least rank that keeps 99 % of Σ σ², for each picture. */
export function facts() {
  const rankOf = (name: Subject): number => rankFor(energies(decomposed(name)), 1 - wellKept);
  return { tartan: rankOf('tartan'), house: rankOf('house'), slash: rankOf('slash') };
}
