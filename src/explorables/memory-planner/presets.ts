/** What the reader may train: models with a published shape, and cards with a published memory. */
import type { Shape } from '#src/maths/activations.ts';
import { accelerators } from '../kit/accelerators.ts';
import type { AcceleratorId } from '../kit/accelerators.ts';

export interface Trained extends Shape {
  readonly name: string;
  readonly parameters: number;
}

/**
 * GPT-2: Radford et al. 2019, Table 2; GPT-3: Brown et al. 2020, Table 2.1; MT-NLG: Korthikanti et al. 2022, Table 3;
 * Llama 3.1: Llama Team 2024, Table 3.
 */
export const models = {
  'gpt2-xl': {
    name: 'GPT-2 1.5B',
    parameters: 1.5e9,
    layers: 48,
    width: 1600,
    heads: 25,
    context: 1024,
  },
  'gpt3-6b': {
    name: 'GPT-3 6.7B',
    parameters: 6.7e9,
    layers: 32,
    width: 4096,
    heads: 32,
    context: 2048,
  },
  gpt3: {
    name: 'GPT-3 175B',
    parameters: 175e9,
    layers: 96,
    width: 12_288,
    heads: 96,
    context: 2048,
  },
  'llama31-405b': {
    name: 'Llama 3.1 405B',
    parameters: 405e9,
    layers: 126,
    width: 16_384,
    heads: 128,
    context: 8192,
  },
  'mt-nlg': {
    name: 'MT-NLG 530B',
    parameters: 530e9,
    layers: 105,
    width: 20_480,
    heads: 128,
    context: 2048,
  },
} as const satisfies Record<string, Trained>;
export type ModelName = keyof typeof models;
export const modelNames = Object.keys(models) as ModelName[];

export const chipNames = [
  'v100',
  'a100-80',
  'h100',
  'h200',
  'b200',
  'mi300x',
] as const satisfies AcceleratorId[];
export const chips: Pick<typeof accelerators, (typeof chipNames)[number]> = accelerators;
