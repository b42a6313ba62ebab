/** The numbers of the sections on tokens, Transformers, experts, reasoning and the choice of a method. */
import { majority } from '#src/maths/attempts.ts';
import { chinese, english, words } from './article.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  derived,
  type Input,
  type Table,
  type Topic,
} from './declare.ts';

const llamaTable = ['llama3-2024', 'Table 3'] as const;
const llama = {
  l: cited(32, ['layers', '层数'], llamaTable, [1, 200]),
  d: cited(4096, ['width', '宽度'], llamaTable, [64, 20_000]),
  f: cited(14_336, ['width of the feed-forward layer', '前馈层宽度'], llamaTable, [64, 80_000]),
  h: cited(32, ['heads', '注意力头数'], llamaTable, [1, 256]),
  k: cited(8, ['heads of keys and values', '键值头数'], llamaTable, [1, 256]),
  V: cited(128_256, ['tokens in the vocabulary', '词表大小'], llamaTable, [1000, 300_000]),
};

/** Weights of a Llama by part: no biases, gated feed-forward blocks, separate tables in and out. */
export const llamaParts: Table = {
  'llama3-8b-attention': byFormula('l × (2 × d^2 + 2 × d^2 × k ÷ h)', {
    l: llama.l,
    d: llama.d,
    k: llama.k,
    h: llama.h,
  }),
  'llama3-8b-feed-forward': byFormula('l × 3 × d × f', { l: llama.l, d: llama.d, f: llama.f }),
  'llama3-8b-vocabulary': byFormula('2 × V × d', { V: llama.V, d: llama.d }),
  'llama3-8b-norms': byFormula('(2 × l + 1) × d', { l: llama.l, d: llama.d }),
};

const total: Table = {
  'llama3-8b-total': byFormula('A + F + V + n', {
    A: derived(llamaParts, 'llama3-8b-attention', ['weights of attention', '注意力的权重']),
    F: derived(llamaParts, 'llama3-8b-feed-forward', [
      'of the feed-forward layers',
      '前馈层的权重',
    ]),
    V: derived(llamaParts, 'llama3-8b-vocabulary', ['of the vocabulary', '词表的权重']),
    n: derived(llamaParts, 'llama3-8b-norms', ['of the norms', '归一化的权重']),
  }),
};
const N = derived(
  total,
  'llama3-8b-total',
  ['weights of Llama 3 8B', 'Llama 3 8B的权重数'],
  [1e8, 1e12],
);

const v3 = ['deepseek2024v3', '§4.2'] as const;
const experts = {
  l: cited(58, ['layers with experts', '有专家的层数'], v3, [1, 200]),
  d: cited(7168, ['width', '宽度'], v3, [64, 20_000]),
  e: cited(2048, ['width of an expert', '专家的宽度'], v3, [64, 20_000]),
};

/** Billions of parameters, active on a token and in all, as each model's report has them. */
const mixtures: Readonly<Record<string, readonly [number, number, string, string]>> = {
  mixtral: [13, 47, 'jiang2024mixtral', '§1'],
  v3: [37, 671, ...v3],
  qwen3: [22, 235, 'qwen3-2025', 'Table 2'],
  k2: [32.6, 1040, 'kimi2025k2', 'Table 2'],
  gptoss: [5.1, 116.8, 'gptoss2025', ''],
  glm5: [40, 744, 'glm5-2026', ''],
  k3: [104, 2800, 'kimi2026k3', 'abstract'],
};
const active: Table = Object.fromEntries(
  Object.entries(mixtures).map(([name, [a, all, work, at]]) => [
    `active-${name}`,
    byFormula('a ÷ N', {
      a: cited(a, ['active parameters, billions', '激活参数，十亿'], [work, at], [0.1, all]),
      N: cited(all, ['all parameters, billions', '全部参数，十亿'], [work, at], [all, 10 * all]),
    }),
  ]),
);

/** A question about a handbook: tokens read and dollars a million of them. */
const read = (value: number): Input =>
  chosen(value, ['tokens read', '读入的词元数'], [1, 2_000_000]);
const price = (value: number, is: readonly [string, string]): Input =>
  cited(value, is, ['deepseek2026pricing', ''], [0, 20]);
const fresh = price(0.66, [
  'dollars a million tokens, DeepSeek-V4-Pro off peak, 15 November 2026',
  '每百万词元的美元数，DeepSeek-V4-Pro平时价，2026年11月15日',
]);
const cached = price(0.022, [
  'dollars a million tokens from the cache',
  '每百万个缓存词元的美元数',
]);
const bill = (n: number, p: Input) => byFormula('n × p ÷ 10^6', { n: read(n), p });

const tuning: Table = {
  'tuning-operations': byFormula('6 × N × n × t × e', {
    N,
    n: chosen(10_000, ['examples', '例子数'], [1, 1e7]),
    t: chosen(500, ['tokens of each', '每例词元数'], [1, 100_000]),
    e: chosen(3, ['passes', '遍数'], [1, 100]),
  }),
};

const handbook = [
  'alignment-handbook',
  'file:recipes/zephyr-7b-beta/dpo/config_qlora.yaml',
] as const;
const adam = cited(
  16,
  ['bytes a trained parameter with Adam', '用Adam时每个被训练参数的字节数'],
  ['rajbhandari2020zero', '§3.1'],
  [2, 20],
);
const sixteen = chosen(2, ['bytes a frozen weight', '每个冻结权重的字节数'], [0.25, 4]);

/** An adapter on the four matrices of attention and the three of the feed-forward block. */
const adapter: Table = {
  'dpo-adapter': byFormula('l × r × (4 × d + 2 × (d + d × k ÷ h) + 3 × (d + f))', {
    l: llama.l,
    d: llama.d,
    f: llama.f,
    k: llama.k,
    h: llama.h,
    r: cited(16, ['rank', '秩'], handbook, [1, 512]),
  }),
};
const A = derived(adapter, 'dpo-adapter', ['parameters of the adapter', '适配器的参数量']);

/** DPO of Llama 3 8B, before activations: policy and reference in GB, whole or as one copy with an adapter. */
const atHome: Table = {
  ...adapter,
  'dpo-whole-gb': byFormula('(b + c) × N ÷ 10^9', { b: adam, c: sixteen, N }),
  'dpo-two-copies-gb': byFormula('2 × c × N ÷ 10^9', { c: sixteen, N }),
  'dpo-adapter-gb': byFormula('(c × N + b × A) ÷ 10^9', { b: adam, c: sixteen, N, A }),
  'dpo-adapter-4bit-gb': byFormula('(N × q ÷ 8 + b × A) ÷ 10^9', {
    b: adam,
    q: cited(
      4.8944,
      ['bits a weight, Q4_K_M', '每个权重的比特数，Q4_K_M'],
      ['llamacpp2026quantize', 'README'],
      [2, 32],
    ),
    N,
    A,
  }),
};

const vote = (right: number) =>
  byFunction(
    [
      'chance that more than half of n votes are right, each with p',
      'n票中过半正确的概率，每票正确的概率为p',
    ],
    {
      n: chosen(25, ['votes', '票数'], [1, 501]),
      p: chosen(right, ['chance that a vote is right', '一票正确的概率'], [0, 1]),
    },
    ({ n, p }) => majority(n, p),
  );
const width = chosen(128, ['width of a head', '每头宽度'], [1, 1024]);

export const transformerNumbers: Topic = () => ({
  ...active,
  ...llamaParts,
  ...total,
  ...tuning,
  'article-chinese-2019': byFormula('c ÷ e', { c: chinese.gpt2, e: english }),
  'article-chinese-qwen3': byFormula('c ÷ e', { c: chinese.qwen3, e: english }),
  'article-tokens-a-word': byFormula('e ÷ w', { e: english, w: words }),
  'page-tokens': byFormula('w × 100 ÷ p', {
    w: chosen(500, ['words of a page', '一页的单词数'], [50, 2000]),
    p: cited(
      75,
      [
        'words that 100 tokens are, by OpenAI’s rule of thumb',
        '100个词元合多少个单词，OpenAI的经验值',
      ],
      ['openai2026tokens', ''],
      [10, 100],
    ),
  }),
  'llama3-8b-vocabulary-share': byFormula('V ÷ N', {
    V: derived(llamaParts, 'llama3-8b-vocabulary', ['weights of the vocabulary', '词表的权重']),
    N,
  }),
  'handbook-whole': bill(200_000, fresh),
  'handbook-retrieved': bill(8_000, fresh),
  'handbook-cached': bill(200_000, cached),
  'tuning-hours': byFormula('C ÷ (F × 10^12 × η) ÷ 3600', {
    C: derived(tuning, 'tuning-operations', ['operations', '运算次数'], [1e12, 1e24]),
    F: cited(
      989.4,
      ['dense peak of an H100, TFLOP/s', 'H100的稠密峰值，TFLOP/s'],
      ['nvidia-h100', ''],
      [1, 20_000],
    ),
    η: chosen(0.4, ['share of the peak that is reached', '达到峰值的份额'], [0.01, 1]),
  }),
  ...atHome,
  'tuning-memory': byFormula('b × N', {
    b: cited(
      16,
      ['bytes a parameter with Adam', '用Adam时每个参数的字节数'],
      ['rajbhandari2020zero', '§3.1'],
      [2, 20],
    ),
    N,
  }),
  'r1-share-of-v3': byFormula('a ÷ b', {
    a: cited(
      147,
      [
        'thousands of H800-hours of R1, with R1-Zero and its data',
        'R1连同R1-Zero与数据的H800卡时，千',
      ],
      ['deepseek2025r1', ''],
      [0, 2788],
    ),
    b: cited(
      2788,
      ['of DeepSeek-V3', 'DeepSeek-V3的卡时，千'],
      ['deepseek2024v3', 'Table 1'],
      [2788, 1e5],
    ),
  }),
  'majority-25-of-0.6': vote(0.6),
  'majority-25-of-0.4': vote(0.4),
  'product-spread-128': byFormula('√d', { d: width }),
  'odds-undivided-128': byFormula('exp √d', { d: width }),
  'v3-routed-total': byFormula('l × r × 3 × d × e', {
    ...experts,
    r: cited(256, ['experts to choose from', '可选的专家数'], v3, [1, 1024]),
  }),
  'v3-expert-active': byFormula('l × (c + s) × 3 × d × e', {
    ...experts,
    c: cited(8, ['experts chosen', '选中的专家数'], v3, [1, 64]),
    s: cited(1, ['shared expert', '共享专家'], v3, [0, 8]),
  }),
});
