/** Numbers of training at scale: what the state takes, shards, the idle part of a pipeline, failures. */
import * as sharding from '#src/maths/sharding.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  datum,
  derived,
  type Input,
  type Table,
  type Topic,
} from './declare.ts';

const devices = (value: number): Input =>
  chosen(value, ['cards that read different data', '读不同数据的卡数'], [1, 10_000]);
const zero = ['rajbhandari2020zero', '§3.1'] as const;
const bytes = cited(
  16,
  ['bytes a parameter with Adam in mixed precision', '混合精度用Adam时每个参数的字节数'],
  zero,
  [2, 20],
);
/** What each of ZeRO's stages leaves of the 16 bytes on a card. */
const stages = { 1: '(4 + 12 ÷ d)', 2: '(2 + 14 ÷ d)', 3: '16 ÷ d' } as const;

const staged = (N: Input, stage: 1 | 2 | 3, d: Input) =>
  byFunction(
    `N × ${stages[stage]} ÷ 10^9`,
    { N, d },
    (x) => sharding.stateBytes(x.N, stage, x.d) / 1e9,
  );
const bubble = (pieces: number) =>
  byFunction(
    '(p − 1) ÷ (m + p − 1)',
    {
      p: chosen(16, ['stages of the pipeline', '流水线的级数'], [1, 256]),
      m: chosen(pieces, ['micro-batches', '微批数'], [1, 1024]),
    },
    ({ p, m }) => sharding.pipelineBubble(p, m),
  );

/** State in gigabytes a card; Llama 3.1 405B cut 8 ways within layers and 16 ways by layers; failures in hours. */
export const trainingAtScaleNumbers: Topic = (rows) => {
  const seven = chosen(7e9, ['parameters', '参数量'], [1e8, 1e13]);
  const N = datum(
    rows,
    ['training-runs', 'llama31-405b', 'parameters'],
    ['parameters of Llama 3.1 405B', 'Llama 3.1 405B的参数量'],
    [1e9, 1e13],
  );
  const gpt3 = cited(
    175e9,
    ['parameters of GPT-3', 'GPT-3的参数量'],
    ['brown2020gpt3', 'Table 2.1'],
    [1e9, 1e13],
  );
  const cut = {
    N,
    k: cited(8, ['ways within layers', '层内切成几份'], ['llama3-2024', 'Table 4'], [1, 64]),
    l: cited(16, ['ways by layers', '按层切成几份'], ['llama3-2024', 'Table 4'], [1, 128]),
  };
  const failures = {
    h: cited(54, ['days', '天数'], ['llama3-2024', '§3.3'], [1, 365]),
    f: cited(
      419,
      ['unexpected interruptions', '意外中断次数'],
      ['llama3-2024', '§3.3'],
      [1, 10_000],
    ),
  };
  const cards = cited(16_384, ['cards', '卡数'], ['llama3-2024', '§3.3'], [1, 1_000_000]);
  const interval: Table = { 'failure-interval-hours': byFormula('h × 24 ÷ f', failures) };
  const hours = derived(
    interval,
    'failure-interval-hours',
    ['hours between two failures', '两次故障相隔的小时数'],
    [0.01, 1000],
  );
  return {
    'state-7b-gb': byFormula('N × b ÷ 10^9', { N: seven, b: bytes }),
    'state-7b-gb-zero1': staged(seven, 1, devices(64)),
    'state-7b-gb-zero2': staged(seven, 2, devices(64)),
    'state-7b-gb-zero3': staged(seven, 3, devices(64)),
    'state-405b-tb': byFormula('N × b ÷ 10^12', { N, b: bytes }),
    'state-405b-cards': byFormula('N × b ÷ (m × 10^9)', {
      N,
      b: bytes,
      m: chosen(80, ['memory of a card, GB', '每卡显存，GB'], [8, 1000]),
    }),
    'state-405b-shard-gb': byFormula('N ÷ (k × l) × b ÷ 10^9', { ...cut, b: bytes }),
    'state-405b-shard-zero2-gb': byFunction(
      'N ÷ (k × l) × (2 + 14 ÷ d) ÷ 10^9',
      { ...cut, d: devices(128) },
      (x) => sharding.stateBytes(x.N / (x.k * x.l), 2, x.d) / 1e9,
    ),
    'state-gpt3-tb': byFormula('N × b ÷ 10^12', { N: gpt3, b: bytes }),
    'mt-nlg-state-own': byFormula('N ÷ (k × l) × b ÷ 10^9', {
      N: cited(
        530e9,
        ['parameters of MT-NLG', 'MT-NLG的参数量'],
        ['smith2022mtnlg', 'abstract'],
        [1e9, 1e13],
      ),
      k: cited(8, ['ways within layers', '层内切成几份'], ['smith2022mtnlg', '§2.2'], [1, 64]),
      l: cited(35, ['ways by layers', '按层切成几份'], ['smith2022mtnlg', '§2.2'], [1, 128]),
      b: cited(
        20,
        ['bytes a parameter, as its makers reckon', '每个参数的字节数，按作者的算法'],
        ['smith2022mtnlg', '§2.1'],
        [2, 40],
      ),
    }),
    'bubble-16': bubble(16),
    'bubble-64': bubble(64),
    ...interval,
    'failure-card-years': byFormula('h × n ÷ 24 ÷ 365.25', { h: hours, n: cards }),
    'failure-cards-share': byFormula('c ÷ f', {
      c: cited(
        268,
        [
          'interruptions that lay with the cards: 148, 72, 19, 17, 6 and 6',
          '与卡有关的中断次数：148、72、19、17、6与6',
        ],
        ['llama3-2024', 'Table 5'],
        [1, 10_000],
      ),
      f: failures.f,
    }),
    'failure-100k-minutes': byFunction(
      'h × n ÷ m × 60',
      {
        h: hours,
        n: cards,
        m: chosen(100_000, ['cards of the larger job', '更大作业的卡数'], [1, 1e7]),
      },
      (x) => sharding.hoursBetweenFailures(x.h * x.n, x.m) * 60,
    ),
  };
};
