import type { Locale } from '#src/i18n/locales.ts';
import type { Horizon } from '#src/schemas/task-horizons.ts';
import { dateText } from '../kit/dates.ts';
import { span } from '#src/drawing/spans.ts';

interface Strings {
  axisYear: string;
  axisLength: string;
  ceiling: string;
  plotTitle: (horizons: readonly Horizon[]) => string;
  summary: string;
  table: string;
  heads: readonly [model: string, released: string, horizon: string, interval: string];
  best: string;
  to: (low: string, high: string) => string;
}

/** The first and the last that came out. */
function ends(horizons: readonly Horizon[]): [first: Horizon, last: Horizon] {
  const sorted = horizons.toSorted((a, b) => a.released.localeCompare(b.released));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new Error('There is no horizon to describe.');
  return [first, last];
}

const one = ({ name, minutes, released }: Horizon, locale: Locale): string =>
  locale === 'en'
    ? `${span(minutes, 'en')} for ${name} (${dateText(released.slice(0, 7), 'en')})`
    : `${name}（${dateText(released.slice(0, 7), 'zh')}）的${span(minutes, 'zh')}`;

export const strings: Record<Locale, Strings> = {
  en: {
    axisYear: 'released',
    axisLength: 'a skilled person’s time',
    ceiling: 'above 16 h: unreliable, says METR',
    plotTitle: (horizons) => {
      const [first, last] = ends(horizons);
      return `Length of the tasks that ${horizons.length} models finish half of the time, over the day they came out, on a logarithmic axis: from ${one(first, 'en')} to ${one(last, 'en')}, whose 95% interval runs from ${span(last.interval[0], 'en')} to ${span(last.interval[1], 'en')}.`;
    },
    summary: 'The numbers as a table',
    table: 'Horizons by METR, with 95% intervals',
    heads: ['model', 'released', 'horizon at 50%', '95% interval'],
    best: 'the best then known',
    to: (low, high) => `${low} to ${high}`,
  },
  zh: {
    axisYear: '发布时间',
    axisLength: '熟练的人所需时间',
    ceiling: 'METR：16小时以上不可靠',
    plotTitle: (horizons) => {
      const [first, last] = ends(horizons);
      return `${horizons.length}个模型有一半机会做成的任务有多长，按发布日期排列，对数坐标：从${one(first, 'zh')}到${one(last, 'zh')}，后者的95%区间是${span(last.interval[0], 'zh')}至${span(last.interval[1], 'zh')}。`;
    },
    summary: '同样的数字，列成表',
    table: 'METR的估计与95%区间',
    heads: ['模型', '发布', '成功率50%的时长', '95%区间'],
    best: '当时最好',
    to: (low, high) => `${low}至${high}`,
  },
};
