/** What the sections on injected orders, detectors, bias, children and misuse state in numbers. Shares are in 1. */
import {
  anySuccess,
  bestArea,
  eachSuccess,
  forcedFalseAlarm,
  shareInterval,
  sharpened,
  wrongAmongFlagged,
} from '#src/maths/screening.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  type Input,
  type Topic,
  type Words,
} from './declare.ts';

type Source = readonly [work: string, at: string] | null;

type Range = readonly [least: number, most: number];

const share = (value: number, is: Words, source: Source = null, range: Range = [0, 1]): Input =>
  source === null ? chosen(value, is, range) : cited(value, is, source, range);

interface Test {
  readonly prevalence: number;
  readonly caught: number;
  readonly falseAlarm: number;
  readonly source?: Source;
}

/** Something is always flagged, or there is no share of it. */
const flaggedInputs = ({ prevalence, caught, falseAlarm, source = null }: Test) => ({
  p: share(prevalence, ['share that is looked for', '要找的所占的份额'], null, [0, 0.999]),
  c: share(caught, ['share of that which is flagged', '其中被标出的份额'], source),
  f: share(
    falseAlarm,
    ['share of the rest that is flagged', '其余被标出的份额'],
    source,
    [0.001, 1],
  ),
});
const flagged = (screening: Test) =>
  byFunction('(1 − p) × f ÷ ((1 − p) × f + p × c)', flaggedInputs(screening), ({ p, c, f }) =>
    wrongAmongFlagged({ prevalence: p, caught: c, falseAlarm: f }),
  );

const openai = { caught: 0.26, falseAlarm: 0.09, source: ['openai-classifier', ''] } as const;
const careful = { caught: 0.9, falseAlarm: 0.01 };
/** The mean rate on 91 TOEFL essays; that every machine text is caught is assumed. */
const learners = { caught: 1, falseAlarm: 0.6122, source: ['liang-2023', 'fig. 1'] } as const;

const tries = (chance: number, n: number) =>
  byFunction(
    '1 − (1 − p)^n',
    {
      p: share(chance, ['chance of one try', '一次成功的概率']),
      n: chosen(n, ['tries', '次数'], [1, 10_000]),
    },
    ({ p, n: count }) => anySuccess(p, count),
  );

const sample = {
  k: cited(
    101,
    ['pictures of children in the sample', '样本中儿童图片数'],
    ['ccdh-2026', ''],
    [0, 20_000],
  ),
  n: cited(20_000, ['pictures in the sample', '样本中的图片数'], ['ccdh-2026', ''], [20_000, 1e6]),
  N: cited(4.6e6, ['pictures in all', '图片总数'], ['ccdh-2026', ''], [1e5, 1e8]),
};
const interval: Words = ['Wilson’s 95% interval of k ÷ n, times N', 'k ÷ n的95%威尔逊区间，乘N'];

const area = (tv: number) =>
  byFunction(
    '0.5 + d − d^2 ÷ 2',
    { d: share(tv, ['total variation distance of the two sources', '两个来源的全变差距离']) },
    ({ d }) => bestArea(d),
  );
const sharper = (temperature: number) =>
  byFunction(
    'p^(1 ÷ T) ÷ (p^(1 ÷ T) + (1 − p)^(1 ÷ T))',
    {
      p: chosen(0.7, ['share in the data', '数据中的份额'], [0.01, 0.99]),
      T: chosen(temperature, ['temperature', '温度'], [0.1, 2]),
    },
    ({ p, T }) => sharpened(p, T),
  );
const forced = (prevalence: number) =>
  byFunction(
    'p ÷ (1 − p) × (1 − v) ÷ v × c',
    {
      p: chosen(
        prevalence,
        ['share of the group that is looked for', '群体中要找的份额'],
        [0.01, 0.99],
      ),
      v: chosen(
        0.8,
        ['share of what is flagged that is flagged rightly', '被标出者中标对的份额'],
        [0.01, 1],
      ),
      c: share(0.8, ['share of what is looked for that is flagged', '要找的当中被标出的份额']),
    },
    ({ p, v, c }) => forcedFalseAlarm(p, v, c),
  );

export const screeningNumbers: Topic = () => ({
  'tries-10': tries(0.01, 10),
  'tries-100': tries(0.01, 100),
  'tries-1000': tries(0.01, 1000),
  'try-from-half': byFunction(
    '1 − (1 − q)^(1 ÷ n)',
    {
      q: share(0.5, ['chance that one of the tries succeeds', '其中有一次成功的概率']),
      n: chosen(10, ['tries', '次数'], [1, 10_000]),
    },
    ({ q, n }) => eachSuccess(q, n),
  ),
  'competition-rate': byFormula('a ÷ b', {
    a: cited(8648, ['successes', '成功次数'], ['competition-2026', 'abstract'], [0, 272_000]),
    b: cited(272_000, ['attempts', '尝试次数'], ['competition-2026', 'abstract'], [272_000, 1e8]),
  }),
  'flagged-openai-10': flagged({ ...openai, prevalence: 0.1 }),
  'flagged-openai-50': flagged({ ...openai, prevalence: 0.5 }),
  'flagged-careful-10': flagged({ ...careful, prevalence: 0.1 }),
  'flagged-careful-50': flagged({ ...careful, prevalence: 0.5 }),
  'flagged-learners-10': flagged({ ...learners, prevalence: 0.1 }),
  'flagged-learners-50': flagged({ ...learners, prevalence: 0.5 }),
  'eight-essays': tries(0.01, 8),
  'area-20': area(0.2),
  'area-90': area(0.9),
  'age-adults-among-flagged': flagged({ prevalence: 0.1, caught: 0.9, falseAlarm: 0.05 }),
  'grok-children': byFormula('k ÷ n × N', sample),
  'grok-children-low': byFunction(interval, sample, ({ k, n, N }) => shareInterval(k, n)[0] * N),
  'grok-children-high': byFunction(interval, sample, ({ k, n, N }) => shareInterval(k, n)[1] * N),
  'ic3-ai-share': byFormula('a ÷ b', {
    a: cited(
      893.3,
      ['losses with AI named, millions of dollars', '提到AI的损失，百万美元'],
      ['ic3-2025', ''],
      [0, 20_877],
    ),
    b: cited(
      20_877,
      ['all losses, millions of dollars', '全部损失，百万美元'],
      ['ic3-2025', ''],
      [20_877, 1e6],
    ),
  }),
  'sharpened-half': sharper(0.5),
  'sharpened-quarter': sharper(0.25),
  'forced-half': forced(0.5),
  'forced-fifth': forced(0.2),
  'equalised-precision-half': byFunction(
    'p × c ÷ ((1 − p) × f + p × c)',
    flaggedInputs({ prevalence: 0.5, caught: 0.8, falseAlarm: 0.05 }),
    ({ p, c, f }) => 1 - wrongAmongFlagged({ prevalence: p, caught: c, falseAlarm: f }),
  ),
});
