/** What a browser that translates the page is to leave alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untranslated } from '#src/markdown/untranslated.ts';
import { named, treeOf } from './evaluate.ts';

test('code, in the text and in blocks', () => {
  const codes = named(treeOf('Take `argmax`.\n\n```py\nx = 1\n```\n', [untranslated]), 'code');
  assert.deepEqual(
    codes.map(({ attributes }) => attributes['translate']),
    ['no', 'no'],
  );
});
