/** What counts as the same word, which words only ask, and what a question was meant to say. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bm25f } from '#src/search/bm25f.ts';
import { correctHan, correctWord, distance } from '#src/search/correct.ts';
import { unknown } from '#src/search/features.ts';
import { isSure } from '#src/search/doubt.ts';
import { findTyped } from '#src/search/findTyped.ts';
import { step } from '#src/search/learn.ts';
import { fold } from '#src/i18n/fold.ts';
import { mended } from '#src/search/find.ts';
import { marksIn } from '#src/search/marks.ts';
import { termAsked } from '#src/search/terms.ts';
import {
  highestOf,
  packWords,
  partOf,
  parts,
  readWords,
  type Entry,
} from '#src/search/wordIndex.ts';
import { bySound, packSounds, readSounds, strays } from '#src/search/sounds.ts';
import { askedTokens, idioms, wordsOf } from '#src/search/words.ts';

const one = (...ways: string[]): void =>
  assert.equal(new Set(ways.map((way) => wordsOf(way).join(' '))).size, 1, ways.join(' = '));

test('width, case, accents, dashes and white space do not matter', () => {
  assert.equal(fold(' ＧＰＴ－４　“Café” '), "gpt-4 'cafe'");
  for (const dash of ['‐', '‑', '–', '—', '−']) assert.equal(fold(`U${dash}Net`), 'u-net');
});

describe('one word', () => {
  test('on both sides of the Atlantic', () => {
    one('memorisation', 'memorization');
    one('colour', 'color', 'colours');
    one('licence', 'license');
    one('labelled', 'labeled');
    one('centre', 'center');
    one('optimise', 'optimize', 'optimised', 'optimizing');
  });

  test('in singular and plural', () => {
    one('GPU', 'GPUs', 'gpus');
    one('deepfake', 'deepfakes');
    one('H100', 'H100s');
  });

  test('in the numbers of a size, whatever stands between them', () => {
    one('512×512', '512x512', '512*512', '５１２ｘ５１２');
    assert.notDeepEqual(wordsOf('8x7B'), wordsOf('8×7B'));
  });

  test('but not every word that begins alike', () => {
    assert.notDeepEqual(wordsOf('policy'), wordsOf('police'));
    assert.notDeepEqual(wordsOf('GPT-3'), wordsOf('GPT-4'));
    assert.notDeepEqual(wordsOf('C++'), wordsOf('C'));
  });
});

test('a word with a hyphen is its parts and the whole', () =>
  assert.deepEqual(wordsOf('few-shot'), ['few', 'shot', ...wordsOf('fewshot')]));

test('words that ask are left out, unless there are no others', () => {
  const telling = (query: string): string =>
    askedTokens(query)
      .map(({ text }) => text)
      .join(' ');
  assert.equal(telling('how do you train a reward model?'), 'train reward model');
  assert.equal(telling('什么是奖励模型'), '奖励模型');
  assert.equal(telling('what is it'), 'what is it');
});

test('a slip is an insertion, a loss, a change or an exchange', () => {
  // The values of the optimal string alignment distance, by hand.
  const known: [string, string, number][] = [
    ['rewrd', 'reward', 1],
    ['contorl', 'control', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abcd', 'acbd', 1],
    ['ca', 'abc', 3],
  ];
  for (const [a, b, n] of known) {
    assert.equal(distance(a, b, 5), n, `${a} ${b}`);
    assert.equal(distance(b, a, 5), n, `${b} ${a}`);
  }
  assert.ok(distance('kitten', 'sitting', 2) > 2);
});

test('BM25F: a name says more than a mention, a rare word more than a common one', () => {
  const documents = [
    { title: ['noise'], text: ['a', 'b', 'c'] },
    { title: ['other'], text: ['noise', 'b', 'c'] },
    { title: ['third'], text: ['b', 'c', 'd'] },
  ];
  const index = bm25f(documents, { title: { weight: 5, b: 0 }, text: { weight: 1, b: 0 } });
  // idf = ln(1 + (N − n + ½) / (n + ½)), times w / (k + w) with k = 3.
  const idf = (n: number): number => Math.log(1 + (3 - n + 0.5) / (n + 0.5));
  const scores = (index.get('noise') ?? []).map(({ score }) => score);
  assert.equal(scores.length, 2);
  for (const [i, weight] of [5, 1].entries())
    assert.ok(Math.abs((scores[i] ?? 0) - (idf(2) * weight) / (3 + weight)) < 1e-12);
  assert.ok((index.get('d')?.[0]?.score ?? 0) > (index.get('b')?.[2]?.score ?? 1));
});

const entry = (word: string, ...postings: [number, number][]): Entry => ({
  word,
  shown: word,
  postings: postings.map(([document, score]) => ({ document, score })),
  learned: [],
});

test('an index comes back as it was packed, scores and weights to a step', () => {
  const learned = [
    { document: 0, weight: 4 * step },
    { document: 93, weight: -7 * step },
  ];
  const entries = [
    { ...entry('reward', [0, 3], [7, 0.4]), learned },
    { ...entry('hallucin', [2, 1]), shown: 'hallucination' },
    { ...entry('奖励', [90, 2]), shown: '' },
    entry('reward model', [0, 1.5]),
  ];
  const { size, entries: read } = readWords(packWords(entries, 93, highestOf(entries)));
  assert.equal(size, 93);
  for (const { word, shown, postings } of entries) {
    const back = read.get(word);
    assert.equal(back?.shown, shown);
    assert.deepEqual(
      back?.postings.map(({ document }) => document),
      postings.map(({ document }) => document),
    );
    for (const [i, { score }] of postings.entries())
      assert.ok(Math.abs((back?.postings[i]?.score ?? 0) / score - 1) < 0.05, word);
  }
  assert.deepEqual(read.get('reward')?.learned, learned);
  assert.equal(readWords(packWords([], 93, 3)).entries.size, 0);
  assert.throws(() => readWords('<!doctype html>'), /not an index/);
});

test('what begins alike lies in one part, and every part is used', () => {
  assert.equal(partOf('reward'), partOf('reward model'));
  assert.equal(partOf('奖励'), partOf('奖'));
  assert.equal(partOf(idioms('make things up')[0] ?? ''), partOf(idioms('what is it')[0] ?? ''));
  const all = Array.from({ length: 20_000 }, (_, i) => partOf(`word${i}`));
  assert.deepEqual([Math.min(...all), Math.max(...all), new Set(all).size], [0, parts - 1, parts]);
});

describe('find', () => {
  const entries = [
    { ...entry('reward', [0, 3], [1, 1]), learned: [{ document: 0, weight: 20 * step }] },
    entry('model', [0, 0.5], [1, 0.5], [2, 0.5]),
    entry('diffus', [2, 3]),
    { ...entry('unet', [3, 3]), learned: [{ document: 3, weight: 20 * step }] },
    { ...entry('奖励', [0, 3]), learned: [{ document: 0, weight: 20 * step }] },
    entry('励模', [0, 2]),
    entry('模型', [0, 1], [2, 1]),
    // Learned: nothing answers a word that no question had; sycophancy leads to section 1, reward to 0.
    { ...entry(unknown), learned: [{ document: 4, weight: 2 * step }] },
    { ...entry(wordsOf('sycophancy')[0] ?? ''), learned: [{ document: 1, weight: 20 * step }] },
  ];
  const index = readWords(packWords(entries, 4, highestOf(entries)));
  const all = {
    of: () => Promise.resolve(index),
    names: () => Promise.resolve(index),
    sounds: () =>
      Promise.resolve(
        readSounds(
          packSounds([
            ['将', '奖'],
            ['立', '励', '利'],
          ]),
        ),
      ),
  };
  const first = async (query: string): Promise<number | undefined> =>
    (await findTyped(all, query)).found.places[0]?.section;

  test('the best section first', async () => assert.equal(await first('reward model'), 0));

  test('a section that only questions lead to', async () =>
    assert.equal(await first('sycophancy'), 1));

  test('a mistyped word is mended and said', async () => {
    const { found, corrected } = await findTyped(all, 'what is a rewrd model');
    assert.deepEqual([corrected, found.searched], [true, 'reward model']);
    assert.equal(found.places[0]?.section, 0);
    assert.deepEqual(correctHan('将励模型', index), ['奖励模型']);
    assert.deepEqual(correctHan('奖励模型', index), []);
  });

  test('characters of the same sound are told apart by the names of the book', async () => {
    const { found, corrected } = await findTyped(all, '奖立');
    assert.deepEqual([corrected, found.searched], [true, '奖励']);
    assert.equal(found.places[0]?.section, 0);
    const sounds = await all.sounds();
    assert.equal(bySound('将利模型', index, sounds), '奖励模型');
    assert.equal(bySound('奖励模型', index, sounds), undefined);
    assert.deepEqual(strays(index, '将利模型'), [true, true, false, false]);
    // A character that stands in a word stays, and of two characters alone one must be right.
    assert.equal(bySound('模型立', index, sounds), undefined);
    assert.equal(bySound('将立', index, sounds), undefined);
  });

  test('of the ways to mend a run the one that is answered best is taken', async () => {
    const more = [
      ...entries,
      ...['会掉', '督会'].map((pair) => entry(pair, [1, 3])),
      { ...entry('微调', [2, 2]), learned: [{ document: 2, weight: 20 * step }] },
      ...['监督', '督微'].map((pair) => entry(pair, [2, 2])),
    ].map((one) => (/^\p{Script=Han}{2}$/u.test(one.word) ? { ...one, shown: one.word } : one));
    const named = readWords(packWords(more, 4, highestOf(more)));
    const sounds = readSounds(
      packSounds([
        ['徽', '会'],
        ['调', '掉'],
      ]),
    );
    const heard = bySound('监督徽调', named, sounds);
    assert.deepEqual(mended(named, '监督徽调', sounds), [heard, '监督微调']);
    const whole = {
      of: () => Promise.resolve(named),
      names: () => Promise.resolve(named),
      sounds: () => Promise.resolve(sounds),
    };
    const { found, corrected } = await findTyped(whole, '监督徽调');
    assert.deepEqual([corrected, found.searched], [true, '监督微调']);
  });

  test('what readers type who look for something else is no slip', () => {
    const foreign = [
      { ...entry('later', [1, 3]), shown: 'later' },
      { ...entry('latex'), learned: [{ document: 4, weight: 4 * step }] },
    ];
    const other = readWords(packWords(foreign, 4, 3));
    assert.deepEqual(mended(other, 'latex', new Map()), []);
    assert.deepEqual(mended(other, 'latec', new Map()), ['later']);
  });

  test('another form of a mistyped word is mended, and letters that changed places are put back', () => {
    const named = readWords(
      packWords(
        [
          { ...entry('jailbreak', [0, 1]), shown: 'jailbreaks' },
          { ...entry('mode', [1, 3]), shown: 'mode' },
          { ...entry('model', [2, 1]), shown: 'model' },
        ],
        4,
        3,
      ),
    );
    assert.equal(correctWord('jailbraking', named), 'jailbreaks');
    assert.equal(correctWord('modle', named), 'model');
    assert.equal(correctWord('breakfasting', named), undefined);
  });

  test('what is known is not mended', async () =>
    assert.equal((await findTyped(all, 'reward')).corrected, false));

  test('two words that the index writes as one', async () => assert.equal(await first('U Net'), 3));

  test('nothing for sure where most of the question is strange', async () => {
    for (const query of ['xylophone zebra quartz', ''])
      assert.ok(!isSure((await findTyped(all, query)).found.doubt), query);
    assert.ok(isSure((await findTyped(all, 'reward model')).found.doubt));
  });
});

test('a term is asked for by any of its names, in either language', () => {
  const terms = [
    { url: '#r', names: ['reward model', '奖励模型'], definition: '', places: [] },
    {
      url: '#a',
      names: ['AI-generated content (AIGC)', '人工智能生成内容（AIGC）'],
      definition: '',
      places: [],
    },
  ];
  for (const query of ['reward models', 'What is a reward model?', '奖励模型', '什么是奖励模型'])
    assert.equal(termAsked(terms, [query])?.url, '#r', query);
  assert.equal(termAsked(terms, ['aigc'])?.url, '#a');
  assert.equal(termAsked(terms, ['reward']), undefined);
});

test('marks are in order and never overlap', () => {
  const text = 'reward model 奖励模型 reward';
  const spans = marksIn(text, ['reward model', '奖励模型', 'reward']);
  assert.deepEqual(
    spans.map(([from, to]) => text.slice(from, to)),
    ['reward model', '奖励模型', 'reward'],
  );
});
