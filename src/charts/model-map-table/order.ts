/** The order of a table's rows. Pure. */
import { tasks, type Model } from '#src/schemas/models.ts';

/** As the table stands without script: by task, then by year, then by name. */
export const byTask = (models: readonly Model[]): Model[] =>
  models.toSorted(
    (a, b) =>
      tasks.indexOf(a.task) - tasks.indexOf(b.task) ||
      a.year - b.year ||
      a.name.localeCompare(b.name, 'en'),
  );

export type Direction = 'ascending' | 'descending';

/** A stable comparison of keys: as numbers where both are, otherwise as words of the language. */
export function compare(a: string, b: string, direction: Direction, language: string): number {
  const [x, y] = [Number(a), Number(b)];
  const order =
    a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y)
      ? x - y
      : a.localeCompare(b, language);
  return direction === 'ascending' ? order : -order;
}
