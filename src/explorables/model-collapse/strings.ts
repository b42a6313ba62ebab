import type { Locale } from '#src/i18n/locales.ts';
import { percent, significant } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import type { Estimator, facts, Fit } from './model.ts';

export const frame: Record<Locale, FrameStrings> = {
  en: {
    question: 'What becomes of a model that learns from its own output?',
    caption:
      'The real data are normally distributed, N(0, 1). A model is a mean and a variance σ², fitted to M points; the next model is fitted to M samples of it, and so on. Left: where one chain of models puts 95% of its values, generation after generation. Right: σ² of twelve such chains, with the exact expectation and the median of 101.',
    tries: [
      'Go to generation 100. The expectation is 0.13; what does the typical chain have, and what chance does the model still give to values beyond ±2, which are 4.6% of the real data?',
      'Take the unbiased estimator. The expectation now stays at 1 for ever. Does the median?',
      'Keep 10% of the data real. Then raise M instead, without real data. Which of the two stops the collapse, and which only delays it?',
    ],
    real: [
      {
        text: 'Language and image models are no normal distributions, but the paper that named the effect found it in mixtures of Gaussians, in variational autoencoders and in a language model: the tails go first, then everything converges to a point with very small variance.',
        source: 'Shumailov et al. 2024, Nature 631, 755–759.',
      },
      {
        text: 'Here each generation replaces the data of the one before. In practice generated data are filtered and added to real data, which are kept; whether a model then collapses is a different question, and where the real data are accumulated it need not.',
        source: 'Gerstgrasser et al. 2024, arXiv 2404.01413.',
      },
    ],
  },
  zh: {
    question: '只学自己输出的模型，会变成什么样？',
    caption:
      '真实数据服从正态分布N(0, 1)。一个模型就是由M个点拟合出的均值与方差σ²；下一个模型用它的M个样本再拟合，如此往复。左图：一条链上的模型把95%的值放在哪里，一代接一代。右图：十二条链的σ²，以及精确期望与101条链的中位数。',
    tries: [
      '看第100代。期望是0.13；典型的一条链是多少？真实数据中占4.6%的±2以外的值，模型还给多少概率？',
      '换成无偏估计。期望从此永远是1，中位数呢？',
      '保留10%的真实数据。再改为不留真实数据而加大M。哪一个止住了崩溃，哪一个只是推迟？',
    ],
    real: [
      {
        text: '语言模型与图像模型不是正态分布，但提出“模型崩溃”的论文在高斯混合、变分自编码器与语言模型中都看到了它：先丢尾部，再收敛到方差极小的一点。',
        source: 'Shumailov等，2024，Nature 631，755–759。',
      },
      {
        text: '这里每一代都换掉上一代的数据。实际做法是把生成的数据过滤后加进真实数据，真实数据照样留着；那时是否崩溃是另一个问题，真实数据不断累积时未必会崩溃。',
        source: 'Gerstgrasser等，2024，arXiv 2404.01413。',
      },
    ],
  },
};

type Facts = ReturnType<typeof facts>;

const two = (value: number): string => significant(value, 2);

export const prediction: Record<Locale, (facts: Facts) => PredictionStrings> = {
  en: ({ m, n, expected, medianMl, medianUnbiased }) => ({
    question: `A model is fitted to ${m} real points, the next to ${m} samples of the first, and so on; no real data are added. The variance was 1. What is it after ${n} generations?`,
    choices: [
      {
        answer: 'Still about 1: the errors of honest fits cancel out',
        reason: `They do not cancel, they multiply. Even with an unbiased estimator, whose expectation stays at 1 exactly, the median chain is down at ${two(medianUnbiased)}: a few chains grow large and keep the average up, most of them shrink.`,
      },
      {
        answer: 'Larger: every fit adds noise',
        reason:
          'The mean does wander, since every fit misses it by a little. The variance is multiplied by a random factor each time, and the typical product of such factors falls.',
      },
      {
        answer: 'Much smaller: the values draw together',
        reason: `With maximum likelihood the expectation is (1 − 1/${m})ⁿ = ${two(expected)} of it, and the median chain has ${two(medianMl)}. Rare values are sampled too seldom to be learnt again, so they go first.`,
        right: true,
      },
    ],
  }),
  zh: ({ m, n, expected, medianMl, medianUnbiased }) => ({
    question: `用${m}个真实的点拟合一个模型，再用它的${m}个样本拟合下一个，如此往复，不再加入真实数据。起初方差为1，${n}代之后是多少？`,
    choices: [
      {
        answer: '仍在1左右：如实拟合的误差会相互抵消',
        reason: `误差不是相抵，而是相乘。即使用无偏估计，期望恰好一直是1，中位数的那条链也已降到${two(medianUnbiased)}：少数链变得很大，撑住了平均，多数链在缩小。`,
      },
      {
        answer: '变大：每次拟合都添上噪声',
        reason:
          '均值确实会漂移，因为每次拟合都差一点。方差则每次乘上一个随机因子，这些因子的乘积通常越来越小。',
      },
      {
        answer: '小得多：各个值越靠越拢',
        reason: `最大似然下，期望是原来的(1 − 1/${m})ⁿ = ${two(expected)}，中位数的链只有${two(medianMl)}。罕见的值太少被抽到，下一代学不到，所以最先消失。`,
        right: true,
      },
    ],
  }),
};

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
    median: 'median of 101',
    tail: 'chance of |x| > 2',
    axisGeneration: 'generation n',
    axisValue: '95% of the model’s values',
    axisVariance: 'variance σ²',
    realRange: '95% of the real data',
    funnelTitle: (n, { mean, variance }) =>
      `The range that holds 95% of the model’s values, from generation 0 to 200. It narrows and wanders. Generation ${n}: mean ${two(mean)}, variance ${two(variance)}.`,
    variancesTitle: (n, expected, median) =>
      `Variance of twelve chains of models on a logarithmic scale, with expectation and median. At generation ${n} the expectation is ${two(expected)}, the median ${two(median)}.`,
    spoken: (n, m, share, variance, expected, median) =>
      `Generation ${n}, ${m} points, ${percent(share)} of them real: variance ${two(variance)} in this chain, expectation ${two(expected)}, median ${two(median)}.`,
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
    median: '101条的中位数',
    tail: '|x| > 2的概率',
    axisGeneration: '第n代',
    axisValue: '模型95%的值',
    axisVariance: '方差σ²',
    realRange: '真实数据的95%',
    funnelTitle: (n, { mean, variance }) =>
      `从第0代到第200代，模型95%的值所在的范围，它越来越窄，并且漂移。第${n}代：均值${two(mean)}，方差${two(variance)}。`,
    variancesTitle: (n, expected, median) =>
      `十二条链的方差，对数刻度，以及期望与中位数。第${n}代的期望是${two(expected)}，中位数是${two(median)}。`,
    spoken: (n, m, share, variance, expected, median) =>
      `第${n}代，${m}个点，其中真实数据占${percent(share)}：这条链的方差${two(variance)}，期望${two(expected)}，中位数${two(median)}。`,
  },
};
