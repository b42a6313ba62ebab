import { count } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Product, UserCount } from '#src/schemas/assistant-users.ts';
import { dateText } from '../kit/dates.ts';
import { latest, series } from './series.ts';

interface Strings {
  axisYear: string;
  axisUsers: string;
  perWeek: string;
  perMonth: string;
  estimate: string;
  names: Readonly<Record<Product, string>>;
  plotTitle: (counts: readonly UserCount[]) => string;
  summary: string;
  table: string;
  heads: readonly [product: string, when: string, millions: string, counted: string];
  millions: (row: UserCount) => string;
  counted: (row: UserCount) => string;
}

const names: Strings['names'] = {
  chatgpt: 'ChatGPT',
  gemini: 'Gemini',
  'meta-ai': 'Meta AI',
  doubao: 'Doubao',
  deepseek: 'DeepSeek',
};
const chinese: Strings['names'] = { ...names, doubao: '豆包' };

/** The last count of each line that has more than one. */
const ends = (counts: readonly UserCount[]): UserCount[] =>
  series(counts).flatMap(({ rows }) => (rows.length > 1 ? (latest(rows) ?? []) : []));

export const strings: Record<Locale, Strings> = {
  en: {
    axisYear: 'year',
    axisUsers: 'million users',
    perWeek: 'a week',
    perMonth: 'a month',
    estimate: 'UBS’s estimate',
    names,
    plotTitle: (counts) =>
      `Users of assistants over time, in millions. The last count of each line: ${ends(counts)
        .map(
          ({ product, millions, per, date }) =>
            `${names[product]} ${count(millions)} a ${per}, ${dateText(date, 'en')}`,
        )
        .join('; ')}. The estimate of January 2023 stands alone.`,
    summary: 'The numbers, who counted, and where that stands',
    table: 'Users of assistants, by product and date',
    heads: ['product', 'when', 'millions', 'counted, and source'],
    millions: ({ millions, bound }) =>
      `${bound === undefined ? '' : `${bound} `}${count(millions)}`,
    counted: ({ per, by }) =>
      `a ${per}, ${{ maker: 'by its maker', court: 'papers in court', outside: 'from outside' }[by]}`,
  },
  zh: {
    axisYear: '年份',
    axisUsers: '用户，百万',
    perWeek: '每周',
    perMonth: '每月',
    estimate: '瑞银的估计',
    names: chinese,
    plotTitle: (counts) =>
      `各助手的用户数随时间的变化，单位百万。每条线的最后一个数：${ends(counts)
        .map(
          ({ product, millions, per, date }) =>
            `${chinese[product]}每${per === 'week' ? '周' : '月'}${count(millions)}（${dateText(date, 'zh')}）`,
        )
        .join('，')}。2023年1月的估计单独成点。`,
    summary: '数字、谁数的、出处',
    table: '各助手的用户数，按产品与日期',
    heads: ['产品', '时间', '百万', '口径与出处'],
    millions: ({ millions, bound }) =>
      `${bound === undefined ? '' : bound === 'over' ? '超过' : '将近'}${count(millions)}`,
    counted: ({ per, by }) =>
      `每${per === 'week' ? '周' : '月'}，${{ maker: '公司自报', court: '法庭文件', outside: '外部测得' }[by]}`,
  },
};
