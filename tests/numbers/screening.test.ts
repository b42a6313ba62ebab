import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { valuesIn } from '#src/numbers/declare.ts';
import { screeningNumbers } from '#src/numbers/screening.ts';

describe('the numbers of screening', () => {
  it('are shares, but for the thousands of pictures', () => {
    for (const [name, value] of Object.entries(valuesIn(screeningNumbers(() => []))))
      assert.ok(value > 0 && (value < 1 || name.startsWith('grok-')), `${name} is ${value}`);
  });
});
