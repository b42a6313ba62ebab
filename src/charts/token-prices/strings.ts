import { fixed } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { lines, type Line, type TokenPrice } from '#src/schemas/token-prices.ts';
import { dateText } from '../kit/dates.ts';

interface Strings {
  axisYear: string;
  axisPrice: string;
  lines: Readonly<Record<Line, string>>;
  plotTitle: (prices: readonly TokenPrice[]) => string;
  summary: string;
  table: string;
  heads: readonly [model: string, from: string, read: string, written: string, source: string];
}

/** As it is printed in price lists: cents where there are any. */
export const dollars = (value: number): string => fixed(value, Number.isInteger(value) ? 0 : 2);

/** First and last of each line, in words made by `say`. */
const ends = (
  prices: readonly TokenPrice[],
  say: (line: Line, first: TokenPrice, last: TokenPrice) => string,
): string[] =>
  lines.flatMap((line) => {
    const own = prices.filter((price) => price.line === line);
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [say(line, first, last)] : [];
  });

const english: Strings['lines'] = {
  'openai-large': 'OpenAI’s large',
  'openai-small': 'OpenAI’s smallest',
  'anthropic-large': 'Claude Opus',
  'google-large': 'Gemini Pro',
  deepseek: 'DeepSeek',
};
const chinese: Strings['lines'] = {
  ...english,
  'openai-large': 'OpenAI大模型',
  'openai-small': 'OpenAI最小的模型',
};

export const strings: Record<Locale, Strings> = {
  en: {
    axisYear: 'year',
    axisPrice: 'dollars a million written tokens',
    lines: english,
    plotTitle: (prices) =>
      `List prices of a million written tokens in dollars, on a logarithmic axis. ${ends(
        prices,
        (line, first, last) =>
          `${english[line]}: ${dollars(first.written)} in ${dateText(first.date, 'en')}, ${dollars(last.written)} in ${dateText(last.date, 'en')}.`,
      ).join(' ')}`,
    summary: 'The prices as a table',
    table: 'List prices of a million tokens in dollars',
    heads: ['model', 'from', 'read, $', 'written, $', 'source'],
  },
  zh: {
    axisYear: '年份',
    axisPrice: '写出一百万词元的美元价',
    lines: chinese,
    plotTitle: (prices) =>
      `写出一百万词元的标价，单位美元，对数坐标。${ends(
        prices,
        (line, first, last) =>
          `${chinese[line]}：${dateText(first.date, 'zh')}${dollars(first.written)}，${dateText(last.date, 'zh')}${dollars(last.written)}。`,
      ).join('')}`,
    summary: '全部价格（表格）',
    table: '一百万词元的标价，单位美元',
    heads: ['模型', '起始日期', '读入，美元', '写出，美元', '出处'],
  },
};
