import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activationBytes, keeping, layerBytes } from '#src/maths/activations.ts';
import type { Shape } from '#src/maths/activations.ts';
import { near } from './near.ts';

const gpt3: Shape = { layers: 96, width: 12_288, heads: 96, context: 2048 };
const mtNlg: Shape = { layers: 105, width: 20_480, heads: 128, context: 2048 };

/**
 * Byte by byte what one layer holds (Korthikanti et al. 2022, §4.1): tensors of s·b·h numbers at 2 bytes, masks of
 * dropout at 1, and of the scores, s·s for each head, two at 2 bytes and a mask.
 */
function counted({ width, heads, context }: Shape, sequences: number): number {
  const token = context * sequences * width;
  const scores = heads * context * context * sequences;
  const attention = 2 * token + 4 * token + 2 * token + (2 * token + token);
  const multilayer = 2 * token + 2 * 4 * token + 2 * 4 * token + token;
  const norms = 2 * 2 * token;
  return attention + multilayer + norms + (2 + 1 + 2) * scores;
}

type Layer = typeof layerBytes;

function assertOracle(layer: Layer) {
  for (const shape of [gpt3, mtNlg])
    for (const b of [1, 4]) near(layer(shape, b, 'all'), counted(shape, b), 1);
  // The paper's own savings: 70 % for GPT-3, 65 % for MT-NLG (§5).
  const saved = (shape: Shape) => 1 - layer(shape, 1, 'light') / layer(shape, 1, 'all');
  near(saved(gpt3), 0.7, 0.005);
  near(saved(mtNlg), 0.65, 0.005);
}

describe('activations', () => {
  test('agree with a count of every tensor and with the printed savings', () =>
    assertOracle(layerBytes));

  test('the oracle catches scores that do not grow with the square of the context', () => {
    const faulty: Layer = (shape, b, keep, tensor) =>
      layerBytes({ ...shape, context: 1024 }, b, keep, tensor) * (shape.context / 1024);
    assert.throws(() => assertOracle(faulty));
  });

  test('GPT-3, one text of 2,048 tokens on one card: 275, 82 and 4.8 GB and a layer', () => {
    near(activationBytes(gpt3, 1, 'all') / 1e9, 275.41, 0.005);
    near(activationBytes(gpt3, 1, 'light') / 1e9, 82.14, 0.005);
    near(activationBytes(gpt3, 1, 'inputs') / 1e9, 4.83 + 2.87, 0.005);
  });

  test('eight cards that share a layer hold together what one would', () => {
    for (const keep of ['all', 'light'] as const)
      near(8 * layerBytes(gpt3, 2, keep, 8), layerBytes(gpt3, 2, keep), 1e-3);
    // Inputs are whole on every card.
    assert.equal(layerBytes(gpt3, 2, 'inputs', 8), layerBytes(gpt3, 2, 'inputs'));
  });

  test('twice the texts, twice the bytes', () => {
    for (const keep of keeping)
      near(activationBytes(gpt3, 6, keep), 2 * activationBytes(gpt3, 3, keep), 1e-3);
  });
});
