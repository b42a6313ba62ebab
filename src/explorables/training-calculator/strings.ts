import type { Locale } from '#src/i18n/locales.ts';
import { fixed, magnitude, percent, scientific, significant } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import { europeanLine, tokensPerParameter } from './model.ts';
import type { facts, Published, Result } from './model.ts';
import type { ChipName, GridName } from './presets.ts';

export const frame: Record<Locale, FrameStrings> = {
  en: {
    question: 'What does it take to train a model of this size?',
    caption:
      'Work is 6ND. Divided by what the cards do together it gives time; device-hours give price, energy and carbon. It opens on the article’s claim: GPT-3 XL, one V100, its whole peak.',
    tries: [
      'Bring the utilisation down to 19.7%, what GPT-3’s V100 cards are thought to have sustained. How many days are left of the 220?',
      'Choose GPT-3 175B on one V100, then give it 10,000. What changes, and what stays?',
      'Take Llama 3.1 405B as it was trained, put it on France’s grid, then on India’s.',
    ],
    real: [
      {
        text: 'Utilisation is an input here. In a real cluster it tends to fall as cards are added, since they wait for each other; it rises with better software.',
        source: 'Llama Team 2024, §3.3; Narayanan et al. 2021.',
      },
      {
        text: 'Energy takes the rated power of the card alone for all its hours. A card seldom draws that much, but processors, network and failed runs come on top. The price leaves out staff, data and all experiments before.',
        source: 'Luccioni et al. 2022; DeepSeek-AI 2024, Table 1.',
      },
    ],
  },
  zh: {
    question: '训练这样大的模型要多少算力、时间和电？',
    caption:
      '工作量是6ND。除以所有芯片合起来的速度，得出时间；芯片小时数再给出费用、电量和碳排放。开始时是原文的说法：GPT-3 XL，一块V100，全部峰值。',
    tries: [
      '把利用率降到19.7%，这是估计GPT-3的V100实际达到的水平。220天变成多少天？',
      '选GPT-3 175B，先用一块V100，再给它1万块。什么变了，什么没变？',
      '取Llama 3.1 405B实际训练的设置，先放到法国的电网上，再换成印度的。',
    ],
    real: [
      {
        text: '利用率在这里是输入。真实的集群里，卡越多，互相等待越久，利用率往往越低；软件越好，利用率越高。',
        source: 'Llama团队，2024，§3.3；Narayanan等，2021。',
      },
      {
        text: '电量只按每块卡的额定功率乘以全部小时数计算。卡很少一直耗到额定功率，但处理器、网络和失败的运行要另计。费用不含人员、数据和此前的所有实验。',
        source: 'Luccioni等，2022；DeepSeek-AI，2024，表1。',
      },
    ],
  },
};

type Facts = ReturnType<typeof facts>;

export const prediction: Record<Locale, (facts: Facts) => PredictionStrings> = {
  en: ({ peak, sustained, tuned }) => ({
    question:
      'The source article gives 220 days on a V100 for 27.5 PF-days. How long would one V100 really take, at the utilisation that GPT-3’s cluster is thought to have had?',
    choices: [
      {
        answer: 'About 220 days',
        reason: `${fixed(peak, 0)} days is the time at the whole peak of 125 TFLOP/s, without a pause. No training has reached that.`,
      },
      {
        answer: 'About a year and a half',
        reason: `That is ${fixed(tuned, 0)} days, at 40%: good for a large cluster of later years. GPT-3’s V100 cards are put at 24.6 of 125 TFLOP/s.`,
      },
      {
        answer: 'About three years',
        reason: `${fixed(sustained, 0)} days: 24.6 of 125 TFLOP/s are 19.7%, and time grows as one over utilisation.`,
        right: true,
      },
    ],
  }),
  zh: ({ peak, sustained, tuned }) => ({
    question: '原文说27.5 PF-天在V100上要220天。按估计GPT-3集群达到的利用率，一块V100实际要多久？',
    choices: [
      {
        answer: '约220天',
        reason: `${fixed(peak, 0)}天是以125 TFLOP/s的全部峰值、一刻不停地运行的时间。没有哪次训练达到过。`,
      },
      {
        answer: '约一年半',
        reason: `那是${fixed(tuned, 0)}天，对应40%，在后来的大集群上算好的。GPT-3的V100估计只达到125 TFLOP/s中的24.6。`,
      },
      {
        answer: '约三年',
        reason: `${fixed(sustained, 0)}天：24.6除以125是19.7%，时间与利用率成反比。`,
        right: true,
      },
    ],
  }),
};

/** Days up to two years, then years. */
const span = (days: number, day: string, year: string): string =>
  days < 730
    ? `${days < 10 ? significant(days, 2) : fixed(days, days < 100 ? 1 : 0)}${day}`
    : `${fixed(days, 0)}${day} = ${significant(days / 365.25, 3)}${year}`;

const peak = (tflops: number): string => fixed(tflops, Number.isInteger(tflops) ? 0 : 1);

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
  article: 'The article’s case',
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
    `${significant(ratio, 2)} tokens a parameter; the rule of thumb is ${tokensPerParameter}.`,
  line: ({ flop }: Result): string =>
    flop >= europeanLine
      ? 'Above 10²⁵ FLOP, from which the EU presumes systemic risk.'
      : `${significant((100 * flop) / europeanLine, 2)}% of the 10²⁵ FLOP from which the EU presumes systemic risk.`,
  published: (run: Published, chip: string): string =>
    `Published: ${magnitude(run.deviceHours, 'en', 2)} hours on ${chip}, a utilisation of ${percent(run.utilisation, 1)} over all of them.`,
  noRun: 'No device-hours have been published for this one.',
  spoken: (result: Result, cards: number, chip: string): string =>
    `${scientific(result.flop, 2)} FLOP or ${significant(result.pfDays, 3)} PF-days; ${english.timeText(result.days)} on ${fixed(cards, 0)} ${chip}, ${magnitude(Math.round(result.usd), 'en', 2)} dollars${result.mwh === undefined ? '' : `, ${significant(result.mwh, 3)} megawatt-hours`}${result.tonnes === undefined ? '' : `, ${significant(result.tonnes, 3)} tonnes of CO₂ equivalent`}.`,
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
  article: '原文的情形',
  trained: '实际训练的设置',
  work: '工作量',
  inPfDays: '折合PF-天',
  time: '时间',
  timeText: (days) => span(days, '天', '年'),
  hours: '芯片小时数',
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
    `每个参数${significant(ratio, 2)}个词元，经验规则是${tokensPerParameter}个。`,
  line: ({ flop }) =>
    flop >= europeanLine
      ? '超过10²⁵ FLOP，即欧盟推定有系统性风险的界线。'
      : `是欧盟推定有系统性风险的界线10²⁵ FLOP的${significant((100 * flop) / europeanLine, 2)}%。`,
  published: (run, chip) =>
    `已公布：${chip}，${magnitude(run.deviceHours, 'zh', 2)}小时，按全部小时数计利用率${percent(run.utilisation, 1)}。`,
  noRun: '这个模型没有公布过芯片小时数。',
  spoken: (result, cards, chip) =>
    `${scientific(result.flop, 2)} FLOP，即${significant(result.pfDays, 3)} PF-天；用${fixed(cards, 0)}块${chip}要${chinese.timeText(result.days)}，${magnitude(Math.round(result.usd), 'zh', 2)}美元${result.mwh === undefined ? '' : `，${significant(result.mwh, 3)}兆瓦时`}${result.tonnes === undefined ? '' : `，${significant(result.tonnes, 3)}吨二氧化碳当量`}。`,
};

export const view: Record<Locale, ViewStrings> = { en: english, zh: chinese };

/** Names of vendors that Chinese readers know by another. */
export const chipName = (name: ChipName, full: string, locale: Locale): string =>
  locale === 'zh' && name.startsWith('ascend') ? full.replace('Huawei Ascend ', '华为昇腾') : full;
