/** As worked out by hand or printed by the sources. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerNumbers } from '#src/numbers/answers.ts';
import { assertNumbers, withRow, type Expected } from './expected.ts';

const expected: Expected = {
  'gpt3-kv-bytes': [4_718_592, 0],
  'llama2-kv-bytes': [327_680, 0],
  'deepseek-kv-bytes': [70_272, 0],
  'llama31-kv-gib': [63, 1e-9],
  'llama3-weights-bound': [208.6, 0.05],
};

describe('numbers of an answer', () => {
  test('come out as their sources have them', () => assertNumbers(answerNumbers, expected));

  test('a wrong datum is caught', () =>
    assert.throws(
      () => assertNumbers(answerNumbers, expected, withRow('h100', { bandwidthTbs: 4.8 })),
      /llama3-weights-bound/,
    ));
});
