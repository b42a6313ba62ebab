import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clamp } from '#src/maths/clamp.ts';

test('clamp holds every number, NaN too', () => {
  assert.deepEqual(
    [-1, 0.5, 2, NaN, Infinity, -Infinity].map((value) => clamp(value, 0, 1)),
    [0, 0.5, 1, 0, 1, 0],
  );
});
