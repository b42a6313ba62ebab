/** The piece of text around a query. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { excerpt } from '#src/search/excerpt.ts';

const joined = (text: string, query: string, length?: number): string =>
  excerpt(text, [query], length)
    .map((part) => part.text)
    .join('');
const marks = (text: string, query: string, length?: number): string[] =>
  excerpt(text, [query], length).flatMap((part) => (part.marked ? [part.text] : []));

const words = (count: number): string =>
  Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

describe('marks', () => {
  test('the query whole where it occurs, in the letters of the text', () => {
    assert.deepEqual(marks('Cross-attention reads; cross-attention mixes.', 'cross-attention'), [
      'Cross-attention',
      'cross-attention',
    ]);
    assert.deepEqual(marks('交叉注意力读取，交叉注意力混合。', '交叉注意力'), [
      '交叉注意力',
      '交叉注意力',
    ]);
  });

  test('its words where it does not occur whole', () => {
    assert.deepEqual(marks('The schedule of the noise', 'noise schedule'), ['schedule', 'noise']);
    assert.ok(marks('步数怎样影响采样', '采样步数').length >= 2);
  });

  test('quotation marks around a query are not part of it', () => {
    assert.deepEqual(marks('the noise schedule', '“noise schedule”'), ['noise schedule']);
    assert.deepEqual(marks('the noise schedule', '"noise schedule"'), ['noise schedule']);
  });

  test('nothing for nothing, and for what is not there', () => {
    assert.deepEqual(marks('some text', ''), []);
    assert.deepEqual(marks('some text', '  '), []);
    assert.deepEqual(marks('some text', 'zebra'), []);
    assert.deepEqual(marks('some text', '!?'), []);
  });

  test('in whatever form it stands there', () => {
    assert.deepEqual(marks('Memorisation, or what it memorised', 'memorization'), [
      'Memorisation',
      'memorised',
    ]);
    assert.deepEqual(marks('one GPU', 'GPUs'), ['GPU']);
    assert.deepEqual(marks('ＬｏＲＡ', 'lora'), ['ＬｏＲＡ']);
  });

  test('in each of the ways in which it was asked', () => {
    const parts = excerpt('the reward model, 奖励模型', ['奖励模型', 'reward model']);
    assert.deepEqual(
      parts.filter(({ marked }) => marked).map(({ text }) => text),
      ['reward model', '奖励模型'],
    );
  });

  test('no words that only ask', () =>
    assert.deepEqual(marks('what is the noise', 'what is the noise'), ['noise']));

  test('signs of patterns are no words', () => {
    for (const query of ['.*', '(', '[]', '|'])
      assert.deepEqual(marks(`before ${query} after`, query), []);
    assert.deepEqual(marks('a C++ program', 'C++'), ['C++']);
  });

  test('mark-up is text', () => {
    const text = 'a <b>bold</b> word & <script>';
    assert.equal(joined(text, 'bold'), text);
    assert.deepEqual(marks(text, '<script>'), ['script']);
  });
});

describe('length', () => {
  test('a short text is given whole', () => {
    assert.equal(joined('A short text.', 'short'), 'A short text.');
    assert.equal(joined('', 'x'), '');
  });

  test('a long one is cut around the first mark, and says so on both sides', () => {
    const text = `${words(60)} needle ${words(60)}`;
    const piece = joined(text, 'needle', 120);
    assert.deepEqual(marks(text, 'needle', 120), ['needle']);
    assert.match(piece, /^….*…$/);
    assert.ok(piece.length <= 122, piece);
    assert.ok(text.includes(piece.slice(1, -1)));
  });

  test('it begins with a whole word', () => {
    for (let before = 20; before < 80; before++) {
      const text = `${words(before)} needle ${words(60)}`;
      const [, first] = joined(text, 'needle', 120).split(/^…/);
      assert.match(first ?? '', /^(word\d+|needle) /, first);
    }
  });

  test('a mark at either end of the text is shown', () => {
    const text = words(100);
    assert.deepEqual(marks(text, 'word0', 100).slice(0, 1), ['word0']);
    assert.ok(marks(text, 'word99', 100).includes('word99'));
    assert.match(joined(text, 'word99', 100), /word99$/);
  });

  test('without a mark it is the beginning', () => {
    assert.match(joined(words(100), 'zebra', 100), /^word0 word1 .*…$/);
  });

  test('Chinese, which has no spaces, is cut as well', () => {
    const text = '前面的文字'.repeat(40) + '交叉注意力' + '后面的文字'.repeat(40);
    assert.deepEqual(marks(text, '交叉注意力', 60), ['交叉注意力']);
    assert.ok(joined(text, '交叉注意力', 60).length <= 62);
  });

  test('a character of two code units is never cut in half', () => {
    const text = '𝒙'.repeat(200);
    for (const length of [10, 11, 12, 13])
      assert.ok(joined(text, 'zebra', length).isWellFormed(), `cut at ${length}`);
  });
});
