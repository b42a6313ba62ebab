/** The numbers of the chapter on ChatGPT: language models, preferences, rewards under pressure. */
import {
  crossEntropy,
  divergence as klDivergence,
  entropy,
  gptParameters,
  meanLoss,
  perplexity,
} from '#src/maths/language.ts';
import {
  bestOfNDivergence,
  bestOfNPeak,
  expectedMaximum,
  reinforcementPeak,
  samplesFor,
} from '#src/maths/over-optimisation.ts';
import { agreementCeiling, logit } from '#src/maths/preferences.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  type Input,
  type Inputs,
  type Table,
  type Topic,
} from './declare.ts';

/** The chapter's worked examples. */
const four = { p: 0.2, q: 0.5, r: 0.9, s: 0.1 };
const given: Inputs = Object.fromEntries(
  Object.entries(four).map(([name, value], index) => [
    name,
    chosen(value, [`probability of token ${index + 1}`, `第${index + 1}个词元的概率`], [0.001, 1]),
  ]),
);
type Four = Readonly<Record<keyof typeof four, number>>;
const listed = ({ p, q, r, s }: Four): number[] => [p, q, r, s];
const inputs = given as Record<keyof Four, Input>;

const text = { a: 0.6, b: 0.25, c: 0.15 };
const helpful = { x: 0.01, y: 0.98, z: 0.01 };
const shares = (values: Readonly<Record<string, number>>, en: string, zh: string): Inputs =>
  Object.fromEntries(
    Object.entries(values).map(([name, value], index) => [
      name,
      chosen(value, [`${en}, continuation ${index + 1}`, `${zh}，续写${index + 1}`]),
    ]),
  );

/** KL(p‖q) of two distributions of two outcomes, by the probability of the first. */
const ofTwo = (p: number, q: number) =>
  byFunction(
    'p × ln(p ÷ q) + (1 − p) × ln((1 − p) ÷ (1 − q))',
    {
      p: chosen(p, ['probability of the first outcome, p', 'p给第一种结果的概率'], [0.01, 0.99]),
      q: chosen(q, ['probability of the first outcome, q', 'q给第一种结果的概率'], [0.01, 0.99]),
    },
    (x) => klDivergence([x.p, 1 - x.p], [x.q, 1 - x.q]),
  );

const language: Table = {
  'gpt3-parameters': byFunction(
    '12 × L × d^2 + 13 × L × d + (V + n) × d + 2 × d',
    {
      L: cited(96, ['layers', '层数'], ['brown2020gpt3', 'Table 2.1'], [1, 200]),
      d: cited(12_288, ['width', '宽度'], ['brown2020gpt3', 'Table 2.1'], [64, 20_000]),
      V: cited(50_257, ['tokens in the vocabulary', '词表大小'], ['tiktoken', ''], [100, 300_000]),
      n: cited(2048, ['tokens of context', '上下文长度'], ['brown2020gpt3', '§2.1'], [1, 100_000]),
    },
    ({ L, d, V, n }) => gptParameters(L, d, V, n),
  ),
  'capital-odds': byFormula('exp(a − b)', {
    a: chosen(2, ['logit of one token', '一个词元的logit'], [-10, 10]),
    b: chosen(0, ['logit of the other', '另一个词元的logit'], [-10, 10]),
  }),
  'four-token-product': byFormula('p × q × r × s', given),
  'four-token-loss': byFunction('−ln(p × q × r × s) ÷ 4', inputs, (x) => meanLoss(listed(x))),
  'four-token-perplexity': byFunction('(p × q × r × s)^(−1 ÷ 4)', inputs, (x) =>
    perplexity(listed(x)),
  ),
  'continuation-entropy': byFunction(
    '−a × ln a − b × ln b − c × ln c',
    shares(text, 'share in the texts', '在文本中的份额') as Record<'a' | 'b' | 'c', Input>,
    ({ a, b, c }) => entropy([a, b, c]),
  ),
  'continuation-helpful-loss': byFunction(
    '−a × ln x − b × ln y − c × ln z',
    {
      ...shares(text, 'share in the texts', '在文本中的份额'),
      ...shares(helpful, 'probability that the helpful model gives', '乐于助人的模型给的概率'),
    } as Record<'a' | 'b' | 'c' | 'x' | 'y' | 'z', Input>,
    ({ a, b, c, x, y, z }) => crossEntropy([a, b, c], [x, y, z]),
  ),
  'continuation-divergence': byFunction(
    'a × ln(a ÷ x) + b × ln(b ÷ y) + c × ln(c ÷ z)',
    {
      ...shares(text, 'share in the texts', '在文本中的份额'),
      ...shares(helpful, 'probability that the helpful model gives', '乐于助人的模型给的概率'),
    } as Record<'a' | 'b' | 'c' | 'x' | 'y' | 'z', Input>,
    ({ a, b, c, x, y, z }) => klDivergence([a, b, c], [x, y, z]),
  ),
  'kl-even-from-skewed': ofTwo(0.5, 0.9),
  'kl-skewed-from-even': ofTwo(0.9, 0.5),
};

const ouyang = (place: string) => ['ouyang2022instructgpt', place] as const;
const ofGpt3 = (days: number, en: string, zh: string) =>
  byFormula('a ÷ P', {
    a: cited(days, [`PF-days of ${en}`, `${zh}的PF-days`], ouyang('§5.1'), [0, 3640]),
    P: cited(3640, ['PF-days of GPT-3', 'GPT-3的PF-days'], ouyang('§5.1'), [3640, 1e5]),
  });
const comparisons = (answers: number) =>
  byFormula('n × K × (K − 1) ÷ 2', {
    n: cited(33_207, ['prompts', '提示词数'], ouyang('Table 6'), [1, 1e6]),
    K: cited(answers, ['answers ranked together', '一起排序的回答数'], ouyang('§3.5'), [2, 20]),
  });

const labelling: Table = {
  'sft-compute-share': ofGpt3(4.9, 'supervised fine-tuning', '监督微调'),
  'ppo-compute-share': ofGpt3(60, 'PPO', 'PPO'),
  'sft-written-by-labellers': byFormula('a ÷ b', {
    a: cited(11_295, ['prompts by labellers', '标注者写的提示词'], ouyang('Table 6'), [0, 12_725]),
    b: cited(
      12_725,
      ['all prompts of the training set', '训练集的全部提示词'],
      ouyang('Table 6'),
      [12_725, 1e6],
    ),
  }),
  'comparisons-least': comparisons(4),
  'comparisons-most': comparisons(9),
  'elo-per-reward': byFormula('400 ÷ ln 10 × r', {
    r: chosen(1, ['difference of rewards', '奖励之差'], [0, 10]),
  }),
  'labeller-ceiling': byFunction(
    '(1 + √(2 × a − 1)) ÷ 2',
    {
      a: cited(
        0.726,
        ['how often two labellers agree', '两名标注者意见一致的比例'],
        ouyang('§3.4'),
        [0.5, 1],
      ),
    },
    ({ a }) => agreementCeiling(a),
  ),
  'reward-gap-85': gap(0.85),
  'reward-gap-71': gap(0.71),
};

function gap(p: number) {
  return byFunction(
    'ln(p ÷ (1 − p))',
    {
      p: cited(
        p,
        ['how often the answer is preferred', '回答被偏好的比例'],
        ouyang('§1, §4.2'),
        [0.01, 0.99],
      ),
    },
    (x) => logit(x.p),
  );
}

const divergence = (n: number) =>
  byFunction('ln n − (n − 1) ÷ n', { n: chosen(n, ['samples', '样本数'], [1, 1e6]) }, (x) =>
    bestOfNDivergence(x.n),
  );
const drawn = { n: chosen(1000, ['samples', '样本数'], [1, 10_000]) };
const coefficients = (beta: number) => ({
  α: chosen(0.6, ['first coefficient, illustrative', '第一个系数，示意'], [0.1, 2]),
  β: chosen(beta, ['second coefficient, illustrative', '第二个系数，示意'], [0.05, 1]),
});

const pressure: Table = {
  'bon-16-kl': divergence(16),
  'bon-1000-kl': divergence(1000),
  'bon-60000-kl': divergence(60_000),
  'proxy-of-1000': byFunction(
    ['√2 times the expected largest of n normal numbers', 'n个正态数中最大者的期望乘√2'],
    drawn,
    ({ n }) => Math.SQRT2 * expectedMaximum(n),
  ),
  'gold-of-1000': byFunction(
    ['the expected largest of n normal numbers over √2', 'n个正态数中最大者的期望除以√2'],
    drawn,
    ({ n }) => expectedMaximum(n) / Math.SQRT2,
  ),
  'bon-peak-samples': byFunction(
    [
      'samples whose best has the divergence at which d(α − βd) is largest',
      '使d(α − βd)最大的散度所对应的样本数',
    ],
    coefficients(0.1),
    ({ α, β }) => samplesFor(bestOfNPeak(α, β).d ** 2),
  ),
  'rl-peak-d': byFunction(
    'exp(α ÷ β − 1)',
    coefficients(0.2),
    ({ α, β }) => reinforcementPeak(α, β).d,
  ),
  'rl-peak-nats': byFunction(
    'exp(α ÷ β − 1)^2',
    coefficients(0.2),
    ({ α, β }) => reinforcementPeak(α, β).d ** 2,
  ),
  'rl-peak-reward': byFunction(
    'β × exp(α ÷ β − 1)',
    coefficients(0.2),
    ({ α, β }) => reinforcementPeak(α, β).reward,
  ),
};

export const rlhf: Topic = () => ({ ...language, ...labelling, ...pressure });
