import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as compute from '#src/maths/compute.ts';
import type { Cache } from '#src/maths/compute.ts';

const gib = 2 ** 30;
const gpt3Xl = { parameters: 1.32e9, tokens: 3e11 };
const gpt3: Cache = { layers: 96, heads: 96, width: 128 };
const llama3Small: Cache = { layers: 32, heads: 8, width: 128 };
const llama31Large: Cache = { layers: 126, heads: 8, width: 128 };
const deepseekV3: Cache = { layers: 61, latent: 576 };

type Compute = typeof compute;
type Row = readonly [what: string, value: (c: Compute) => number, expected: number, within: number];

/** Published or recomputed by hand; the source's own figure stands behind those that have one. */
const oracle: readonly Row[] = [
  ['GPT-3 XL, PF-days', (c) => c.pfDays(c.trainingFlop(gpt3Xl.parameters, gpt3Xl.tokens)), 27.5, 1e-3],
  ['27.5 PF-days, one V100 at its peak', (c) => c.days(27.5 * c.pfDay, 1, 125, 1), 220, 1e-9],
  ['… at 19.68 %', (c) => c.days(27.5 * c.pfDay, 1, 125, 0.1968), 1117.89, 0.01],
  ['… one A100 at 40 %', (c) => c.days(27.5 * c.pfDay, 1, 312, 0.4), 220.35, 0.01],
  ['… hours of an H100 at 40 %', (c) => c.deviceHours(27.5 * c.pfDay, 989.4, 0.4), 1667.68, 0.01],
  ['GPT-3, one V100 at its peak', (c) => c.days(3640 * c.pfDay, 1, 125, 1), 29_120, 1e-6],
  ['GPT-3, 10,000 V100', (c) => c.days(3.14e23, 10_000, 24.6, 1), 14.773, 1e-3],
  ['GPT-3, MWh', (c) => c.energyMwh(10_000 * 14.8 * 24, 330, 1.1), 1289.4, 0.1],
  ['GPT-3, t', (c) => c.carbonTonnes(1287, 0.429), 552.12, 0.01],
  ['PaLM, MWh', (c) => c.energyMwh(8_404_992, 378.5, 1.08), 3435.8, 0.1],
  ['PaLM, t', (c) => c.carbonTonnes(c.energyMwh(8_404_992, 378.5, 1.08), 0.079), 271.43, 0.01],
  ['BLOOM, MWh', (c) => c.energyMwh(1_082_990, 400), 433.196, 1e-3],
  ['BLOOM, t', (c) => c.carbonTonnes(433.195, 0.057), 24.692, 1e-3],
  ['LLaMA-65B, MWh', (c) => c.energyMwh(1_022_362, 400, 1.1), 449.84, 0.01],
  ['LLaMA-65B, t', (c) => c.carbonTonnes(c.energyMwh(1_022_362, 400, 1.1), 0.385), 173.19, 0.01],
  ['Llama 2 70B, t', (c) => c.carbonTonnes(c.energyMwh(1_720_320, 400, 1.1), 0.385), 291.42, 0.01],
  ['SD v1, t', (c) => c.carbonTonnes(c.energyMwh(150_000, 250), 0.3), 11.25, 1e-9],
  ['DeepSeek-V3, USD', (c) => c.costUsd(2.788e6, 2), 5_576_000, 1e-6],
  ['Llama 3.1 405B, end to end', (c) => c.utilisation(c.trainingFlop(405e9, 15.6e12), 30.84e6, 989.4), 0.345, 2e-3],
  ['PaLM, end to end', (c) => c.utilisation(c.trainingFlop(540.35e9, 780e9), 8_404_992, 275), 0.304, 1e-3],
  ['GPT-3, bytes a token', (c) => c.cacheBytesPerToken(gpt3), 4_718_592, 0],
  ['Llama 3 8B at 8,192, GiB', (c) => c.cacheBytes(llama3Small, 8192) / gib, 1, 0],
  ['Llama 3.1 405B at 131,072, GiB', (c) => c.cacheBytes(llama31Large, 131_072) / gib, 63, 1e-9],
]; // prettier-ignore

function assertOracle(c: Compute) {
  for (const [what, value, expected, within] of oracle) {
    const found = value(c);
    assert.ok(Math.abs(found - expected) <= within, `${what}: ${found}, not ${expected}`);
  }
}

describe('compute, energy and memory of large models', () => {
  test('every row of the oracle', () => assertOracle(compute));

  test('the oracle catches a forward pass taken for the whole of training', () => {
    const faulty = { ...compute, trainingFlop: compute.inferenceFlop };
    assert.throws(() => assertOracle(faulty), /GPT-3 XL/);
  });

  test('the oracle catches keys without values', () => {
    const faulty = {
      ...compute,
      cacheBytes: (...given: Parameters<Compute['cacheBytes']>) => compute.cacheBytes(...given) / 2,
    };
    assert.throws(() => assertOracle(faulty), /GiB/);
  });

  test('days fall as 1/(n · P · u); hours and energy do not depend on the number of devices', () => {
    const flop = compute.trainingFlop(7e9, 1e12);
    const one = compute.days(flop, 1, 100, 0.5);
    for (const [n, p, u] of [
      [2, 100, 0.5],
      [1, 300, 0.25],
      [4096, 312, 0.4],
    ] as const) {
      const expected = (one * 100 * 0.5) / (n * p * u);
      assert.ok(Math.abs(compute.days(flop, n, p, u) / expected - 1) < 1e-12);
      const hours = compute.days(flop, n, p, u) * n * 24;
      assert.ok(Math.abs(hours / compute.deviceHours(flop, p, u) - 1) < 1e-12);
    }
  });

  test('utilisation undoes device hours', () => {
    const hours = compute.deviceHours(3e23, 312, 0.37);
    assert.ok(Math.abs(compute.utilisation(3e23, hours, 312) - 0.37) < 1e-12);
  });

  test('a latent vector: DeepSeek-V3 keeps 70,272 bytes a token', () => {
    assert.equal(compute.cacheBytesPerToken(deepseekV3), 70_272);
  });

  test('the roofs meet at the ridge', () => {
    const at = compute.ridge(989.4, 3.35);
    assert.ok(Math.abs(at - 295.3) < 0.1);
    assert.ok(Math.abs(compute.roofline(at, 989.4, 3.35) - 989.4) < 1e-9);
    assert.equal(compute.roofline(1, 989.4, 3.35), 3.35);
    assert.equal(compute.roofline(1e6, 989.4, 3.35), 989.4);
  });
});
