import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valuesIn } from '#src/numbers/declare.ts';
import { rlhf } from '#src/numbers/rlhf.ts';

test('every number of the chapter is one', () => {
  for (const [name, value] of Object.entries(valuesIn(rlhf(() => []))))
    assert.ok(Number.isFinite(value), name);
});
