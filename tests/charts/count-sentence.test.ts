import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countSentence } from '#charts/kit/count-sentence.ts';

describe('what is left of a filtered figure', () => {
  const words = { count: '{n} of {all}', all: 'all {all}', none: 'nothing' };

  test('is nothing, some or all', () => {
    assert.equal(countSentence(words, 0, 9), 'nothing');
    assert.equal(countSentence(words, 3, 9), '3 of 9');
    assert.equal(countSentence(words, 9, 9), 'all 9');
  });

  test('is counted where there is no word for all, and silent where there are no words', () => {
    assert.equal(countSentence({ count: '{n} of {all}' }, 9, 9), '9 of 9');
    assert.equal(countSentence({}, 1, 9), '');
  });
});
