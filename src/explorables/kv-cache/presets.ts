/** What the reader may choose: models with a published cache, chips with a published memory. */
import { accelerators } from '../kit/accelerators.ts';
import type { AcceleratorId } from '../kit/accelerators.ts';
import { languageModels } from '../kit/language-models.ts';

export const modelNames = [
  'gpt3',
  'llama2-70b',
  'llama3-8b',
  'llama31-405b',
  'deepseek-v3',
] as const satisfies (keyof typeof languageModels)[];
export type ModelName = (typeof modelNames)[number];
export const models: Pick<typeof languageModels, ModelName> = languageModels;

export const chipNames = [
  'a100-80',
  'h100',
  'h20',
  'h200',
  'b200',
  'mi300x',
  'ascend-910c',
] as const satisfies AcceleratorId[];
export type ChipName = (typeof chipNames)[number];
export const chips: Pick<typeof accelerators, ChipName> = accelerators;
