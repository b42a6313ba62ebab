/** As printed by the sources or worked out by hand from them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { trainingAtScaleNumbers } from '#src/numbers/training-at-scale.ts';
import { assertNumbers, withRow, type Expected } from './expected.ts';

const expected: Expected = {
  'state-405b-tb': [6.48, 1e-9],
  // Llama Team 2024, §3.3: 419 unexpected interruptions in 54 days.
  'failure-interval-hours': [1296 / 419, 1e-9],
};

describe('numbers of training at scale', () => {
  test('come out as their sources have them', () =>
    assertNumbers(trainingAtScaleNumbers, expected));

  test('a wrong datum is caught', () =>
    assert.throws(
      () =>
        assertNumbers(
          trainingAtScaleNumbers,
          expected,
          withRow('llama31-405b', { parameters: 400e9 }),
        ),
      /state-405b-tb/,
    ));
});
