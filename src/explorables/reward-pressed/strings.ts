import { count, fixed } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Pressed } from '#src/maths/pressure.ts';
import type { Optimiser, World } from './model.ts';

interface ViewStrings {
  world: string;
  worlds: Record<World, string>;
  optimiser: string;
  optimisers: Record<Optimiser, string>;
  pressure: string;
  pressureText: (optimiser: Optimiser, n: number, nats: number) => string;
  score: string;
  worth: string;
  nats: string;
  natsUnit: string;
  luck: string;
  reference: string;
  pressed: string;
  noteLabel: string;
  answerNote: (reward: number, worth: number) => string;
  axisNats: string;
  axisValue: string;
  plotTitle: (world: World, optimiser: Optimiser, now: Pressed) => string;
  barsTitle: (names: readonly string[], policy: readonly number[]) => string;
  spoken: (world: World, optimiser: Optimiser, n: number, now: Pressed) => string;
}

const two = (value: number): string => fixed(value, 2);
const one = (value: number): string => fixed(value, 1);

export const view: Record<Locale, ViewStrings> = {
  en: {
    world: 'The score errs',
    worlds: { normal: 'normally', heavy: 'with heavy tails', clicks: 'as the clicks do' },
    optimiser: 'Pressed by',
    optimisers: { best: 'best of n', learn: 'reinforcement learning' },
    pressure: 'Pressure',
    pressureText: (optimiser, n, nats) =>
      optimiser === 'best' ? `n = ${count(n)}` : `${two(nats)} nats`,
    score: 'score (proxy)',
    worth: 'true worth',
    nats: 'distance',
    natsUnit: 'nats',
    luck: 'score less worth',
    reference: 'reference',
    pressed: 'pressed',
    noteLabel: 'score / worth',
    answerNote: (reward, worth) => `${one(reward)} / ${one(worth)}`,
    axisNats: 'KL from the start, nats',
    axisValue: 'score and worth',
    plotTitle: (world, optimiser, { nats, score, worth }) =>
      `Score and true worth over the distance, ${view.en.optimisers[optimiser]}, error ${view.en.worlds[world]}. At ${two(nats)} nats the score is ${two(score)}, the worth ${two(worth)}.`,
    barsTitle: (names, policy) =>
      `Probability of each answer under pressure: ${names.map((name, i) => `${name} ${one(policy[i]! * 100)}%`).join(', ')}.`,
    spoken: (world, optimiser, n, { nats, score, worth }) =>
      `Error ${view.en.worlds[world]}, ${view.en.optimisers[optimiser]}, n ${count(n)}: at ${two(nats)} nats the score is ${two(score)}, the true worth ${two(worth)}.`,
  },
  zh: {
    world: '分数的误差',
    worlds: { normal: '正态', heavy: '厚尾', clicks: '同点选' },
    optimiser: '用什么优化',
    optimisers: { best: 'best-of-n', learn: '强化学习' },
    pressure: '优化的力度',
    pressureText: (optimiser, n, nats) =>
      optimiser === 'best' ? `n = ${count(n)}` : `${two(nats)}奈特`,
    score: '分数（代理）',
    worth: '真实价值',
    nats: '距离',
    natsUnit: '奈特',
    luck: '分数减价值（运气）',
    reference: '参考模型',
    pressed: '推过之后',
    noteLabel: '分数 / 价值',
    answerNote: (reward, worth) => `${one(reward)} / ${one(worth)}`,
    axisNats: '离起点的KL，奈特',
    axisValue: '分数与价值',
    plotTitle: (world, optimiser, { nats, score, worth }) =>
      `分数与真实价值随距离的变化，${view.zh.optimisers[optimiser]}，误差${view.zh.worlds[world]}。${two(nats)}奈特处分数为${two(score)}，价值为${two(worth)}。`,
    barsTitle: (names, policy) =>
      `推过之后各回答的概率，${names.map((name, i) => `${name}${one(policy[i]! * 100)}%`).join('，')}。`,
    spoken: (world, optimiser, n, { nats, score, worth }) =>
      `误差${view.zh.worlds[world]}，${view.zh.optimisers[optimiser]}，n为${count(n)}，${two(nats)}奈特处分数${two(score)}，真实价值${two(worth)}。`,
  },
};
