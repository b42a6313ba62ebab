import { fixed, percent, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Measures } from './model.ts';

interface Bars {
  readonly names: readonly string[];
  readonly policy: readonly number[];
  readonly optimum: readonly number[];
}

interface ViewStrings {
  beta: string;
  update: string;
  stepSize: string;
  clip: string;
  penalty: string;
  reference: string;
  now: (n: number) => string;
  optimum: string;
  reward: string;
  nats: string;
  natsUnit: string;
  objective: string;
  best: string;
  held: string;
  axisUpdate: string;
  axisValue: string;
  barsTitle: (n: number, bars: Bars) => string;
  walkTitle: (n: number, now: Measures, best: number) => string;
  spoken: (
    n: number,
    beta: number,
    stepSize: number,
    clip: boolean,
    penalty: boolean,
    now: Measures,
    best: number,
    likeliest: string,
  ) => string;
}

const two = (value: number): string => fixed(value, 2);
const sized = (value: number): string => significant(value, 2);

export const view: Record<Locale, ViewStrings> = {
  en: {
    beta: 'Price of distance',
    update: 'Updates of PPO',
    stepSize: 'Step size',
    clip: 'clip at 1 ± 0.2',
    penalty: 'KL penalty in the reward',
    reference: 'reference',
    now: (n) => `after ${n} updates`,
    optimum: 'optimum π*',
    reward: 'E[r]',
    nats: 'KL from the reference',
    natsUnit: 'nats',
    objective: 'J = E[r] − β KL',
    best: 'β log Z',
    held: 'held by the clip',
    axisUpdate: 'update',
    axisValue: 'reward',
    barsTitle: (n, { names, policy, optimum }) =>
      `Probability of each answer after ${n} updates and at the optimum: ${names.map((name, i) => `${name} ${percent(policy[i]!, 1)} and ${percent(optimum[i]!, 1)}`).join(', ')}.`,
    walkTitle: (n, now, best) =>
      `Mean reward and objective over 60 updates, below the best objective, ${two(best)}. Update ${n}: mean reward ${two(now.reward)}, objective ${two(now.objective)}.`,
    spoken: (n, beta, stepSize, clip, penalty, now, best, likeliest) =>
      `Beta ${sized(beta)}, step size ${sized(stepSize)}, ${clip ? 'with' : 'without'} clip, ${penalty ? 'with' : 'without'} penalty, update ${n}: mean reward ${two(now.reward)}, ${two(now.nats)} nats from the reference, objective ${two(now.objective)} of at most ${two(best)}. Likeliest: ${likeliest}.`,
  },
  zh: {
    beta: '距离的价格',
    update: 'PPO更新次数',
    stepSize: '步长',
    clip: '在1 ± 0.2处截断',
    penalty: '奖励里计KL惩罚',
    reference: '参考模型',
    now: (n) => `更新${n}次之后`,
    optimum: '最优解π*',
    reward: 'E[r]',
    nats: '相对参考模型的KL',
    natsUnit: '奈特',
    objective: 'J = E[r] − β KL',
    best: 'β log Z',
    held: '被截断的比例',
    axisUpdate: '更新次数',
    axisValue: '奖励',
    barsTitle: (n, { names, policy, optimum }) =>
      `更新${n}次之后与最优解处各回答的概率，${names.map((name, i) => `${name}${percent(policy[i]!, 1)}与${percent(optimum[i]!, 1)}`).join('，')}。`,
    walkTitle: (n, now, best) =>
      `60次更新中的平均奖励与目标值，目标值最高为${two(best)}。第${n}次，平均奖励${two(now.reward)}，目标值${two(now.objective)}。`,
    spoken: (n, beta, stepSize, clip, penalty, now, best, likeliest) =>
      `β为${sized(beta)}，步长${sized(stepSize)}，${clip ? '有' : '没有'}截断，${penalty ? '有' : '没有'}惩罚，第${n}次更新时，平均奖励${two(now.reward)}，离参考模型${two(now.nats)}奈特，目标值${two(now.objective)}，最高${two(best)}。最常见的是${likeliest}。`,
  },
};
