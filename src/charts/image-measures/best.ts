/** Which values were the best when they came. Pure. */
import type { ImageMeasure, Measure } from '#src/schemas/image-measures.ts';
import { inOrder } from '../kit/dates.ts';

/** The values of a measure in the order of time; of one month, the smaller last. */
export const valuesOf = (measure: Measure, rows: readonly ImageMeasure[]): ImageMeasure[] =>
  inOrder(rows.filter((row) => row.measure === measure).toSorted((a, b) => b.value - a.value));

/** Those than which none before was smaller. */
export function records(measure: Measure, rows: readonly ImageMeasure[]): ImageMeasure[] {
  let least = Infinity;
  return valuesOf(measure, rows).filter(({ value }) => {
    const best = value < least;
    least = Math.min(least, value);
    return best;
  });
}
