import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent, significant } from '#src/drawing/format.ts';
import type { Tally } from './model.ts';

interface Seen {
  readonly h: number;
  readonly copies: number;
  readonly m: number;
  readonly steps: string;
  /** Of the samples, that of the point that is stored several times. */
  readonly share: number;
  /** Of Pearson's test. */
  readonly p: number;
}

interface ViewStrings {
  blur: string;
  copies: string;
  timesOf: (copies: number) => string;
  samples: string;
  steps: string;
  again: string;
  copied: string;
  distinct: string;
  first: (copies: number) => string;
  fit: string;
  expected: (value: string) => string;
  /** Beside the first point: how often it is stored. */
  stored: (copies: number) => string;
  axisX: string;
  axisY: string;
  axisBlur: string;
  axisCopies: string;
  samplesTitle: (tally: Tally, copies: number) => string;
  thresholdTitle: (h: number, two: number, many: number) => string;
  spoken: (seen: Seen, tally: Tally) => string;
}

const chance = (p: number): string => (p < 1e-4 ? '< 0.0001' : significant(p, 2));

export const view: Record<Locale, ViewStrings> = {
  en: {
    blur: 'Blur of the training data',
    copies: 'Copies of the first point',
    timesOf: (copies) => (copies === 1 ? 'once' : `${copies} times`),
    samples: 'Samples',
    steps: 'Steps of the sampler',
    again: 'Other noise',
    copied: 'samples that are copies',
    distinct: 'different points among them',
    first: (copies) =>
      copies === 1 ? 'share of the first point' : `share of the point stored ${copies} times`,
    fit: 'p: counts agree with the weights',
    expected: (value) => `(expected ${value})`,
    stored: (copies) => (copies === 1 ? 'stored once' : `stored ${copies} times`),
    axisX: 'first number',
    axisY: 'second number',
    axisBlur: 'blur h',
    axisCopies: 'chance of a copy',
    samplesTitle: ({ counts, copied }, copies) =>
      `Eight training points on a circle, the first stored ${copies === 1 ? 'once' : `${copies} times`}, and the samples: ${counts.join(', ')} are nearest to the first, the second and so on; ${copied} lie close enough to count as copies.`,
    thresholdTitle: (h, two, many) =>
      `The chance that a sample is a copy falls with the blur, slowly for pictures of 2 numbers and steeply at 0.15 for 784. At ${fixed(h, 2)} it is ${percent(two, 1)} and ${percent(many, 1)}.`,
    spoken: ({ h, copies, m, steps, share, p }, { copied, distinct }) =>
      `Blur ${fixed(h, 2)}, ${steps} steps: ${count(copied)} of ${count(m)} samples are copies, of ${distinct} different points. The first point, stored ${copies === 1 ? 'once' : `${copies} times`}, makes ${percent(share, 1)} of them. p = ${chance(p)}.`,
  },
  zh: {
    blur: '训练数据的模糊',
    copies: '第一个点的份数',
    timesOf: (copies) => `${copies}份`,
    samples: '样本数',
    steps: '采样步数',
    again: '换一批噪声',
    copied: '算作复制品的样本',
    distinct: '其中不同的点',
    first: (copies) => (copies === 1 ? '第一个点所占比例' : `存了${copies}份的点所占比例`),
    fit: 'p值：次数与权重是否相符',
    expected: (value) => `（期望${value}）`,
    stored: (copies) => `存了${copies}份`,
    axisX: '第一个数',
    axisY: '第二个数',
    axisBlur: '模糊h',
    axisCopies: '成为复制品的概率',
    samplesTitle: ({ counts, copied }, copies) =>
      `圆上的八个训练点，第一个存了${copies}份，以及抽出的样本：离第一个、第二个……最近的样本数依次是${counts.join('、')}；其中${copied}个近到算作复制品。`,
    thresholdTitle: (h, two, many) =>
      `模糊越大，样本成为复制品的概率越小：两个数的图下降得慢，784个数的图在0.15处骤降。h为${fixed(h, 2)}时分别是${percent(two, 1)}与${percent(many, 1)}。`,
    spoken: ({ h, copies, m, steps, share, p }, { copied, distinct }) =>
      `模糊${fixed(h, 2)}，${steps}步：${count(m)}个样本里有${count(copied)}个是复制品，来自${distinct}个不同的点。第一个点存了${copies}份，占${percent(share, 1)}。p值${chance(p)}。`,
  },
};
