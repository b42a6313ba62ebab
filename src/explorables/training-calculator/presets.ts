/** What the reader may choose: models with a published number of tokens, chips, grids. */
import { accelerators } from '../kit/accelerators.ts';
import type { AcceleratorId } from '../kit/accelerators.ts';
import { languageModels } from '../kit/language-models.ts';

export const chipNames = [
  'v100',
  'a100-80',
  'h100',
  'b200',
  'mi300x',
  'tpu-v4',
  'ascend-910',
  'ascend-910c',
] as const satisfies AcceleratorId[];
export type ChipName = (typeof chipNames)[number];
export const chips: Pick<typeof accelerators, ChipName> = accelerators;

export const modelNames = [
  'gpt3-xl',
  'gpt3',
  'palm',
  'bloom',
  'llama2-70b',
  'llama31-405b',
] as const satisfies (keyof typeof languageModels)[];
export type ModelName = (typeof modelNames)[number];
export const models: Pick<typeof languageModels, ModelName> = languageModels;

/** kg of CO₂-equivalent a kWh over the life cycle, 2023 (CodeCarbon, after Ember and OWID). */
export const grids = {
  norway: 0.03,
  france: 0.056,
  uk: 0.238,
  usa: 0.369,
  germany: 0.381,
  china: 0.582,
  india: 0.713,
} as const;
export type GridName = keyof typeof grids;
export const gridNames = Object.keys(grids) as GridName[];
