import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, significant } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import type { facts, Result } from './model.ts';
import type { ChipName } from './presets.ts';

export const frame: Record<Locale, FrameStrings> = {
  en: {
    question: 'How many readers does a card serve, and how fast?',
    caption:
      'Memory holds the weights once and a KV cache for every reader. Each step fetches both and writes one token for everybody, so bandwidth sets a bound on speed. What does not fit is not served.',
    tries: [
      'Raise the batch until nothing more fits. What happens to the speed of one reader, and of all?',
      'Take Llama 3.1 405B on eight cards. Which ones hold the weights at 16 bits, and which only at 8?',
      'Compare GPT-3 with DeepSeek-V3 at the same context: bytes a token, not parameters, decide how many can read at once.',
    ],
    real: [
      {
        text: 'These are upper bounds: arithmetic, the links between cards and the software take their share, and cards are taken to split everything evenly. Of a mixture of experts only the parameters of one token are counted as fetched; a large batch needs more of them.',
        source: 'Pope et al. 2022; DeepSeek-AI 2024, §2.1.',
      },
      {
        text: 'A server packs caches in pages and lets requests come and go, so that memory set aside for a full window does not lie idle.',
        source: 'Kwon et al. 2023.',
      },
    ],
  },
  zh: {
    question: '一块芯片能同时服务多少人，又有多快？',
    caption:
      '内存里放一份权重，再为每个人放一份KV缓存。每一步都要把两者取一遍，为每个人写一个词元，所以带宽给速度定了上限。装不下的，不算速度。',
    tries: [
      '把批大小一直加到装不下为止。一个人的速度怎样变，所有人合计又怎样变？',
      '取Llama 3.1 405B和八块芯片。哪几种芯片按16位就装得下权重，哪几种要到8位？',
      '在同样的上下文下比较GPT-3与DeepSeek-V3：能同时服务多少人，取决于每个词元的字节数，而不是参数量。',
    ],
    real: [
      {
        text: '这些都是上限：计算、芯片间的连接和软件都要占一份，这里还假定多块芯片平均分担一切。混合专家模型只按一个词元用到的参数计取数；批大时，用到的会更多。',
        source: 'Pope等，2022；DeepSeek-AI，2024，§2.1。',
      },
      {
        text: '真实的服务器把缓存分页存放，请求随来随走，不会为装满的窗口预留一大块闲着的内存。',
        source: 'Kwon等，2023。',
      },
    ],
  },
};

type Facts = ReturnType<typeof facts>;

export const prediction: Record<Locale, (facts: Facts) => PredictionStrings> = {
  en: ({ one, many, each }) => ({
    question: `Llama 3 8B on one H100 writes at most ${fixed(one, 0)} tokens a second for one reader with 8,192 tokens of context. Thirty-two such readers come at once. How many tokens a second are written in all, at most?`,
    choices: [
      {
        answer: `About ${fixed(one, 0)}, shared among them`,
        reason:
          'The weights are fetched once for all of them. The card was waiting for memory before; the same trip now serves everybody.',
      },
      {
        answer: `About ${count(Math.round(many / 100) * 100)}, eleven times as many`,
        reason: `${count(many)}. The weights are shared, the caches are not: fetching 32 of them takes more than twice as long as fetching the weights, so each reader drops to ${fixed(each, 0)} tokens a second.`,
        right: true,
      },
      {
        answer: `About ${count(Math.round((32 * one) / 100) * 100)}, 32 times as many`,
        reason:
          'That would be right if weights were all there is to fetch. Each reader brings a cache of 1.07 GB that has to be fetched at every step, too.',
      },
    ],
  }),
  zh: ({ one, many, each }) => ({
    question: `一块H100运行Llama 3 8B，一个人用满8,192个词元的上下文，每秒最多写${fixed(one, 0)}个词元。现在同时来了32个这样的人，合计每秒最多写多少？`,
    choices: [
      {
        answer: `约${fixed(one, 0)}个，大家分`,
        reason: '权重取一遍，所有人共用。芯片原先就在等内存，现在同样取一遍，可以服务每个人。',
      },
      {
        answer: `约${count(Math.round(many / 100) * 100)}个，是十一倍`,
        reason: `${count(many)}个。权重共用，缓存不能共用：取32份缓存的时间是取权重的两倍多，于是每个人降到每秒${fixed(each, 0)}个。`,
        right: true,
      },
      {
        answer: `约${count(Math.round((32 * one) / 100) * 100)}个，是32倍`,
        reason: '如果要取的只有权重，就是这样。可是每个人还带来1.07 GB的缓存，每一步也要取。',
      },
    ],
  }),
};

/** Bytes in decimal units, as memory is sold. */
export const size = (bytes: number): string => {
  if (bytes >= 1e12) return `${significant(bytes / 1e12, 3)} TB`;
  if (bytes >= 1e9) return `${significant(bytes / 1e9, 3)} GB`;
  return `${significant(bytes / 1e6, 3)} MB`;
};

const english = {
  model: 'Model',
  context: 'Context',
  contextText: (context: number, window: number): string =>
    context === window ? `${count(context)} tokens, its window` : `${count(context)} tokens`,
  batch: 'Readers at once',
  chip: 'Accelerator',
  chipText: (name: string, gb: number, tbs: number): string => `${name}, ${gb} GB, ${tbs} TB/s`,
  cards: 'Accelerators',
  bits: 'Bits a number',
  weights: 'weights',
  cache: 'KV cache',
  free: 'free',
  perToken: 'Cache a token',
  caches: 'Cache of all',
  most: 'Most readers',
  each: 'Each reader',
  all: 'All together',
  rate: 'tokens/s, at most',
  bytes: 'bytes',
  axisBatch: 'readers at once',
  axisRate: 'tokens a second, at most',
  lineEach: 'each reader',
  lineAll: 'all together',
  barTitle: ({ weights, cache, capacity, fits }: Result): string =>
    `Of ${size(capacity)} of memory the weights take ${size(weights)} and the caches ${size(cache)}${fits ? '' : ': together more than there is'}.`,
  plotTitle: ({ most }: Result): string =>
    `Tokens a second over the number of readers, on logarithmic axes: for all together it rises and levels off, for each it falls. It ends where memory is full, at ${count(most)} readers.`,
  refused: ({ weights, most, capacity }: Result): string =>
    weights > capacity
      ? `Does not fit: the weights alone take ${size(weights)} of ${size(capacity)}.`
      : `Does not fit: at this context there is room for ${count(most)}.`,
  nothing: 'No batch fits.',
  spoken: (result: Result, name: string): string =>
    result.steps === undefined || result.total === undefined
      ? `${name}: ${english.refused(result)}`
      : `${name}: ${size(result.weights)} of weights and ${size(result.cache)} of cache in ${size(result.capacity)}; at most ${significant(result.steps, 3)} tokens a second for each reader, ${significant(result.total, 3)} in all.`,
};
type ViewStrings = typeof english;

const chinese: ViewStrings = {
  model: '模型',
  context: '上下文',
  contextText: (context, window) =>
    context === window ? `${count(context)}个词元，窗口已满` : `${count(context)}个词元`,
  batch: '同时服务的人数',
  chip: '加速芯片',
  chipText: (name, gb, tbs) => `${name}，${gb} GB，${tbs} TB/s`,
  cards: '芯片数',
  bits: '每个数的位数',
  weights: '权重',
  cache: 'KV缓存',
  free: '空闲',
  perToken: '每个词元的缓存',
  caches: '缓存合计',
  most: '最多人数',
  each: '每个人',
  all: '所有人合计',
  rate: '词元/秒（上限）',
  bytes: '字节',
  axisBatch: '同时服务的人数',
  axisRate: '每秒词元数的上限',
  lineEach: '每个人',
  lineAll: '所有人合计',
  barTitle: ({ weights, cache, capacity, fits }) =>
    `内存共${size(capacity)}，权重占${size(weights)}，缓存占${size(cache)}${fits ? '' : '，合计超过内存'}。`,
  plotTitle: ({ most }) =>
    `每秒词元数与同时服务的人数，对数坐标：合计先升后平，每个人的速度下降。内存装满时为止，共${count(most)}人。`,
  refused: ({ weights, most, capacity }) =>
    weights > capacity
      ? `装不下：光是权重就要${size(weights)}，内存只有${size(capacity)}。`
      : `装不下：按这样的上下文，只容得下${count(most)}人。`,
  nothing: '一个人也装不下。',
  spoken: (result, name) =>
    result.steps === undefined || result.total === undefined
      ? `${name}：${chinese.refused(result)}`
      : `${name}：内存${size(result.capacity)}，权重${size(result.weights)}，缓存${size(result.cache)}；每个人每秒最多${significant(result.steps, 3)}个词元，合计${significant(result.total, 3)}个。`,
};

export const view: Record<Locale, ViewStrings> = { en: english, zh: chinese };

/** Names of vendors that Chinese readers know by another. */
export const chipName = (name: ChipName, full: string, locale: Locale): string =>
  locale === 'zh' && name.startsWith('ascend') ? full.replace('Huawei Ascend ', '华为昇腾') : full;
