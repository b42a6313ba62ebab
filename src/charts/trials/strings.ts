import { count, fixed } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Trial } from '#src/schemas/trials.ts';

interface Strings {
  slower: string;
  faster: string;
  label: string;
  unreliable: string;
  noEffect: string;
  noInterval: string;
  computed: string;
  table: string;
  columns: { trial: string; who: string; design: string; change: string; ratio: string };
  followUp: string;
  who: (who: string, n: number | undefined) => string;
  designs: Record<Trial['design'], string>;
  /** The change as it was published. */
  change: (trial: Trial) => string;
  interval: (low: string, high: string) => string;
}

const signed = (value: number): string =>
  `${value > 0 ? '+' : ''}${fixed(value, digitsOf(value))}%`;
const digitsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

export const strings: Record<Locale, Strings> = {
  en: {
    slower: 'slower with AI',
    faster: 'faster with AI',
    label:
      'Productivity with AI as a multiple of without, trial by trial, from the greatest gain to a slowdown; the table below has the same numbers.',
    unreliable: 'called unreliable by its authors',
    noEffect: 'no robust effect, no number',
    noInterval: 'no interval in what we read',
    computed: 'interval computed from the standard error',
    table: 'The same numbers as a table',
    columns: {
      trial: 'Trial',
      who: 'Who',
      design: 'Design, year of publication',
      change: 'As published',
      ratio: 'Productivity',
    },
    followUp: 'Follow-up: ',
    who: (who, n) => (n === undefined ? who : `${count(n)} ${who}`),
    designs: {
      randomised: 'randomised',
      staggered: 'staggered introduction, not randomised',
      pilot: 'pilot',
    },
    change: ({ change, measure, interval, standardError }) =>
      change === undefined
        ? '–'
        : `${signed(change)} ${measure === 'time' ? 'time' : 'output'}${
            interval ? ` (${signed(interval[0])} to ${signed(interval[1])})` : ''
          }${standardError ? ` (standard error ${fixed(standardError, 1)}%)` : ''}`,
    interval: (low, high) => `${low} to ${high}`,
  },
  zh: {
    slower: '用AI更慢',
    faster: '用AI更快',
    label: '各项试验中用AI的产出是不用时的几倍，从增幅最大到变慢；下面的表列出同样的数字。',
    unreliable: '作者称数据不可靠',
    noEffect: '无可靠效应，未给数字',
    noInterval: '所读文本未给区间',
    computed: '区间由标准误算出',
    table: '同样的数字，列成表',
    columns: {
      trial: '试验',
      who: '对象',
      design: '设计与发表年份',
      change: '论文里的数字',
      ratio: '产出之比',
    },
    followUp: '后续：',
    who: (who, n) =>
      n === undefined ? who : /^个/.test(who) ? `${count(n)}${who}` : `${count(n)}名${who}`,
    designs: { randomised: '随机分组', staggered: '分批上线，非随机', pilot: '试点' },
    change: ({ change, measure, interval, standardError }) =>
      change === undefined
        ? '–'
        : `${measure === 'time' ? '用时' : '产出'}${signed(change)}${
            interval ? `（${signed(interval[0])}至${signed(interval[1])}）` : ''
          }${standardError ? `（标准误${fixed(standardError, 1)}%）` : ''}`,
    interval: (low, high) => `${low}至${high}`,
  },
};
