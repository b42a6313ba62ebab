import { count, fixed, magnitude, percent, scientific, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { europeanLine, tokensPerParameter } from './model.ts';
import type { Published, Result } from './model.ts';
import type { GridName } from './presets.ts';
import type { ChipPrice } from './prices.ts';

/** Days up to two years, then years. */
const span = (days: number, day: string, year: string): string =>
  days < 730
    ? `${days < 10 ? significant(days, 2) : fixed(days, days < 100 ? 1 : 0)}${day}`
    : `${fixed(days, 0)}${day} = ${significant(days / 365.25, 3)}${year}`;

/** Bytes in decimal units, as memory is sold. */
const size = (bytes: number): string =>
  bytes >= 1e12 ? `${significant(bytes / 1e12, 3)} TB` : `${significant(bytes / 1e9, 3)} GB`;

const peak = (tflops: number): string => fixed(tflops, Number.isInteger(tflops) ? 0 : 1);

const overfull = ({ memory, capacity }: Result): boolean =>
  capacity !== undefined && memory > capacity;

const english = {
  model: 'Model',
  own: 'Your own',
  parameters: 'Parameters',
  tokens: 'Tokens',
  chip: 'Accelerator',
  chipText: (name: string, tflops: number): string => `${name}, ${peak(tflops)} TFLOP/s`,
  cards: 'Accelerators',
  utilisation: 'Utilisation',
  price: 'Price an hour',
  priceText: (usd: number): string => `$${usd.toFixed(2)}`,
  asked: 'A price that was asked',
  ownPrice: 'none: your own, above',
  askedText: ({ date, vendor, memory, usd }: ChipPrice): string =>
    `${date.slice(0, 7)}, ${vendor}${memory ? `, ${memory}` : ''}: ${english.priceText(usd)}`,
  pue: 'PUE of the building',
  grid: 'Grid',
  grids: {
    norway: 'Norway',
    france: 'France',
    uk: 'United Kingdom',
    usa: 'United States',
    germany: 'Germany',
    china: 'China',
    india: 'India',
  } as Record<GridName, string>,
  gridText: (name: string, kg: number): string => `${name}, ${kg.toFixed(3)} kg/kWh`,
  article: 'The 220 days',
  trained: 'As it was trained',
  work: 'Work',
  inPfDays: 'In PF-days',
  time: 'Time',
  timeText: (days: number): string => span(days, days === 1 ? ' day' : ' days', ' years'),
  hours: 'Device-hours',
  cost: 'Price',
  energy: 'Energy',
  carbon: 'Carbon',
  unpublished: 'power not published',
  axisCards: 'accelerators',
  axisDays: 'days',
  atPeak: 'at 100%',
  here: (u: number): string => `at ${percent(u, 1)}`,
  plotTitle: (result: Result, cards: number): string =>
    `Days against the number of accelerators, on logarithmic axes: a straight line that falls. With ${fixed(cards, 0)} it takes ${english.timeText(result.days)}.`,
  ratio: ({ ratio }: Result): string =>
    `${significant(ratio, 2)} tokens a parameter; about ${tokensPerParameter} is best for the cost of training alone, far more for that of answering.`,
  memory: ({ memory, capacity, fewest }: Result): string => {
    const state = `16 bytes a parameter make ${size(memory)}`;
    if (capacity === undefined || fewest === undefined)
      return `${state}; how much memory this card has is not in our data.`;
    return memory > capacity
      ? `Does not fit: ${state}, of which these cards hold ${size(capacity)}. At least ${count(fewest)} are needed, before any activations.`
      : `${state}; these cards hold ${size(capacity)}, and activations come on top.`;
  },
  line: ({ flop }: Result): string =>
    flop >= europeanLine
      ? 'Above 10²⁵ FLOP, from which the EU presumes systemic risk.'
      : `${significant((100 * flop) / europeanLine, 2)}% of the 10²⁵ FLOP from which the EU presumes systemic risk.`,
  published: (run: Published, chip: string): string =>
    `Published: ${magnitude(run.deviceHours, 'en', 2)} hours on ${chip}, a utilisation of ${percent(run.utilisation, 1)} over all of them.`,
  noRun: 'No device-hours have been published for this one.',
  spoken: (result: Result, cards: number, chip: string): string =>
    `${scientific(result.flop, 2)} FLOP or ${significant(result.pfDays, 3)} PF-days; ${english.timeText(result.days)} on ${fixed(cards, 0)} ${chip}${overfull(result) ? ', which cannot hold it' : ''}, ${magnitude(Math.round(result.usd), 'en', 2)} dollars${result.mwh === undefined ? '' : `, ${significant(result.mwh, 3)} megawatt-hours`}${result.tonnes === undefined ? '' : `, ${significant(result.tonnes, 3)} tonnes of CO₂ equivalent`}.`,
};
type ViewStrings = typeof english;

const chinese: ViewStrings = {
  model: '模型',
  own: '自己定',
  parameters: '参数',
  tokens: '词元',
  chip: '加速芯片',
  chipText: (name, tflops) => `${name}，${peak(tflops)} TFLOP/s`,
  cards: '芯片数',
  utilisation: '利用率',
  price: '每小时价格',
  priceText: (usd) => `${usd.toFixed(2)}美元`,
  asked: '当时的标价',
  ownPrice: '不用，按上面自定',
  askedText: ({ date, vendor, memory, usd }) =>
    `${date.slice(0, 7)}，${vendor}${memory ? `，${memory}` : ''}，${usd.toFixed(2)}美元`,
  pue: '机房PUE',
  grid: '电网',
  grids: {
    norway: '挪威',
    france: '法国',
    uk: '英国',
    usa: '美国',
    germany: '德国',
    china: '中国',
    india: '印度',
  },
  gridText: (name, kg) => `${name}，${kg.toFixed(3)} kg/kWh`,
  article: '那220天',
  trained: '实际训练的设置',
  work: '工作量',
  inPfDays: '折合PF-天',
  time: '时间',
  timeText: (days) => span(days, '天', '年'),
  hours: '卡时',
  cost: '费用',
  energy: '电量',
  carbon: '碳排放',
  unpublished: '功耗未公布',
  axisCards: '芯片数',
  axisDays: '天',
  atPeak: '100%',
  here: (u) => percent(u, 1),
  plotTitle: (result, cards) =>
    `天数与芯片数的关系，对数坐标，一条下降的直线。用${fixed(cards, 0)}块时要${chinese.timeText(result.days)}。`,
  ratio: ({ ratio }) =>
    `每个参数${significant(ratio, 2)}个词元，只看训练的花费，约${tokensPerParameter}个最好，算上回答的花费则要多得多。`,
  memory: ({ memory, capacity, fewest }) => {
    const state = `每个参数16字节，共${size(memory)}`;
    if (capacity === undefined || fewest === undefined)
      return `${state}，这种卡的内存有多大，我们的数据里没有。`;
    return memory > capacity
      ? `装不下，${state}，而这些卡只有${size(capacity)}。至少要${count(fewest)}块，还没算激活。`
      : `${state}，这些卡有${size(capacity)}，激活另算。`;
  },
  line: ({ flop }) =>
    flop >= europeanLine
      ? '超过10²⁵ FLOP，即欧盟推定有系统性风险的界线。'
      : `是欧盟推定有系统性风险的界线10²⁵ FLOP的${significant((100 * flop) / europeanLine, 2)}%。`,
  published: (run, chip) =>
    `已公布：${chip}，${magnitude(run.deviceHours, 'zh', 2)}卡时，按全部卡时计利用率${percent(run.utilisation, 1)}。`,
  noRun: '这个模型没有公布过卡时。',
  spoken: (result, cards, chip) =>
    `${scientific(result.flop, 2)} FLOP，即${significant(result.pfDays, 3)} PF-天，用${fixed(cards, 0)}块${chip}要${chinese.timeText(result.days)}${overfull(result) ? '，但是装不下' : ''}，${magnitude(Math.round(result.usd), 'zh', 2)}美元${result.mwh === undefined ? '' : `，${significant(result.mwh, 3)}兆瓦时`}${result.tonnes === undefined ? '' : `，${significant(result.tonnes, 3)}吨二氧化碳当量`}。`,
};

export const view: Record<Locale, ViewStrings> = { en: english, zh: chinese };
