import type { Locale } from '#src/i18n/locales.ts';
import { percent, significant } from '#src/drawing/format.ts';
import type { Estimator, Fit } from '#src/maths/refits.ts';

const two = (value: number): string => significant(value, 2);

interface ViewStrings {
  generation: string;
  points: string;
  share: string;
  realPoints: (share: number, real: number, m: number) => string;
  estimator: string;
  estimators: Record<Estimator, string>;
  again: string;
  here: string;
  expectation: string;
  median: string;
  tail: string;
  axisGeneration: string;
  axisValue: string;
  axisVariance: string;
  realRange: string;
  funnelTitle: (n: number, fit: Fit) => string;
  variancesTitle: (n: number, expected: number, median: number) => string;
  spoken: (
    n: number,
    m: number,
    share: number,
    variance: number,
    expected: number,
    median: number,
  ) => string;
}

export const view: Record<Locale, ViewStrings> = {
  en: {
    generation: 'Generation',
    points: 'Points a generation',
    share: 'Real data kept',
    realPoints: (share, real, m) => `${percent(share)}: ${real} of ${m}`,
    estimator: 'Estimator of the variance',
    estimators: { ml: 'maximum likelihood (÷ M)', unbiased: 'unbiased (÷ M − 1)' },
    again: 'Other samples',
    here: 'σ² of this chain',
    expectation: 'expectation',
    median: 'median of these 101 chains',
    tail: 'chance of |x| > 2',
    axisGeneration: 'generation n',
    axisValue: '95% of the model’s values',
    axisVariance: 'variance σ²',
    realRange: '95% of the real data',
    funnelTitle: (n, { mean, variance }) =>
      `The range that holds 95% of the model’s values, from generation 0 to 200. It narrows and wanders. Generation ${n}: mean ${two(mean)}, variance ${two(variance)}.`,
    variancesTitle: (n, expected, median) =>
      `Variance of twelve chains of models on a logarithmic scale, with expectation and median. At generation ${n} the expectation is ${two(expected)}, the median of the 101 chains drawn ${two(median)}.`,
    spoken: (n, m, share, variance, expected, median) =>
      `Generation ${n}, ${m} points, ${percent(share)} of them real: variance ${two(variance)} in this chain, expectation ${two(expected)}, median of the chains drawn ${two(median)}.`,
  },
  zh: {
    generation: '第几代',
    points: '每代的点数',
    share: '保留的真实数据',
    realPoints: (share, real, m) => `${percent(share)}：${m}个中的${real}个`,
    estimator: '方差的估计',
    estimators: { ml: '最大似然（÷ M）', unbiased: '无偏（÷ M − 1）' },
    again: '换一批样本',
    here: '这条链的σ²',
    expectation: '期望',
    median: '这101条链的中位数',
    tail: '|x| > 2的概率',
    axisGeneration: '第n代',
    axisValue: '模型95%的取值',
    axisVariance: '方差σ²',
    realRange: '真实数据的95%',
    funnelTitle: (n, { mean, variance }) =>
      `从第0代到第200代，各代模型95%的取值所在的范围越来越窄，并且漂移。第${n}代：均值${two(mean)}，方差${two(variance)}。`,
    variancesTitle: (n, expected, median) =>
      `十二条链的方差，对数刻度，以及期望与中位数。第${n}代的期望是${two(expected)}，抽出的101条链的中位数是${two(median)}。`,
    spoken: (n, m, share, variance, expected, median) =>
      `第${n}代，${m}个点，其中真实数据占${percent(share)}：这条链的方差${two(variance)}，期望${two(expected)}，抽出的链的中位数${two(median)}。`,
  },
};
