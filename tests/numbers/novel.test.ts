/** Worked out by hand from the article's counts and the price lists. */
import { test } from 'node:test';
import { novelNumbers } from '#src/numbers/novel.ts';
import { assertNumbers, withRow } from './expected.ts';

test('a novel of 300,000 characters is so many tokens, and so many dollars', () =>
  assertNumbers(novelNumbers, {
    'novel-tokens-a-character': [0.628, 5e-4],
    'novel-tokens-a-character-gpt': [0.814, 5e-4],
    'novel-read': [188_372, 0.5],
    'novel-read-gpt': [244_186, 0.5],
    'novel-written': [230_233, 0.5],
    // 0.0244 read and 0.1151 written.
    'novel-luna': [0.1395, 1e-4],
    // 0.1243 and 0.4559.
    'novel-deepseek': [0.5802, 1e-4],
    // 1.9535 and 9.2093.
    'novel-astra': [11.1628, 1e-4],
    'novel-names': [0.8, 1e-12],
  }));

test('the price is the one in the list', () =>
  assertNumbers(
    novelNumbers,
    { 'novel-luna': [0.1395 + 0.2302, 1e-4] },
    withRow('gpt-6-luna', { written: 1.5 }),
  ));
