/** Numbers of the chapter on cloud and compute, from published runs and accelerators. */
import * as compute from '#explorables/kit/compute.ts';
import type { Cache } from '#explorables/kit/compute.ts';
import type { Rows, Topic } from './registry.ts';

/** What GPT-3's V100 cards sustained, TFLOP/s (Patterson et al. 2021, Table 4). */
const gpt3Sustained = 24.6;
/** PF-days: GPT-3 175B (Brown et al. 2020, app. D); InstructGPT's two stages (Ouyang et al. 2022, §5.1). */
const gpt3PfDays = 3640;
const instructGptPfDays = [4.9, 60] as const;
/** What Gopher was trained with (Hoffmann et al. 2022). */
const gopherFlop = 5.76e23;
/** USD an hour that DeepSeek-AI assumes for an H800 (2024, Table 1). */
const usdPerHour = 2;

/** Layers, key-value heads and their width: Brown et al. 2020, Table 2.1; Touvron et al. 2023; Llama Team 2024, Table 3. */
const gpt3Cache: Cache = { layers: 96, heads: 96, width: 128 };
const llama2Cache: Cache = { layers: 80, heads: 8, width: 128 };
const llama3Cache: Cache = { layers: 32, heads: 8, width: 128 };
const llama31Cache: Cache = { layers: 126, heads: 8, width: 128 };
/** A latent of 512 and a rotary part of 64 (DeepSeek-AI 2024, §4.2). */
const deepseekCache: Cache = { layers: 61, latent: 576 };

const gib = 2 ** 30;

/** One number of one row; NaN, which no text can round to, where it is missing. */
function figure(rows: Rows, set: string, id: string, field: string): number {
  const value = rows(set).find((row) => row['id'] === id)?.[field];
  return typeof value === 'number' ? value : NaN;
}

/** Training: work, days, price. */
function training(rows: Rows): Record<string, number> {
  const run = (id: string, field: string): number => figure(rows, 'training-runs', id, field);
  const peak = (id: string): number => figure(rows, 'accelerators', id, 'tflops');
  const flop = (id: string): number =>
    compute.trainingFlop(run(id, 'parameters'), run(id, 'tokens'));
  const share = (id: string, chip: string): number =>
    compute.utilisation(flop(id), run(id, 'deviceHours'), peak(chip));
  const small = flop('gpt3-xl');
  const large = gpt3PfDays * compute.pfDay;
  const hours = compute.deviceHours(small, peak('h100'), 0.4);
  return {
    'gpt3-xl-flop': small,
    'gpt3-xl-pf-days': compute.pfDays(small),
    'gpt3-xl-v100-days': compute.days(small, 1, peak('v100'), 1),
    'gpt3-xl-v100-days-sustained': compute.days(small, 1, gpt3Sustained, 1),
    'gpt3-xl-v100-days-40': compute.days(small, 1, peak('v100'), 0.4),
    'gpt3-xl-h100-server-days': hours / 8 / 24,
    'gpt3-xl-h100-cost': compute.costUsd(hours, usdPerHour),
    'gpt3-over-xl': gpt3PfDays / compute.pfDays(small),
    'gpt3-utilisation': gpt3Sustained / peak('v100'),
    'gpt3-cluster-days': compute.days(flop('gpt3'), 10_000, gpt3Sustained, 1),
    'gpt3-v100-years': compute.days(large, 1, peak('v100'), 1) / 365.25,
    'instructgpt-share': (instructGptPfDays[0] + instructGptPfDays[1]) / gpt3PfDays,
    'llama31-over-xl': flop('llama31-405b') / small,
    'chinchilla-by-rule': compute.optimalByRule(gopherFlop),
    'palm-utilisation': share('palm', 'tpu-v4'),
    'llama31-utilisation': share('llama31-405b', 'h100'),
    'pangu-flop': flop('pangu-ultra'),
  };
}

/** Chips: ridges, and Huawei's system added up in three ways, in PFLOP/s. */
function chips(rows: Rows): Record<string, number> {
  const chip = (id: string, field: string): number => figure(rows, 'accelerators', id, field);
  const ridge = (id: string): number => compute.ridge(chip(id, 'tflops'), chip(id, 'bandwidthTbs'));
  const joined = (tflops: number): number => (384 * tflops) / 1000;
  return {
    'v100-ridge': ridge('v100'),
    'a100-ridge': ridge('a100-80'),
    'h100-ridge': ridge('h100'),
    'h20-arithmetic': chip('h20', 'tflops') / chip('h100', 'tflops'),
    'h20-bandwidth': chip('h20', 'bandwidthTbs') / chip('h100', 'bandwidthTbs'),
    'cloudmatrix-pflops': joined(chip('ascend-910c', 'tflops')),
    'cloudmatrix-roadmap-pflops': joined(800),
    'cloudmatrix-matrix-pflops': joined(708),
  };
}

/** Answers: cache in bytes a token, and Llama 3 8B on an H100 with 8,192 tokens for each reader. */
function answers(rows: Rows): Record<string, number> {
  const parameters = figure(rows, 'training-runs', 'llama3-8b', 'parameters');
  const tflops = figure(rows, 'accelerators', 'h100', 'tflops');
  const bandwidth = figure(rows, 'accelerators', 'h100', 'bandwidthTbs');
  const weights = 2 * parameters;
  const steps = (readers: number): number =>
    compute.stepRate(weights + compute.cacheBytes(llama3Cache, 8192, readers), bandwidth);
  return {
    'gpt3-kv-bytes': compute.cacheBytesPerToken(gpt3Cache),
    'llama2-kv-bytes': compute.cacheBytesPerToken(llama2Cache),
    'deepseek-kv-bytes': compute.cacheBytesPerToken(deepseekCache),
    'llama3-kv-gib': compute.cacheBytes(llama3Cache, 8192) / gib,
    'llama31-kv-gib': compute.cacheBytes(llama31Cache, 131_072) / gib,
    'llama3-flop-a-token': compute.inferenceFlop(parameters),
    'llama3-h100-compute-bound': (tflops * 1e12) / compute.inferenceFlop(parameters),
    'llama3-weights-bound': compute.stepRate(weights, bandwidth),
    'llama3-step-rate-32': steps(32),
    'llama3-tokens-32': 32 * steps(32),
    'llama3-tokens-1': steps(1),
  };
}

/** Money and counting: Frost & Sullivan's and IDC's tokens; NVIDIA's data-centre revenue in USD. */
const market: Readonly<Record<string, number>> = {
  /** Trillions: IDC's 536.7 for the first half of 2025, over its 181 days. */
  'idc-tokens-per-day': 536.7 / 181,
  /** Fiscal 2026 over fiscal 2023. */
  'nvidia-growth': 193.7 / 15,
};

export const computeNumbers: Topic = (rows) => ({
  ...training(rows),
  ...chips(rows),
  ...answers(rows),
  ...market,
});
