/** What the chapter on challenges states in numbers. Shares are in 1, not in per cent. */
import { majority } from '#src/maths/attempts.ts';
import {
  attackSuccess,
  cleanAccuracy,
  triggerWeight,
  type Poisoning,
} from '#src/maths/backdoor.ts';
import { distinctExamples, extracted, membershipGuess } from '#src/maths/memorisation.ts';
import { goodTuring, missingMass, unseenFacts, zipf } from '#src/maths/missing-mass.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  derived,
  type Input,
  type Table,
  type Topic,
  type Words,
} from './declare.ts';
import { footprintNumbers } from './footprints.ts';
import { watermarkNumbers } from './watermarks.ts';

const facts = chosen(
  10_000,
  ['facts, mentioned in proportion to 1/i', '事实的个数，被提到的频率与1/i成正比'],
  [10, 20_000],
);
const mentions = (n: number): Input =>
  chosen(n, ['mentions that were read', '读到的提及次数'], [1, 1_000_000]);

type Mass = (facts: readonly number[], mentions: number) => number;
const mass = (n: number, words: Words, of: Mass) =>
  byFunction(words, { F: facts, n: mentions(n) }, ({ F, n: read }) => of(zipf(F), read));
const unseen: Words = [
  'chance that the next mention is of a fact never read',
  '下一次提及是从未读到过的事实的概率',
];
const once: Words = [
  'expected share of mentions read once: Good and Turing’s estimate',
  '只读到一次的提及所占份额的期望：古德–图灵估计',
];

const hallucination = (): Table => ({
  'missing-mass-1k': mass(1_000, unseen, missingMass),
  'missing-mass-10k': mass(10_000, unseen, missingMass),
  'missing-mass-100k': mass(100_000, unseen, missingMass),
  'good-turing-1k': mass(1_000, once, goodTuring),
  'good-turing-10k': mass(10_000, once, goodTuring),
  'good-turing-100k': mass(100_000, once, goodTuring),
  'unseen-facts-100k': mass(
    100_000,
    ['expected number of facts never read', '从未读到的事实数的期望'],
    unseenFacts,
  ),
});

const vote = (votes: number, right: number) =>
  byFunction(
    [
      'chance that more than half of n votes are right, each with p',
      'n票中过半正确的概率，每票正确的概率为p',
    ],
    {
      n: chosen(votes, ['votes', '票数'], [1, 501]),
      p: chosen(right, ['chance that a vote is right', '一票正确的概率'], [0, 1]),
    },
    ({ n, p }) => majority(n, p),
  );
const chain = (step: number) =>
  byFormula('p^n', {
    p: chosen(step, ['chance that a step is right', '一步正确的概率'], [0, 1]),
    n: chosen(100, ['steps', '步数'], [1, 1000]),
  });

const mathematics: Table = {
  'chain-99': chain(0.99),
  'chain-999': chain(0.999),
  'vote-5': vote(5, 0.6),
  'vote-41': vote(41, 0.6),
  'vote-41-weak': vote(41, 0.4),
};

const distance = chosen(
  4,
  ['squared distance of a class mean from 0', '类均值到0的距离的平方'],
  [0.1, 25],
);
const poisons = (n: number): Input => chosen(n, ['poisoned examples', '投毒样本数'], [0, 10_000]);

function backdoors(): Table {
  const of = (words: Words, n: number, penalty: Input, value: (poisoning: Poisoning) => number) =>
    byFunction(words, { m: distance, n: poisons(n), λ: penalty }, ({ m, n: count, λ }) =>
      value({ m, poisons: count, penalty: λ }),
    );
  const success: Words = [
    'Φ((s(1 + 2m) − m) ÷ √m), s = n ÷ (n + λ)',
    'Φ((s(1 + 2m) − m) ÷ √m)，s = n ÷ (n + λ)',
  ];
  const fixed = chosen(
    100,
    ['penalty on the trigger’s weight', '对触发器权重的惩罚'],
    [0.1, 100_000],
  );
  const per = (examples: number): Input =>
    chosen(
      0.01 * examples,
      [
        `penalty, 0.01 for each of ${examples.toLocaleString('en')} examples`,
        `惩罚，${examples.toLocaleString('en')}个样本每个0.01`,
      ],
      [0.1, 100_000],
    );
  const asr = (n: number) => of(success, n, fixed, attackSuccess);
  const share: Table = {
    'poison-share': byFormula('a ÷ b', {
      a: cited(
        420_000,
        ['tokens of the 250 poisoned documents', '250份投毒文档的词元数'],
        ['anthropic-2025-samples', ''],
        [1, 1e9],
      ),
      b: cited(
        260e9,
        ['tokens of training', '训练词元数'],
        ['anthropic-2025-samples', ''],
        [1e9, 1e14],
      ),
    }),
  };
  return {
    'clean-accuracy': byFunction(['Φ(√m)', 'Φ(√m)'], { m: distance }, ({ m }) => cleanAccuracy(m)),
    'asr-0': asr(0),
    'asr-50': asr(50),
    'asr-80': asr(80),
    'asr-100': asr(100),
    'asr-250': asr(250),
    'asr-500': asr(500),
    'asr-share-10k': of(success, 250, per(1e4), attackSuccess),
    'asr-share-100k': of(success, 250, per(1e5), attackSuccess),
    'asr-share-1m': of(success, 250, per(1e6), attackSuccess),
    'trigger-weight-250': byFunction(
      'n ÷ (n + λ) × (1 + 2 × m) ÷ (1 + m)',
      { n: poisons(250), λ: fixed, m: distance },
      ({ n, λ, m }) => triggerWeight({ m, poisons: n, penalty: λ }),
    ),
    ...share,
    'hundredth-to-poison': byFormula('0.01 ÷ p', {
      p: derived(share, 'poison-share', ['share of the poison', '投毒所占的份额'], [1e-9, 1]),
    }),
  };
}

/** One example stored nine times beside seven others. */
const copies = chosen(
  9,
  ['copies of one example, beside seven others', '一个样本的份数，此外另有七个样本'],
  [1, 1000],
);
const weightsOf = (count: number): number[] =>
  [count, 1, 1, 1, 1, 1, 1, 1].map((each) => each / (count + 7));

const distinct = (draws: number) =>
  byFunction(
    [
      'sum of 1 − (1 − w)ⁿ over all examples, w their shares',
      '对所有样本求1 − (1 − w)ⁿ之和，w是各样本的份额',
    ],
    { c: copies, n: chosen(draws, ['outputs drawn', '抽取的输出数'], [1, 10_000]) },
    ({ c, n }) => distinctExamples(weightsOf(c), n),
  );
const copied = (dimensions: number, blur: number) =>
  byFunction(
    [
      'chance that a blurred copy lies within a distance of 0.15',
      '模糊的复制品落在距离0.15之内的概率',
    ],
    {
      d: chosen(dimensions, ['dimensions, even', '维数，偶数'], [2, 1000]),
      b: chosen(blur, ['blur', '模糊的程度'], [0.05, 0.5]),
    },
    ({ d, b }) => extracted(2 * Math.round(d / 2), b),
  );
const guess = (epsilon: number) =>
  byFunction(
    'exp ε ÷ (1 + exp ε)',
    { ε: chosen(epsilon, ['ε of differential privacy', '差分隐私的ε'], [0, 20]) },
    ({ ε }) => membershipGuess(ε),
  );

const leakage = (): Table => ({
  'sd-extraction-rate': byFormula('c ÷ n', {
    c: cited(109, ['near-copies', '近似副本'], ['carlini2023diffusion', '§4.2'], [0, 350_000]),
    n: cited(
      350_000,
      ['pictures aimed at', '试图取出的图片数'],
      ['carlini2023diffusion', '§4.2'],
      [350_000, 1e8],
    ),
  }),
  'duplicate-share': byFormula('c ÷ (c + 7)', { c: copies }),
  'distinct-5': distinct(5),
  'distinct-20': distinct(20),
  'distinct-100': distinct(100),
  'extract-2-14': copied(2, 0.14),
  'extract-2-16': copied(2, 0.16),
  'extract-64-14': copied(64, 0.14),
  'extract-64-16': copied(64, 0.16),
  'extract-784-14': copied(784, 0.14),
  'extract-784-16': copied(784, 0.16),
  'dp-01': guess(0.1),
  'dp-1': guess(1),
  'dp-8': guess(8),
});

export const risks: Topic = (rows) => ({
  ...hallucination(),
  ...mathematics,
  ...backdoors(),
  ...leakage(),
  'bartz-per-work': byFormula('a ÷ n', {
    a: cited(1.5e9, ['settlement, dollars', '和解金，美元'], ['bartz', ''], [1, 1e11]),
    n: cited(482_460, ['works', '作品数'], ['bartz', ''], [1, 1e7]),
  }),
  ...footprintNumbers(rows),
  ...watermarkNumbers,
});
