/**
 * What the reader may choose. Figures are those of content/data (accelerators, training-runs), which a
 * test holds against them, so that the browser is sent only what the controls offer.
 */
export interface Chip {
  readonly name: string;
  /** Dense 16-bit peak. */
  readonly tflops: number;
  /** Rated power of one; left out where none is published. */
  readonly watts?: number;
}

export const chips = {
  v100: { name: 'NVIDIA V100', tflops: 125, watts: 300 },
  'a100-80': { name: 'NVIDIA A100', tflops: 312, watts: 400 },
  h100: { name: 'NVIDIA H100', tflops: 989.4, watts: 700 },
  b200: { name: 'NVIDIA B200', tflops: 2250, watts: 1000 },
  mi300x: { name: 'AMD MI300X', tflops: 1307.4, watts: 750 },
  'tpu-v4': { name: 'Google TPU v4', tflops: 275 },
  'ascend-910': { name: 'Huawei Ascend 910', tflops: 256, watts: 310 },
  'ascend-910c': { name: 'Huawei Ascend 910C', tflops: 752 },
} as const satisfies Record<string, Chip>;
export type ChipName = keyof typeof chips;
export const chipNames = Object.keys(chips) as ChipName[];

/** How a model really was trained: hours of all cards, as published. */
export interface Run {
  readonly chip: ChipName;
  readonly deviceHours: number;
}

export interface Model {
  readonly name: string;
  readonly parameters: number;
  readonly tokens: number;
  readonly run?: Run;
}

export const models = {
  'gpt3-xl': { name: 'GPT-3 XL', parameters: 1.32e9, tokens: 3e11 },
  gpt3: {
    name: 'GPT-3 175B',
    parameters: 174.6e9,
    tokens: 3e11,
    run: { chip: 'v100', deviceHours: 3_552_000 },
  },
  palm: {
    name: 'PaLM 540B',
    parameters: 540.35e9,
    tokens: 7.8e11,
    run: { chip: 'tpu-v4', deviceHours: 8_404_992 },
  },
  bloom: {
    name: 'BLOOM 176B',
    parameters: 176e9,
    tokens: 3.66e11,
    run: { chip: 'a100-80', deviceHours: 1_082_990 },
  },
  'llama2-70b': {
    name: 'Llama 2 70B',
    parameters: 68.98e9,
    tokens: 2e12,
    run: { chip: 'a100-80', deviceHours: 1_720_320 },
  },
  'llama31-405b': {
    name: 'Llama 3.1 405B',
    parameters: 405e9,
    tokens: 15.6e12,
    run: { chip: 'h100', deviceHours: 30_840_000 },
  },
} as const satisfies Record<string, Model>;
export type ModelName = keyof typeof models;
export const modelNames = Object.keys(models) as ModelName[];

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
