/** As printed by the sources or worked out by hand from them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { servingNumbers } from '#src/numbers/serving.ts';
import { assertNumbers, withRow, type Expected } from './expected.ts';

const expected: Expected = {
  // 16.06 GB of weights and 32 caches of 1.0737 GB, 3.35 TB/s, 2 dollars an hour.
  'price-written-32': [2 / 3600 / ((32 * 3350) / (16.06 + 32 * 1.073742)) / 1e-6, 1e-3],
  'price-written-1': [2.84, 0.005],
  'deepseek-node-read': [0.0603, 1e-4],
  'deepseek-node-written': [0.3003, 1e-4],
  // llama.cpp prints 43.1 GB for Llama 3.1 70B at Q4_K_M.
  'gb-70b-4': [43.1, 0.1],
  'gb-70b-plain-4': [35.3, 1e-9],
  // A model hub lists files of 16.4 and 8.71 GB for Qwen3 8B at 16 bits and Q8_0.
  'gb-qwen3-16': [16.4, 0.05],
  'gb-qwen3-8': [8.71, 0.02],
  'guess-tokens': [1 + 0.8 + 0.64 + 0.512 + 0.4096, 1e-12],
  'guess-mtp-high': [1.9, 1e-12],
};

describe('numbers of serving', () => {
  test('come out as their sources have them', () => assertNumbers(servingNumbers, expected));

  test('a wrong datum is caught', () =>
    assert.throws(
      () => assertNumbers(servingNumbers, expected, withRow('h100', { bandwidthTbs: 4.8 })),
      /price-written/,
    ));
});
