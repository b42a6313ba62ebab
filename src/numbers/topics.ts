/** The topics of numbers, by the names under which a page fetches their functions. */
import { answerNumbers } from './answers.ts';
import { applicationNumbers } from './applications.ts';
import { computeNumbers } from './compute.ts';
import type { Topic } from './declare.ts';
import { diffusionNumbers } from './diffusion/index.ts';
import { explorableNumbers } from './explorables.ts';
import { exportControlNumbers } from './export-controls.ts';
import { historyNumbers } from './history.ts';
import { novelNumbers } from './novel.ts';
import { pictureNumbers } from './pictures.ts';
import { rentOrBuyNumbers } from './rent-or-buy.ts';
import { risks } from './risks.ts';
import { rlhf } from './rlhf.ts';
import { screeningNumbers } from './screening.ts';
import { servingNumbers } from './serving.ts';
import { slipNumbers } from './slips.ts';
import { trainingAtScaleNumbers } from './training-at-scale.ts';
import { transformerNumbers } from './transformers.ts';

export const topics = {
  answers: answerNumbers,
  applications: applicationNumbers,
  compute: computeNumbers,
  diffusion: () => diffusionNumbers,
  explorables: explorableNumbers,
  'export-controls': exportControlNumbers,
  history: historyNumbers,
  novel: novelNumbers,
  pictures: pictureNumbers,
  'rent-or-buy': rentOrBuyNumbers,
  risks,
  rlhf,
  screening: screeningNumbers,
  serving: servingNumbers,
  slips: slipNumbers,
  'training-at-scale': trainingAtScaleNumbers,
  transformers: transformerNumbers,
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof topics;
