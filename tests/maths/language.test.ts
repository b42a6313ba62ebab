import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  crossEntropy,
  divergence,
  entropy,
  gptParameters,
  meanLoss,
  perplexity,
} from '#src/maths/language.ts';
import { near } from './near.ts';

describe('language models', () => {
  test('perplexity is the reciprocal of the geometric mean', () => {
    near(perplexity([0.2, 0.5, 0.9, 0.1]), 0.009 ** (-1 / 4));
    near(perplexity([0.25, 0.25]), 4);
  });

  test('no model has less loss on a text than the text’s own distribution', () => {
    const [p, q] = [
      [0.6, 0.25, 0.15],
      [0.01, 0.98, 0.01],
    ] as const;
    near(divergence(p, p), 0);
    assert.ok(divergence(p, q) > 0 && divergence(q, p) > 0);
    near(crossEntropy([1, 0], [0.5, 0.5]), Math.LN2);
    near(entropy([0.25, 0.25, 0.25, 0.25]), Math.log(4));
    near(entropy([1, 0]), 0);
    near(meanLoss([0.5]), Math.LN2);
  });

  test('the published weights of GPT-2 have as many numbers, and Table D.1 of GPT-3 rounds to it', () => {
    for (const [layers, width, parameters] of [
      [12, 768, 124_439_808],
      [24, 1024, 354_823_168],
      [36, 1280, 774_030_080],
      [48, 1600, 1_557_611_200],
    ] as const)
      assert.equal(gptParameters(layers, width, 50_257, 1024), parameters);
    assert.equal(Math.round(gptParameters(96, 12_288, 50_257, 2048) / 1e8) * 100, 174_600);
  });
});
