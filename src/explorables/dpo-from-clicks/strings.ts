import { fixed, percent, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';

interface ViewStrings {
  beta: string;
  steps: string;
  prior: string;
  moved: string;
  reference: string;
  trained: (steps: number) => string;
  rlhf: string;
  loss: string;
  lossUnit: string;
  distance: string;
  distanceUnit: string;
  before: string;
  after: string;
  axisSteps: string;
  axisReward: string;
  barsTitle: (
    names: readonly string[],
    policy: readonly number[],
    rlhf: readonly number[],
  ) => string;
  pathTitle: (names: readonly string[], rewards: readonly number[], steps: number) => string;
  spoken: (
    setting: { beta: number; steps: number; prior: boolean; moved: number },
    loss: number,
    distance: number,
    before: number,
    after: number,
  ) => string;
}

const one = (value: number): string => fixed(value, 1);
const two = (value: number): string => significant(value, 2);

export const view: Record<Locale, ViewStrings> = {
  en: {
    beta: 'Price of distance',
    steps: 'Steps of DPO',
    prior: 'prior on the implied rewards',
    moved: 'Handed to answers nobody compared',
    reference: 'reference',
    trained: (steps) => `DPO after ${steps} steps`,
    rlhf: 'RLHF with the same clicks',
    loss: 'loss of the clicks',
    lossUnit: 'nats',
    distance: 'from RLHF’s optimum',
    distanceUnit: 'nats',
    before: 'never compared, before',
    after: 'and now',
    axisSteps: 'steps',
    axisReward: 'implied reward r̂, mean 0',
    barsTitle: (names, policy, rlhf) =>
      `Probability of each answer after DPO and at RLHF’s optimum: ${names.map((name, i) => `${name} ${percent(policy[i]!, 1)} and ${percent(rlhf[i]!, 1)}`).join(', ')}.`,
    pathTitle: (names, rewards, steps) =>
      `Implied rewards over the steps. After ${steps}: ${names.map((name, i) => `${name} ${one(rewards[i]!)}`).join(', ')}.`,
    spoken: ({ beta, steps, prior, moved }, loss, distance, before, after) =>
      `Beta ${two(beta)}, ${steps} steps ${prior ? 'with' : 'without'} prior, ${percent(moved)} handed over: loss of the clicks ${fixed(loss, 4)}, ${two(distance)} nats from RLHF’s optimum, answers nobody compared ${percent(before, 1)} before and ${percent(after, 1)} now.`,
  },
  zh: {
    beta: '距离的价格',
    steps: 'DPO的步数',
    prior: '隐含奖励带先验',
    moved: '让给没人比较过的回答',
    reference: '参考模型',
    trained: (steps) => `DPO走${steps}步之后`,
    rlhf: '同样点选的RLHF',
    loss: '点选的损失',
    lossUnit: '奈特',
    distance: '离RLHF最优解',
    distanceUnit: '奈特',
    before: '没人比较过的回答，训练前',
    after: '现在',
    axisSteps: '步数',
    axisReward: '隐含奖励r̂，均值为0',
    barsTitle: (names, policy, rlhf) =>
      `DPO之后与RLHF最优解处各回答的概率，${names.map((name, i) => `${name}${percent(policy[i]!, 1)}与${percent(rlhf[i]!, 1)}`).join('，')}。`,
    pathTitle: (names, rewards, steps) =>
      `隐含奖励随步数的变化。第${steps}步，${names.map((name, i) => `${name}${one(rewards[i]!)}`).join('，')}。`,
    spoken: ({ beta, steps, prior, moved }, loss, distance, before, after) =>
      `β为${two(beta)}，${prior ? '有' : '没有'}先验，${steps}步，让出${percent(moved)}，点选的损失${fixed(loss, 4)}，离RLHF最优解${two(distance)}奈特，没人比较过的回答原来占${percent(before, 1)}，现在占${percent(after, 1)}。`,
  },
};
