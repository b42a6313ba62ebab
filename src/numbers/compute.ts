/** Numbers of the chapter on cloud and compute, from published runs and accelerators. */
import * as laws from '#src/maths/scaling-laws.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  datum,
  derived,
  type Input,
  type Inputs,
  type Words,
  type Rows,
  type Table,
  type Topic,
} from './declare.ts';
import { bandwidthOf, peakOf, seenBy, sizeOf } from './published.ts';

const pfDay = chosen(8.64e19, [
  'operations of a PF-day: 10¹⁵ a second for a day',
  '一个PF-day的运算次数：每秒10¹⁵次，共一天',
]);
const hour = chosen(3600, ['seconds of an hour', '一小时的秒数']);
const day = chosen(86_400, ['seconds of a day', '一天的秒数']);
const sustained = cited(
  24.6,
  ['what a V100 sustained, TFLOP/s', '每张V100的实际速度，TFLOP/s'],
  ['patterson-2021', 'Table 4'],
  [1, 125],
);
const gpt3Days = cited(
  3640,
  ['PF-days of GPT-3', 'GPT-3的PF-days'],
  ['brown2020gpt3', 'app. D'],
  [100, 1e5],
);
const usd = cited(
  2,
  ['dollars an hour of a card, as DeepSeek-AI assumes', '每卡每小时的美元数，DeepSeek-AI的假定'],
  ['deepseek2024v3', 'Table 1'],
  [0.1, 20],
);

const share = (value: number): Input =>
  chosen(value, ['share of the peak that is reached', '达到峰值的份额'], [0.01, 1]);

/** Work: 6 N D operations (Kaplan et al. 2020, §2.1). */
const work = (rows: Rows, run: string) =>
  byFormula('6 × N × D', { N: sizeOf(rows, run), D: seenBy(rows, run) });

function operations(rows: Rows): Table {
  const large = {
    ...gpt3Days,
    is: ['PF-days of GPT-3', 'GPT-3的PF-days'] as const,
  };
  return {
    'gpt3-xl-flop': work(rows, 'gpt3-xl'),
    'gpt3-flop-by-rule': work(rows, 'gpt3'),
    'pangu-flop': work(rows, 'pangu-ultra'),
    'llama31-flop': work(rows, 'llama31-405b'),
    'gpt3-v100-years': byFormula('P × u ÷ (F × 10^12) ÷ d ÷ 365.25', {
      P: large,
      u: pfDay,
      F: peakOf(rows, 'v100'),
      d: day,
    }),
    'chinchilla-by-rule': byFunction(
      [
        'parameters where N × 20 tokens and 6 N D use up the operations',
        '令D = 20N，且6ND恰好用完这些运算的参数量',
      ],
      {
        C: cited(
          5.76e23,
          ['operations of Gopher', 'Gopher的运算次数'],
          ['hoffmann2022chinchilla', '§4'],
          [1e18, 1e27],
        ),
      },
      ({ C }) => laws.optimalByRule(C),
    ),
    'palm-utilisation': byFormula(
      '6 × N × D ÷ (h × s × F × 10^12)',
      utilisation(rows, 'palm', 'tpu-v4'),
    ),
    'llama31-utilisation': byFormula(
      '6 × N × D ÷ (h × s × F × 10^12)',
      utilisation(rows, 'llama31-405b', 'h100'),
    ),
    'gpt3-utilisation': byFormula('a ÷ F', { a: sustained, F: peakOf(rows, 'v100') }),
  };
}

const utilisation = (rows: Rows, run: string, chip: string): Inputs => ({
  N: sizeOf(rows, run),
  D: seenBy(rows, run),
  h: datum(rows, ['training-runs', run, 'deviceHours'], ['hours of cards', '卡时'], [1e3, 1e9]),
  s: hour,
  F: peakOf(rows, chip),
});

/** Days and dollars of a run of GPT-3 XL's size, and what others are beside it. */
function runs(rows: Rows, works: Table): Table {
  const small = derived(
    works,
    'gpt3-xl-flop',
    ['operations of GPT-3 XL', 'GPT-3 XL的运算次数'],
    [1e18, 1e26],
  );
  const days = '÷ (F × 10^12 × η) ÷ d';
  const on = (chip: string, η: number): Inputs => ({
    C: small,
    F: peakOf(rows, chip),
    η: share(η),
    d: day,
  });
  return {
    'gpt3-xl-pf-days': byFormula('C ÷ u', { C: small, u: pfDay }),
    'gpt3-xl-v100-days': byFormula(`C ${days}`, on('v100', 1)),
    'gpt3-xl-v100-days-40': byFormula(`C ${days}`, on('v100', 0.4)),
    'gpt3-xl-v100-days-sustained': byFormula('C ÷ (a × 10^12) ÷ d', {
      C: small,
      a: sustained,
      d: day,
    }),
    'gpt3-xl-h100-server-days': byFormula(`C ${days} ÷ 8`, on('h100', 0.4)),
    'gpt3-xl-h100-cost': byFormula('C ÷ (F × 10^12 × η) ÷ s × p', {
      C: small,
      F: peakOf(rows, 'h100'),
      η: share(0.4),
      s: hour,
      p: usd,
    }),
    'gpt3-over-xl': byFormula('P × u ÷ C', { P: gpt3Days, u: pfDay, C: small }),
    'gpt3-cluster-days': byFormula('C ÷ (n × a × 10^12) ÷ d', {
      C: derived(
        works,
        'gpt3-flop-by-rule',
        ['operations of GPT-3', 'GPT-3的运算次数'],
        [1e20, 1e26],
      ),
      n: cited(10_000, ['cards', '卡数'], ['patterson-2021', 'Table 4'], [1, 1e6]),
      a: sustained,
      d: day,
    }),
    'instructgpt-share': byFormula('(a + b) ÷ P', {
      a: cited(
        4.9,
        ['PF-days of the first stage', '第一阶段的PF-days'],
        ['ouyang2022instructgpt', '§5.1'],
        [0.1, 1000],
      ),
      b: cited(
        60,
        ['PF-days of PPO', 'PPO的PF-days'],
        ['ouyang2022instructgpt', '§5.1'],
        [0.1, 1000],
      ),
      P: gpt3Days,
    }),
    'llama31-over-xl': byFormula('L ÷ C', {
      L: derived(
        works,
        'llama31-flop',
        ['operations of Llama 3.1 405B', 'Llama 3.1 405B的运算次数'],
        [1e20, 1e27],
      ),
      C: small,
    }),
  };
}

/** Chips: ridges, and Huawei's system added up in three ways, in PFLOP/s. */
function chips(rows: Rows): Table {
  const ridge = (id: string) =>
    byFormula('F ÷ B', { F: peakOf(rows, id), B: bandwidthOf(rows, id) });
  const ascends = cited(
    384,
    ['chips', '芯片数'],
    ['zuo-2025-cloudmatrix', 'abstract'],
    [1, 10_000],
  );
  const joined = (F: Input) => byFormula('n × F ÷ 1000', { n: ascends, F });
  const rack = (value: number, is: Words): Input =>
    cited(value, is, ['semianalysis2025cloudmatrix', ''], [1, 10_000]);
  const blackwells = rack(72, ['chips of GB200 NVL72', 'GB200 NVL72的芯片数']);
  const roadmap = (value: number): Input =>
    cited(
      value,
      ['peak of one chip, TFLOP/s', '每颗芯片的峰值，TFLOP/s'],
      ['huawei-connect-2025', ''],
      [1, 20_000],
    );
  return {
    'v100-ridge': ridge('v100'),
    'a100-ridge': ridge('a100-80'),
    'h100-ridge': ridge('h100'),
    'h20-arithmetic': byFormula('a ÷ b', { a: peakOf(rows, 'h20'), b: peakOf(rows, 'h100') }),
    'h20-bandwidth': byFormula('a ÷ b', {
      a: bandwidthOf(rows, 'h20'),
      b: bandwidthOf(rows, 'h100'),
    }),
    'cloudmatrix-pflops': joined(peakOf(rows, 'ascend-910c')),
    'cloudmatrix-roadmap-pflops': joined(roadmap(800)),
    'cloudmatrix-matrix-pflops': joined(roadmap(708)),
    'cloudmatrix-nvl72-chips': byFormula('n ÷ m', { n: ascends, m: blackwells }),
    'cloudmatrix-nvl72-compute': byFormula('n × F ÷ 1000 ÷ R', {
      n: ascends,
      F: peakOf(rows, 'ascend-910c'),
      R: rack(180, ['peak of GB200 NVL72, PFLOP/s', 'GB200 NVL72的峰值，PFLOP/s']),
    }),
    'cloudmatrix-nvl72-memory': byFormula('n × M ÷ 1000 ÷ R', {
      n: ascends,
      M: datum(
        rows,
        ['accelerators', 'ascend-910c', 'memoryGb'],
        ['memory of an Ascend 910C, GB', '昇腾910C的内存，GB'],
        [1, 1000],
      ),
      R: rack(13.8, ['memory of GB200 NVL72, TB', 'GB200 NVL72的内存，TB']),
    }),
    'cloudmatrix-nvl72-bandwidth': byFormula('n × B ÷ R', {
      n: ascends,
      B: bandwidthOf(rows, 'ascend-910c'),
      R: rack(576, ['bandwidth of GB200 NVL72, TB/s', 'GB200 NVL72的带宽，TB/s']),
    }),
    'cloudmatrix-nvl72-power': byFormula('P ÷ R', {
      P: rack(559, ['power of CloudMatrix 384, kW', '昇腾384超节点的功率，kW']),
      R: rack(145, ['power of GB200 NVL72, kW', 'GB200 NVL72的功率，kW']),
    }),
  };
}

/** Money and counting. */
const market: Table = {
  'idc-tokens-per-day': byFormula('T ÷ d', {
    T: cited(
      536.7,
      ['tokens in the first half of 2025, trillions', '2025年上半年的词元数，万亿'],
      ['idc-maas-2025h1', ''],
      [1, 10_000],
    ),
    d: chosen(181, ['days of January to June 2025', '2025年1月至6月的天数']),
  }),
  'nvidia-growth': byFormula('a ÷ b', {
    a: cited(
      193.7,
      ['data-centre revenue of fiscal 2026, billions of dollars', '2026财年数据中心收入，十亿美元'],
      ['nvidia-fy26', ''],
      [1, 1000],
    ),
    b: cited(15, ['of fiscal 2023', '2023财年'], ['nvidia-fy26', ''], [1, 1000]),
  }),
  'openai-quarter-loss': byFormula('L ÷ s', {
    L: cited(
      3.1e9,
      ['taken from Microsoft’s net income, dollars', '微软净利润因此减少，美元'],
      ['microsoft2025q1', ''],
      [1e8, 1e11],
    ),
    s: cited(
      0.27,
      ['Microsoft’s share of OpenAI, October 2025', '微软在OpenAI的持股比例，2025年10月'],
      ['register2025openai', ''],
      [0.05, 1],
    ),
  }),
};

export const computeNumbers: Topic = (rows) => {
  const works = operations(rows);
  return { ...works, ...runs(rows, works), ...chips(rows), ...market };
};
