import { count, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Result } from './model.ts';

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
  most: 'Most readers',
  each: 'Each reader',
  all: 'All together',
  rate: 'tokens/s, at most',
  bytes: 'bytes',
  price: 'A million written tokens',
  priceUnit: 'dollars, at least',
  limit: 'What sets the bound',
  arithmetic: 'arithmetic',
  bandwidth: 'memory’s bandwidth',
  touched: 'Experts fetched in a step',
  guesses: 'Tokens guessed ahead',
  guessesText: (guesses: number, tokens: number): string =>
    guesses === 0 ? 'none' : `${guesses}; ${significant(tokens, 3)} a step`,
  accepted: 'Guesses accepted',
  usd: 'An hour of one accelerator',
  usdText: (usd: number): string => `$${significant(usd, 2)}`,
  rows: 'Fetch only rows of the input table',
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
    result.each === undefined || result.total === undefined || result.price === undefined
      ? `${name}: ${english.refused(result)}`
      : `${name}: ${size(result.weights)} of weights and ${size(result.cache)} of cache in ${size(result.capacity)}; at most ${significant(result.each, 3)} tokens a second for each reader, ${significant(result.total, 3)} in all, bound by ${result.arithmetic ? english.arithmetic : english.bandwidth}; a million for ${significant(result.price, 2)} dollars.`,
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
  most: '最多人数',
  each: '每个人',
  all: '所有人合计',
  rate: '词元/秒（上限）',
  bytes: '字节',
  price: '写一百万个词元',
  priceUnit: '美元（下限）',
  limit: '上限由什么决定',
  arithmetic: '算力',
  bandwidth: '内存带宽',
  touched: '一步取到的专家',
  guesses: '预先猜几个词元',
  guessesText: (guesses, tokens) =>
    guesses === 0 ? '不猜' : `${guesses}个，每步${significant(tokens, 3)}个`,
  accepted: '猜中的比例',
  usd: '一块芯片一小时',
  usdText: (usd) => `${significant(usd, 2)}美元`,
  rows: '输入词元表只取用到的行',
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
      ? `装不下，光是权重就要${size(weights)}，内存只有${size(capacity)}。`
      : `装不下，按这样的上下文，只容得下${count(most)}人。`,
  nothing: '一个人也装不下。',
  spoken: (result, name) =>
    result.each === undefined || result.total === undefined || result.price === undefined
      ? `${name}：${chinese.refused(result)}`
      : `${name}，内存${size(result.capacity)}，权重${size(result.weights)}，缓存${size(result.cache)}，每个人每秒最多${significant(result.each, 3)}个词元，合计${significant(result.total, 3)}个，受限于${result.arithmetic ? chinese.arithmetic : chinese.bandwidth}，写一百万个词元${significant(result.price, 2)}美元。`,
};

export const view: Record<Locale, ViewStrings> = { en: english, zh: chinese };
