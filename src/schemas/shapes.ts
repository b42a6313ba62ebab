/** The shape of an item of each list in content/, by the list's file: known once, to the site and to its checks. */
import type { z } from 'astro/zod';
import { schema as accelerators } from './accelerators.ts';
import { schema as answers } from './answers.ts';
import { schema as assistantUsers } from './assistant-users.ts';
import { schema as chapterOrder } from './chapter-order.ts';
import { schema as chipPrices } from './chip-prices.ts';
import { schema as claims } from './claim.ts';
import { schema as corrections } from './correction.ts';
import { schema as events } from './events.ts';
import { schema as governance } from './governance.ts';
import { schema as imageMeasures } from './image-measures.ts';
import { schema as marketLayers } from './market-layers.ts';
import { schema as models } from './models.ts';
import { schema as questions } from './question.ts';
import { schema as seals } from './seal.ts';
import { schema as taskHorizons } from './task-horizons.ts';
import { schema as terms } from './term.ts';
import { schema as tokenPrices } from './token-prices.ts';
import { schema as trainingFootprints } from './training-footprints.ts';
import { schema as trainingRuns } from './training-runs.ts';
import { schema as trials } from './trials.ts';
import { schema as works } from './work.ts';

export const lists = {
  'content/book.yaml': chapterOrder,
  'content/references.yaml': works,
  'content/glossary.yaml': terms,
  'content/claims.yaml': claims,
  'content/corrections.yaml': corrections,
  'content/questions.yaml': questions,
  'content/seals.yaml': seals,
};

/** By the name of the file in content/data, which is that of its list. */
export const sets = {
  accelerators,
  answers,
  'assistant-users': assistantUsers,
  'chip-prices': chipPrices,
  events,
  governance,
  'image-measures': imageMeasures,
  'market-layers': marketLayers,
  models,
  'task-horizons': taskHorizons,
  'token-prices': tokenPrices,
  'training-footprints': trainingFootprints,
  'training-runs': trainingRuns,
  trials,
};

const all = new Map<string, z.ZodType>([
  ...Object.entries(lists),
  ...Object.entries(sets).map(([name, schema]) => [`content/data/${name}.yaml`, schema] as const),
]);

/** The shape of an item of the list in `file`; undefined for a file without one. */
export const shapeOf = (file: string): z.ZodType | undefined => all.get(file);
