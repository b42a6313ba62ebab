/**
 * The models of language that calculators offer, by the names of content/data/training-runs.yaml where
 * they have a row there; a test holds what both have against it.
 */
import { caches } from '#src/maths/architectures.ts';
import type { Cache } from '#src/maths/compute.ts';
import type { AcceleratorId } from './accelerators.ts';

export interface LanguageModel {
  readonly name: string;
  /** All parameters, which have to lie in memory. */
  readonly parameters: number;
  /** Parameters used for one token, where they are fewer. */
  readonly active?: number;
  /** Of a mixture of experts: all parameters of the experts among which it chooses, how many a layer, how many chosen. */
  readonly routed?: {
    readonly parameters: number;
    readonly experts: number;
    readonly chosen: number;
  };
  /** Parameters of the table of input tokens, of which a step fetches a row a token; none where the output shares it. */
  readonly inputTable?: number;
  /** Tokens of its training. */
  readonly tokens?: number;
  /** How it really was trained: hours of all cards, as published. */
  readonly run?: { readonly chip: AcceleratorId; readonly deviceHours: number };
  readonly cache?: Cache;
  /** Tokens that the published model was given room for. */
  readonly window?: number;
}

export const languageModels = {
  'gpt3-xl': { name: 'GPT-3 XL', parameters: 1.32e9, tokens: 3e11 },
  gpt3: {
    name: 'GPT-3 175B',
    parameters: 174.6e9,
    tokens: 3e11,
    run: { chip: 'v100', deviceHours: 3_552_000 },
    cache: caches.gpt3,
    window: 2048,
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
    cache: caches['llama2-70b'],
    inputTable: 32_000 * 8192,
    window: 4096,
  },
  'llama3-8b': {
    name: 'Llama 3 8B',
    parameters: 8.03e9,
    cache: caches['llama3-8b'],
    inputTable: 128_256 * 4096,
    window: 8192,
  },
  'llama31-405b': {
    name: 'Llama 3.1 405B',
    parameters: 405e9,
    tokens: 15.6e12,
    run: { chip: 'h100', deviceHours: 30_840_000 },
    cache: caches['llama31-405b'],
    inputTable: 128_256 * 16_384,
    window: 131_072,
  },
  'deepseek-v3': {
    name: 'DeepSeek-V3',
    parameters: 671e9,
    active: 37e9,
    // 58 layers of 256 experts, an expert being three matrices of 7,168 × 2,048 (DeepSeek-AI 2024, §4.2).
    routed: { parameters: 58 * 256 * 3 * 7168 * 2048, experts: 256, chosen: 8 },
    inputTable: 129_280 * 7168,
    cache: caches['deepseek-v3'],
    window: 131_072,
  },
} as const satisfies Record<string, LanguageModel>;
