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
