/** As worked out by hand or printed by the sources. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { computeNumbers } from '#src/numbers/compute.ts';
import { valuesIn } from '#src/numbers/declare.ts';
import { assertNumbers, withRow, type Expected } from './expected.ts';

const expected: Expected = {
  'gpt3-xl-pf-days': [27.5, 1e-9],
  'gpt3-xl-v100-days': [220, 1e-9],
  'gpt3-xl-v100-days-sustained': [1117.89, 0.01],
  'gpt3-xl-v100-days-40': [550, 1e-9],
  'gpt3-xl-h100-server-days': [8.686, 1e-3],
  'gpt3-xl-h100-cost': [3335.4, 0.1],
  'gpt3-over-xl': [132.36, 0.01],
  'gpt3-utilisation': [0.1968, 1e-9],
  'gpt3-cluster-days': [14.8, 0.05],
  'gpt3-v100-years': [79.7, 0.05],
  'instructgpt-share': [0.0178, 5e-5],
  'llama31-over-xl': [15_954, 1],
  'palm-utilisation': [0.304, 1e-3],
  'llama31-utilisation': [0.345, 2e-3],
  'pangu-flop': [1.069e25, 1e22],
  'v100-ridge': [139, 0.5],
  'a100-ridge': [153, 0.5],
  'h100-ridge': [295, 0.5],
  'cloudmatrix-pflops': [288.8, 0.05],
  'openai-quarter-loss': [11.5e9, 5e7],
};

describe('numbers of compute', () => {
  test('come out as their sources have them', () => assertNumbers(computeNumbers, expected));

  test('a wrong datum is caught', () =>
    assert.throws(
      () => assertNumbers(computeNumbers, expected, withRow('v100', { tflops: 112 })),
      /v100-days/,
    ));

  test('what depends on a missing datum is no number', () => {
    const found = valuesIn(computeNumbers(() => []));
    assert.ok(Number.isNaN(found['gpt3-xl-v100-days']));
    assert.equal(found['nvidia-growth'], 193.7 / 15);
  });
});
