/** What it costs to have a Chinese novel put into English, by the article that was counted in both languages. */
import {
  byFormula,
  chosen,
  cited,
  datum,
  derived,
  type Input,
  type Rows,
  type Table,
  type Topic,
} from './declare.ts';

const most = 1e8;
const novel = chosen(300_000, ['characters of the novel', '小说的字数'], [1000, 10_000_000]);
const article = cited(
  43,
  ['characters of the article, punctuation included', '这一条的字数，连标点'],
  ['udhr', 'Art. 1'],
);
const counted = (tokens: number, is: readonly [string, string], work: string): Input =>
  cited(tokens, is, [work, ''], [1, 1000]);

const chinese = counted(
  27,
  [
    'tokens of the article in Chinese, DeepSeek-V3’s and Qwen3’s vocabularies',
    '这一条中文的词元数，DeepSeek-V3与Qwen3的词表',
  ],
  'qwen3-2025',
);
const chineseGpt = counted(
  35,
  ['tokens of the article in Chinese, GPT-4o’s vocabulary', '这一条中文的词元数，GPT-4o的词表'],
  'tiktoken',
);
const english = counted(33, ['tokens of the article in English', '这一条英文的词元数'], 'udhr');
const scaled = (c: Input) => byFormula('n × c ÷ a', { n: novel, c, a: article });

const tokens: Table = {
  'novel-read': scaled(chinese),
  'novel-read-gpt': scaled(chineseGpt),
  'novel-written': scaled(english),
};

const read = ['tokens read', '读入的词元数'] as const;
const written = derived(tokens, 'novel-written', ['tokens written', '写出的词元数'], [0, most]);
const price = (rows: Rows, model: string, field: 'read' | 'written'): Input =>
  datum(
    rows,
    ['token-prices', model, field],
    field === 'read'
      ? ['dollars a million tokens read', '每读入百万词元的美元数']
      : ['dollars a million tokens written', '每写出百万词元的美元数'],
    [0, 200],
  );

export const novelNumbers: Topic = (rows) => {
  const bill = (model: string, reading: string) =>
    byFormula('(r × p + w × q) ÷ 10^6', {
      r: derived(tokens, reading, read, [0, most]),
      p: price(rows, model, 'read'),
      w: written,
      q: price(rows, model, 'written'),
    });
  return {
    ...tokens,
    'novel-tokens-a-character': byFormula('c ÷ a', { c: chinese, a: article }),
    'novel-tokens-a-character-gpt': byFormula('c ÷ a', { c: chineseGpt, a: article }),
    'novel-luna': bill('gpt-6-luna', 'novel-read-gpt'),
    'novel-deepseek': bill('deepseek-v4-pro', 'novel-read'),
    'novel-astra': bill('gpt-6-2-astra', 'novel-read-gpt'),
    'novel-names': byFormula('k × g × p ÷ 10^6', {
      k: chosen(100, ['chapters', '章数'], [1, 10_000]),
      g: chosen(1000, ['tokens of the list of names', '人名表的词元数'], [0, 100_000]),
      p: price(rows, 'gpt-6-2-astra', 'read'),
    }),
  };
};
