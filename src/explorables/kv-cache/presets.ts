/** Models and chips to choose from. Chips are those of content/data/accelerators.yaml; a test compares. */
import type { Cache } from '../kit/compute.ts';

export interface Model {
  readonly name: string;
  /** All parameters, which have to lie in memory. */
  readonly parameters: number;
  /** Parameters used for one token, where they are fewer. */
  readonly active?: number;
  readonly cache: Cache;
  /** Tokens that the published model was given room for. */
  readonly window: number;
}

export const models = {
  /** Brown et al. 2020, Table 2.1. */
  gpt3: {
    name: 'GPT-3 175B',
    parameters: 174.6e9,
    cache: { layers: 96, heads: 96, width: 128 },
    window: 2048,
  },
  /** Touvron et al. 2023 (Llama 2), app. A.2.1. */
  'llama2-70b': {
    name: 'Llama 2 70B',
    parameters: 68.98e9,
    cache: { layers: 80, heads: 8, width: 128 },
    window: 4096,
  },
  /** Llama Team 2024, Table 3. */
  'llama3-8b': {
    name: 'Llama 3 8B',
    parameters: 8.03e9,
    cache: { layers: 32, heads: 8, width: 128 },
    window: 8192,
  },
  /** Llama Team 2024, Table 3. */
  'llama31-405b': {
    name: 'Llama 3.1 405B',
    parameters: 405e9,
    cache: { layers: 126, heads: 8, width: 128 },
    window: 131_072,
  },
  /** DeepSeek-AI 2024, §4.2. */
  'deepseek-v3': {
    name: 'DeepSeek-V3',
    parameters: 671e9,
    active: 37e9,
    cache: { layers: 61, latent: 576 },
    window: 131_072,
  },
} as const satisfies Record<string, Model>;
export type ModelName = keyof typeof models;
export const modelNames = Object.keys(models) as ModelName[];

export interface Chip {
  readonly name: string;
  readonly memoryGb: number;
  readonly bandwidthTbs: number;
}

export const chips = {
  'a100-80': { name: 'NVIDIA A100', memoryGb: 80, bandwidthTbs: 2.039 },
  h100: { name: 'NVIDIA H100', memoryGb: 80, bandwidthTbs: 3.35 },
  h20: { name: 'NVIDIA H20', memoryGb: 96, bandwidthTbs: 4 },
  h200: { name: 'NVIDIA H200', memoryGb: 141, bandwidthTbs: 4.8 },
  b200: { name: 'NVIDIA B200', memoryGb: 180, bandwidthTbs: 8 },
  mi300x: { name: 'AMD MI300X', memoryGb: 192, bandwidthTbs: 5.3 },
  'ascend-910c': { name: 'Huawei Ascend 910C', memoryGb: 128, bandwidthTbs: 3.2 },
} as const satisfies Record<string, Chip>;
export type ChipName = keyof typeof chips;
export const chipNames = Object.keys(chips) as ChipName[];
