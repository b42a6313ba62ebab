/** What it costs to have a Chinese novel put into English, by the article that was counted in both languages. */
import { characters, chinese, english } from './article.ts';
import {
  byFormula,
  chosen,
  datum,
  derived,
  type Input,
  type Rows,
  type Table,
  type Topic,
} from './declare.ts';

const most = 1e8;
const novel = chosen(300_000, ['characters of the novel', '小说的字数'], [1000, 10_000_000]);
const scaled = (c: Input) => byFormula('n × c ÷ a', { n: novel, c, a: characters });

const tokens: Table = {
  'novel-read': scaled(chinese.qwen3),
  'novel-read-gpt': scaled(chinese.gpt4o),
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
    'novel-tokens-a-character': byFormula('c ÷ a', { c: chinese.qwen3, a: characters }),
    'novel-tokens-a-character-gpt': byFormula('c ÷ a', { c: chinese.gpt4o, a: characters }),
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
