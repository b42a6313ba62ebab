/** Numbers of serving: prices, fewer bits, guessing ahead. */
import { caches } from '#src/maths/architectures.ts';
import * as compute from '#src/maths/compute.ts';
import * as serving from '#src/maths/serving.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  datum,
  derived,
  type Input,
  type Rows,
  type Table,
  type Topic,
} from './declare.ts';

const usd = cited(
  2,
  ['dollars an hour of a card, as DeepSeek-AI assumes', '每卡每小时的美元数，DeepSeek-AI的假定'],
  ['deepseek2024v3', 'Table 1'],
  [0.1, 20],
);

const kimi = cited(
  100,
  ['yuan a million written tokens, Kimi K3', 'Kimi K3写一百万词元的元数'],
  ['moonshot2026pricing', ''],
  [1, 1000],
);
const pro = cited(
  13.5,
  [
    'yuan a million written tokens, DeepSeek-V4-Pro, off peak',
    'DeepSeek-V4-Pro空闲时段写一百万词元的元数',
  ],
  ['deepseek2026pricing', ''],
  [1, 1000],
);

const money: Table = {
  'chinese-price-spread': byFormula('a ÷ b', { a: kimi, b: pro }),
  'chinese-price-spread-peak': byFormula('a ÷ (k × b)', {
    a: kimi,
    k: cited(
      2,
      ['times the price in working hours', '工作时段价格的倍数'],
      ['deepseek2026pricing', ''],
      [1, 10],
    ),
    b: pro,
  }),
  'yuan-per-usd': byFormula('a ÷ b', {
    a: cited(13.5, ['price in yuan', '人民币价目'], ['deepseek2026pricing', ''], [1, 100]),
    b: cited(
      1.98,
      ['the same price in dollars', '同一价目的美元数'],
      ['deepseek2026pricing', ''],
      [0.1, 20],
    ),
  }),
};

const flash = cited(
  0.6,
  [
    'dollars a million written tokens of DeepSeek-V4.1-Flash, off peak',
    'DeepSeek-V4.1-Flash空闲时段写一百万词元的美元数',
  ],
  ['deepseek2026pricing', ''],
  [0.01, 100],
);

const llamacpp = ['llamacpp2026quantize', 'README'] as const;
const bits = {
  16: chosen(16, ['bits a weight', '每个权重的比特数'], [2, 32]),
  8: cited(8.5008, ['bits a weight, Q8_0', '每个权重的比特数，Q8_0'], llamacpp, [2, 32]),
  4: cited(4.8944, ['bits a weight, Q4_K_M', '每个权重的比特数，Q4_K_M'], llamacpp, [2, 32]),
  'plain-4': chosen(
    4,
    ['bits a weight, without scales', '每个权重的比特数，不计缩放系数'],
    [2, 32],
  ),
};
type Bits = keyof typeof bits;

/** Llama 3 8B on an H100, 8,192 tokens of context for each reader: tokens a second. */
const tokens = ({ N, q, r, n, B }: Readonly<Record<'N' | 'q' | 'r' | 'n' | 'B', number>>): number =>
  r *
  compute.stepRate(serving.weightBytes(N, q) + compute.cacheBytes(caches['llama3-8b'], n, r), B);

/** Dollars a million tokens for so many readers and bits a weight. */
function prices(rows: Rows): Table {
  const N = datum(
    rows,
    ['training-runs', 'llama3-8b', 'parameters'],
    ['parameters of Llama 3 8B', 'Llama 3 8B的参数量'],
    [1e8, 1e12],
  );
  const B = datum(
    rows,
    ['accelerators', 'h100', 'bandwidthTbs'],
    ['bandwidth of an H100, TB/s', 'H100的显存带宽，TB/s'],
    [0.1, 100],
  );
  const F = datum(
    rows,
    ['accelerators', 'h100', 'tflops'],
    ['dense peak of an H100, TFLOP/s', 'H100的稠密峰值，TFLOP/s'],
    [1, 20_000],
  );
  const n = chosen(
    8192,
    ['tokens of context of each reader', '每位读者的上下文词元数'],
    [1, 1_048_576],
  );
  const served = (readers: number, q: Bits) => ({
    N,
    B,
    n,
    q: bits[q],
    r: chosen(readers, ['readers at once', '同时服务的人数'], [1, 1000]),
  });
  const rate = 'r × B × 10^12 ÷ (N × q ÷ 8 + 131,072 × n × r)';
  const price = (readers: number, q: Bits) =>
    byFunction(`p ÷ 3600 ÷ (${rate}) × 10^6`, { ...served(readers, q), p: usd }, ({ p, ...x }) =>
      serving.usdPerMillionTokens(p, tokens(x)),
    );
  const written: Table = { 'price-written-1': price(1, 16), 'price-written-32': price(32, 16) };
  const ownCard: Table = {
    'own-card-share': byFormula('w ÷ a', {
      w: derived(
        written,
        'price-written-32',
        ['dollars a million tokens with 32 readers', '供32人时每百万词元的美元数'],
        [0.001, 100],
      ),
      a: flash,
    }),
  };
  const rentedAt = (row: string, vendor: string) =>
    byFormula('s × p ÷ u', {
      s: derived(
        ownCard,
        'own-card-share',
        ['share at the assumed rent', '按假定租金要用到的份额'],
        [0.001, 100],
      ),
      p: datum(
        rows,
        ['chip-prices', row, 'usd'],
        [
          `dollars an hour of an H100 at ${vendor}, 9 November 2026`,
          `${vendor}一块H100每小时的美元数，2026年11月9日`,
        ],
        [0.1, 20],
      ),
      u: usd,
    });
  const yuan = (name: string) =>
    byFormula('p × y', {
      p: derived(written, name, ['dollars a million tokens', '每百万词元的美元数'], [0.001, 100]),
      y: derived(
        money,
        'yuan-per-usd',
        ['yuan a dollar, by two price lists of one maker', '每美元合多少元，据同一厂商的两份价目'],
        [1, 20],
      ),
    });
  const faster = (readers: number) =>
    byFunction(
      ['tokens a second with q bits over those with 16', 'q比特时每秒的词元数与16比特时之比'],
      served(readers, 4),
      (x) => tokens(x) / tokens({ ...x, q: 16 }),
    );
  const node = (perSecond: number, is: readonly [string, string]) =>
    byFunction(
      'p ÷ 3600 ÷ (v ÷ 8) × 10^6',
      { p: usd, v: cited(perSecond, is, ['deepseek2025inference', ''], [10, 1e7]) },
      ({ p, v }) => serving.usdPerMillionTokens(p, v / 8),
    );
  return {
    ...written,
    'price-written-1-4bit': price(1, 4),
    'price-written-32-4bit': price(32, 4),
    'price-written-1-8bit': price(1, 8),
    'price-written-32-8bit': price(32, 8),
    'price-read-bound': byFunction(
      'p ÷ 3600 ÷ (F × 10^12 ÷ (2 × N)) × 10^6',
      { p: usd, F, N },
      (x) => serving.usdPerMillionTokens(x.p, (x.F * 1e12) / compute.inferenceFlop(x.N)),
    ),
    'yuan-written-1': yuan('price-written-1'),
    'yuan-written-32': yuan('price-written-32'),
    'own-card-api-tokens': byFormula('24 × p ÷ a × 10^6', { p: usd, a: flash }),
    'own-card-tokens-day': byFunction(`86400 × ${rate}`, served(32, 16), (x) => 86_400 * tokens(x)),
    ...ownCard,
    'own-card-share-runpod': rentedAt('h100-runpod-2026', 'RunPod'),
    'own-card-share-aws': rentedAt('h100-aws-2026', 'AWS'),
    'faster-1-4bit': faster(1),
    'faster-32-4bit': faster(32),
    'deepseek-node-read': node(73_700, [
      'tokens a second that a node of eight cards reads',
      '八卡一机每秒读入的词元数',
    ]),
    'deepseek-node-written': node(14_800, [
      'tokens a second that a node of eight cards writes',
      '八卡一机每秒写出的词元数',
    ]),
  };
}

/** Parameters in billions, part by part: SDXL, FLUX.1 and FLUX.2 with their text encoders. */
const sizes: Readonly<
  Record<
    string,
    readonly [parameters: number, is: readonly [string, string], work: string, at: string]
  >
> = {
  '7b': [6.74e9, ['parameters of Llama 2 7B', 'Llama 2 7B的参数量'], 'llama2-card', ''],
  qwen3: [
    8.19e9,
    ['parameters of Qwen3 8B, counted from its shape', 'Qwen3 8B的参数量，按公布的形状数出'],
    'qwen3-8b-config',
    '',
  ],
  '70b': [70.6e9, ['parameters of Llama 3.1 70B', 'Llama 3.1 70B的参数量'], 'llama31-card', ''],
  sdxl: [
    3.47e9,
    ['parameters of SDXL: 2.57, 0.82 and 0.08 billion', 'SDXL的参数量：25.7亿、8.2亿与0.8亿'],
    'diffusers',
    '',
  ],
  flux: [
    16.96e9,
    [
      'parameters of FLUX.1: 12, 4.76, 0.12 and 0.08 billion',
      'FLUX.1的参数量：120亿、47.6亿、1.2亿与0.8亿',
    ],
    'fluxrepo',
    'README',
  ],
  flux2: [
    56e9,
    ['parameters of FLUX.2: 32 and 24 billion', 'FLUX.2的参数量：320亿与240亿'],
    'flux2repo',
    'README',
  ],
};

const weights: Table = Object.fromEntries(
  Object.entries(sizes).flatMap(([name, [parameters, is, work, at]]) =>
    ([16, 8, 4, 'plain-4'] as const).map((q) => [
      `gb-${name}-${q}`,
      byFunction(
        'N × q ÷ 8 ÷ 10^9',
        { N: cited(parameters, is, [work, at], [1e8, 1e12]), q: bits[q] },
        (x) => serving.weightBytes(x.N, x.q) / 1e9,
      ),
    ]),
  ),
);

/** What a reader's own machine holds and how fast it writes: bandwidth over the weights that a token fetches. */
const atHome: Table = {
  'laptop-8b-rate': byFunction(
    'B × 10^9 ÷ (N × q ÷ 8)',
    {
      N: cited(
        8.03e9,
        ['parameters of Llama 3 8B', 'Llama 3 8B的参数量'],
        ['llama3-2024', 'Table 3'],
        [1e8, 1e12],
      ),
      q: bits[4],
      B: cited(
        153,
        ['bandwidth of the laptop’s memory, GB/s', '笔记本内存的带宽，GB/s'],
        ['apple2026air', ''],
        [10, 10_000],
      ),
    },
    (x) => (x.B * 1e9) / serving.weightBytes(x.N, x.q),
  ),
  ...Object.fromEntries(
    ([8, 4] as const).map((q) => [
      `gb-r1-${q}`,
      byFunction(
        'N × q ÷ 8 ÷ 10^9',
        {
          N: cited(
            671e9,
            ['parameters of DeepSeek-R1', 'DeepSeek-R1的参数量'],
            ['deepseek2024v3', '§4.2'],
            [1e8, 1e13],
          ),
          q: bits[q],
        },
        (x) => serving.weightBytes(x.N, x.q) / 1e9,
      ),
    ]),
  ),
  'lora-thousand-minutes': byFormula('h × 60 × k ÷ n', {
    h: cited(
      5,
      ['hours of a whole run', '整次训练的小时数'],
      ['diffuserslora', 'file:docs/source/en/training/lora.md'],
      [0.1, 1000],
    ),
    n: cited(
      15_000,
      ['steps of a whole run', '整次训练的步数'],
      ['diffuserslora', 'file:docs/source/en/training/lora.md'],
      [1, 1e7],
    ),
    k: cited(
      1000,
      ['steps for one thing', '学一样东西的步数'],
      ['ruiz2022dreambooth', '§3.3'],
      [1, 1e6],
    ),
  }),
  'eight-cards-day-usd': byFormula('n × p × h', {
    n: chosen(8, ['cards', '卡数'], [1, 64]),
    p: usd,
    h: chosen(24, ['hours a day', '每天的小时数'], [1, 24]),
  }),
};

const accepted = (value: number, source: readonly [string, string] | null): Input =>
  source
    ? cited(value, ['chance that a guess is accepted', '一次猜测被接受的概率'], source, [0, 0.99])
    : chosen(value, ['chance that a guess is accepted', '一次猜测被接受的概率'], [0, 0.99]);
const ahead = (value: number): Input =>
  chosen(value, ['tokens guessed ahead', '向前猜的词元数'], [1, 20]);
const v3 = ['deepseek2024v3', '§5.4.3'] as const;
const guessed = (α: Input, γ: Input) =>
  byFunction('(1 − α^(γ + 1)) ÷ (1 − α)', { α, γ }, (x) => serving.speculativeTokens(x.α, x.γ));

const guessing: Table = {
  'guess-tokens': guessed(accepted(0.8, null), ahead(4)),
  'guess-speedup': byFunction(
    '(1 − α^(γ + 1)) ÷ (1 − α) ÷ (γ × c + 1)',
    {
      α: accepted(0.8, null),
      γ: ahead(4),
      c: chosen(0.05, ['cost of a guess as a share of a step', '一次猜测占一步的份额'], [0, 1]),
    },
    (x) => serving.speculativeSpeedup(x.α, x.γ, x.c),
  ),
  'guess-mtp-low': guessed(accepted(0.85, v3), ahead(1)),
  'guess-mtp-high': guessed(accepted(0.9, v3), ahead(1)),
};

export const servingNumbers: Topic = (rows) => ({
  ...money,
  ...prices(rows),
  ...weights,
  ...atHome,
  ...guessing,
});
