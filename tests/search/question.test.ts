/** A question of any length is asked in a time and an address of known size. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, longest } from '#src/search/question.ts';

test('what is short is asked as it is, what is long up to its limit', () => {
  assert.equal(asked('diffusion'), 'diffusion');
  assert.equal(asked('x'.repeat(5000)).length, longest);
  assert.equal(asked(`${'x'.repeat(longest - 1)}😀`), 'x'.repeat(longest - 1));
});
