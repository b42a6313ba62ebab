/** Published architectures: what the attention of well-known models of language keeps of every token. */
import type { Cache } from './compute.ts';

/**
 * Layers, key-value heads and their width. GPT-3: Brown et al. 2020, Table 2.1; Llama 2 70B: Touvron et
 * al. 2023, app. A.2.1; Llama 3 8B and 3.1 405B: Llama Team 2024, Table 3; DeepSeek-V3, whose latent
 * vector of 512 has a rotary part of 64 beside it: DeepSeek-AI 2024, §4.2.
 */
export const caches = {
  gpt3: { layers: 96, heads: 96, width: 128 },
  'llama2-70b': { layers: 80, heads: 8, width: 128 },
  'llama3-8b': { layers: 32, heads: 8, width: 128 },
  'llama31-405b': { layers: 126, heads: 8, width: 128 },
  'deepseek-v3': { layers: 61, latent: 512 + 64 },
} as const satisfies Record<string, Cache>;
