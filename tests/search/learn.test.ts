/** What is learned from examples, where the most likely weights are known: shares of the examples. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chances } from '#src/search/classify.ts';
import { unknown } from '#src/search/features.ts';
import { learn, step, type Example } from '#src/search/learn.ts';
import { tokensOf, wordsOf } from '#src/search/words.ts';
import { packWords, readWords } from '#src/search/wordIndex.ts';

const example = (answer: number, text: string): Example => {
  return { features: { words: wordsOf(text), neighbours: [] }, answer, weight: 1 };
};
const times = (count: number, one: Example): Example[] => Array.from({ length: count }, () => one);

/** Of the questions that say no more than `reward`, 19 in 20 mean section 0; `noise` always means 1. */
const examples = [
  ...times(190, example(0, 'reward')),
  ...times(10, example(1, 'reward')),
  ...times(200, example(1, 'noise')),
  ...times(200, example(2, 'xylophone')),
];
const learned = learn(examples, 3);
const index = readWords(
  packWords(
    [...learned].map(([word, weights]) => ({ word, shown: '', postings: [], learned: weights })),
    2,
    1,
  ),
);

test('the chance of a section is its share of the examples', () => {
  const [first = 0, second = 0, none = 0] = chances(index, tokensOf('reward')).chances;
  // Weights are told in steps: the logits are off by one at most.
  assert.ok(Math.abs(Math.log(first / second) - Math.log(19)) <= step, `${first} ${second}`);
  assert.ok(none < 0.03, String(none));
  assert.ok((chances(index, tokensOf('noise')).chances[1] ?? 0) > 0.97);
});

test('what was never asked speaks for no section', () => {
  const [first = 0, second = 0, none = 0] = chances(index, tokensOf('quartz')).chances;
  const kept = index.entries.get(unknown)?.learned ?? [];
  assert.ok(kept.length === 0 ? Math.abs(first - second) < 1e-9 : none > Math.max(first, second));
});

test('chances sum to 1, and the same is learned again', () => {
  assert.ok(
    Math.abs(chances(index, tokensOf('reward noise')).chances.reduce((a, b) => a + b) - 1) < 1e-12,
  );
  assert.deepEqual([...learn(examples, 3)], [...learned]);
});

test('a word that tells two answers not apart weighs the same for both', () => {
  const even = learn(
    [...times(50, example(0, 'sigma alpha')), ...times(50, example(1, 'sigma beta'))],
    3,
  );
  const [one = 0, other = 0] = [0, 1].map(
    (answer) => (even.get('sigma') ?? []).find(({ document }) => document === answer)?.weight,
  );
  // A small weight is left out, and one that is kept is rounded.
  assert.ok(Math.abs(one - other) <= 2 * step, `${one} ${other}`);
  assert.ok((even.get('alpha') ?? []).some(({ document, weight }) => document === 0 && weight > 2));
});
