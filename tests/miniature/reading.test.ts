/** What the page shows of a prompt and of a judged picture. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, read, replaced, verdicts } from '../../src/miniature/reading.ts';
import { alternatives } from '../../src/miniature/world/alternatives.ts';
import { parsePrompt } from '../../src/miniature/world/prompt.ts';
import { sceneAt, sceneCount } from '../../src/miniature/world/scenes.ts';
import { tokenise } from '../../src/miniature/world/tokenise.ts';
import { end } from '../../src/miniature/world/tokens.ts';

test('the words are those that get a number, in its order', () => {
  for (const prompt of [
    'A big RED star, on a blue background!',
    '蓝色背景上有一颗大的红色星星',
    'a red 星星 in the top left corner with a a a a a a a',
    '',
  ]) {
    const { words, cut } = read(prompt, 'en');
    assert.equal(words.length, tokenise(prompt).ids.indexOf(end) - 1, prompt);
    assert.equal(cut, tokenise(prompt).cut);
  }
  assert.deepEqual(read('a big red star', 'en').words, ['a', 'big', 'red', 'star']);
});

test('an unknown word is named once, with words of its own language, and not guessed at', () => {
  const { unknown, words, asked } = read('a red dragon and a 恐龙, a dragon', 'en');
  assert.deepEqual(unknown, ['dragon', '恐龙']);
  assert.match(alternatives('dragon').join(), /^[a-z ,]+$/);
  assert.match(alternatives('恐龙').join(), /\p{Script=Han}/u);
  assert.ok(!words.includes('dragon'));
  assert.equal(asked.shape, undefined);
});

test('a word that is offered takes the place of the unknown one', () => {
  assert.equal(replaced('A Purple star', 'purple', 'pink'), 'A pink star');
  assert.equal(replaced('紫色星星', '紫色', '粉色'), '粉色星星');
  assert.equal(replaced('a star', 'purple', 'pink'), 'a star');
  for (const text of read('a purple disc', 'en').unknown)
    assert.deepEqual(
      read(replaced('a purple disc', text, alternatives(text)[0]!), 'en').unknown.length,
      1,
    );
});

test('a scene in words asks for that scene', () => {
  for (let index = 0; index < sceneCount; index += 997)
    for (const language of ['en', 'zh'] as const)
      assert.deepEqual(parsePrompt(inWords(sceneAt(index), language)), sceneAt(index));
});

test('a verdict for each attribute that is asked, and for no other', () => {
  const seen = { ...sceneAt(5000), shape: 3 };
  const asked = { shape: 0, colour: seen.colour };
  assert.deepEqual(verdicts(asked, seen, 'en'), [
    { attribute: 'shape', right: false, asked: 'circle', seen: 'star' },
    {
      attribute: 'colour',
      right: true,
      asked: verdicts(asked, seen, 'en')[1]!.seen,
      seen: verdicts(asked, seen, 'en')[1]!.asked,
    },
  ]);
});
