/**
 * The first article of the Universal Declaration of Human Rights, counted with published vocabularies, in
 * characters and in tokens.
 */
import { cited, type Input } from './declare.ts';

export const characters = cited(
  43,
  ['characters of the article, punctuation included', '这一条的字数，连标点'],
  ['udhr', 'Art. 1'],
);

const counted = (tokens: number, is: readonly [string, string], work: string): Input =>
  cited(tokens, is, [work, ''], [1, 1000]);

export const english = counted(
  33,
  ['tokens of the article in English', '这一条英文的词元数'],
  'udhr',
);

export const words = cited(
  30,
  ['words of the article in English', '这一条英文的单词数'],
  ['udhr', 'Art. 1'],
  [1, 1000],
);

export const chinese = {
  gpt2: counted(
    86,
    ['tokens of the article in Chinese, GPT-2’s vocabulary', '这一条中文的词元数，GPT-2的词表'],
    'tiktoken',
  ),
  gpt4o: counted(
    35,
    ['tokens of the article in Chinese, GPT-4o’s vocabulary', '这一条中文的词元数，GPT-4o的词表'],
    'tiktoken',
  ),
  qwen3: counted(
    27,
    [
      'tokens of the article in Chinese, DeepSeek-V3’s and Qwen3’s vocabularies',
      '这一条中文的词元数，DeepSeek-V3与Qwen3的词表',
    ],
    'qwen3-2025',
  ),
} as const;
