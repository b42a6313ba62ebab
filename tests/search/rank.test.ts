/** What is listed first, whatever the index thought of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normalise, rank, relevance, wordsOf, type Hit } from '#src/search/rank.ts';

const hit = (id: string, more: Partial<Hit> = {}): Hit => ({
  url: `/stable-diffusion/#${id}`,
  kind: 'section',
  title: id,
  page: 'Stable Diffusion',
  text: '',
  names: '',
  score: 1,
  ...more,
});

const order = (query: string, hits: Hit[]): string[] =>
  rank(query, hits).map(({ url }) => url.replace(/^.*#/, ''));

describe('normalise', () => {
  test('case, white space, quotation marks, hyphens and width do not matter', () => {
    const same = [
      'Cross-Attention',
      'cross‑attention',
      ' “cross–attention” ',
      'ＣＲＯＳＳ-attention',
    ];
    assert.deepEqual(new Set(same.map(normalise)), new Set(['cross-attention']));
    assert.equal(normalise('a \n\t b　c'), 'a b c');
  });

  test('what a word means is kept', () => {
    assert.equal(normalise('k-means++ (2D)'), 'k-means++ (2d)');
    assert.equal(normalise('无分类器引导'), '无分类器引导');
  });
});

describe('words of a query', () => {
  test('Latin ones by white space, Chinese ones by the dictionary', () => {
    assert.deepEqual(wordsOf('noise schedule'), ['noise', 'schedule']);
    assert.equal(wordsOf('交叉注意力').join(''), '交叉注意力');
    assert.ok(wordsOf('交叉注意力').length > 1);
  });

  test('marks between words are none, and nothing has none', () => {
    assert.deepEqual(wordsOf(''), []);
    assert.ok(!wordsOf('采样，步数').includes('，'));
  });
});

describe('rank', () => {
  test('a title beats any number of mentions and any score', () => {
    const hits = [
      hit('mentions', { title: 'Overview', text: 'guidance '.repeat(50), score: 100 }),
      hit('titled', { title: 'Classifier-free guidance', text: 'the guidance scale', score: 0.1 }),
    ];
    assert.deepEqual(order('guidance', hits), ['titled', 'mentions']);
  });

  test('a title that is the query beats one that contains it', () => {
    const hits = [
      hit('longer', { title: 'Sampling and more', text: 'sampling', score: 2 }),
      hit('equal', { title: 'Sampling', text: 'sampling' }),
    ];
    assert.deepEqual(order('sampling', hits), ['equal', 'longer']);
  });

  test('a section whose translation or subsection has the name beats a mention', () => {
    const hits = [
      hit('mention', { text: '交叉注意力', score: 5 }),
      hit('named', {
        names: 'The U-Net and cross-attention · U-Net与交叉注意力',
        text: '交叉注意力',
      }),
    ];
    assert.deepEqual(order('交叉注意力', hits), ['named', 'mention']);
  });

  test('the words in a row beat the same words apart', () => {
    const hits = [
      hit('apart', { text: 'the noise of a fixed schedule' }),
      hit('in-a-row', { text: 'the noise schedule' }),
    ];
    assert.deepEqual(order('noise schedule', hits), ['in-a-row', 'apart']);
  });

  test('sections come before terms, terms before works', () => {
    const same = { title: 'LoRA', text: 'LoRA', names: 'LoRA' };
    const hits = [
      hit('work', { ...same, kind: 'work', score: 3 }),
      hit('term', { ...same, kind: 'term', score: 2 }),
      hit('section', same),
    ];
    assert.deepEqual(order('LoRA', hits), ['section', 'term', 'work']);
  });

  test('a term with the very name beats a section that only mentions it', () => {
    const hits = [
      hit('mention', { title: 'Why it spread', text: 'a deepfake', score: 1 }),
      hit('term', {
        kind: 'term',
        title: 'deepfake',
        text: 'deepfake 深度伪造',
        names: 'deepfake',
      }),
    ];
    assert.deepEqual(order('deepfake', hits), ['term', 'mention']);
  });

  test('an address is listed once', () => {
    const hits = [hit('clip', { text: 'clip', score: 1 }), hit('clip', { text: 'clip', score: 3 })];
    assert.deepEqual(order('clip', hits), ['clip']);
    assert.equal(rank('clip', hits)[0]?.score, 3);
  });

  test('a hit with less than half of the words is none', () => {
    const hits = [
      hit('all', { text: 'how many parameters does it train' }),
      hit('one', { text: 'many other things', score: 9 }),
    ];
    assert.deepEqual(order('how many parameters', hits), ['all']);
    assert.deepEqual(order('zebra crossing', hits), []);
  });

  test('forms of a word count as the word', () => {
    const hits = [hit('section', { text: 'the sampler takes fifty steps' })];
    assert.deepEqual(order('sampling step', hits), ['section']);
  });

  test('equal hits keep the order of the index', () => {
    const hits = ['a', 'b', 'c', 'd'].map((id) => hit(id, { title: 'x', text: 'noise' }));
    assert.deepEqual(order('noise', hits), ['a', 'b', 'c', 'd']);
  });

  test('signs of patterns in a query are letters', () => {
    const hits = [hit('a', { text: 'a (b' }), hit('b', { text: '.*' })];
    assert.deepEqual(order('a (b', hits), ['a']);
    assert.deepEqual(order('.*', hits), ['b']);
    assert.deepEqual(order('', []), []);
  });

  test('nothing it is given is changed', () => {
    const hits = Object.freeze([
      Object.freeze(hit('a', { text: 'x' })),
      Object.freeze(hit('b', { text: 'x' })),
    ]);
    assert.equal(rank('x', hits).length, 2);
  });
});

test('relevance grows with the score of the index, all else equal', () => {
  const at = (score: number) => relevance('noise', hit('a', { text: 'noise', score }), 10);
  assert.ok(at(10) > at(5) && at(5) > at(0));
  assert.ok(Number.isFinite(relevance('noise', hit('a', { score: 0 }), 0)));
});
