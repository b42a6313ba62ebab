import { fixed, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Steadiness } from '#src/maths/comparisons.ts';
import type { Rating } from './model.ts';

interface ViewStrings {
  asked: string;
  ask: (n: number) => string;
  done: string;
  prior: string;
  lambda: string;
  lambdaText: (lambda: number) => string;
  undo: string;
  simulate: string;
  forget: string;
  clicks: string;
  example: string;
  own: string;
  agreement: string;
  agreementText: (steadiness: Steadiness) => string;
  unbounded: string;
  axisReward: string;
  axisAnswer: string;
  value: (rating: Rating, prior: boolean) => string;
  title: (names: readonly string[], ratings: readonly Rating[], prior: boolean) => string;
  spoken: (
    clicks: number,
    steadiness: Steadiness,
    names: readonly string[],
    ratings: readonly Rating[],
    prior: boolean,
    question: string,
  ) => string;
}

const one = (value: number): string => fixed(value, 1);

export const view: Record<Locale, ViewStrings> = {
  en: {
    asked: 'Someone asks:',
    ask: (n) => `Click ${n}: which answer do you prefer?`,
    done: 'A hundred clicks: no more fit into a link.',
    prior: 'prior',
    lambda: 'Strength of the prior',
    lambdaText: (lambda) => `λ = ${significant(lambda, 2)}`,
    undo: 'Take the last click back',
    simulate: 'Ten more by a simulated judge',
    forget: 'Forget all my clicks',
    clicks: 'clicks',
    example: 'by our example judge',
    own: 'yours',
    agreement: 'pairs seen before',
    agreementText: ({ again, alike }) => (again === 0 ? 'none yet' : `${alike} of ${again} alike`),
    unbounded: 'no finite reward without the prior',
    axisReward: 'reward r, mean 0, with one standard deviation',
    axisAnswer: 'answer',
    value: ({ reward, deviation, standing }, prior) =>
      prior || standing === 'settled'
        ? `${one(reward)} ± ${one(deviation)}`
        : { above: '→ ∞', below: '→ −∞', between: 'no number', apart: 'no number' }[standing],
    title: (names, ratings, prior) =>
      `Rewards of the answers: ${names.map((name, i) => `${name} ${view.en.value(ratings[i]!, prior)}`).join(', ')}.`,
    spoken: (clicks, { again, alike }, names, ratings, prior, question) =>
      `${clicks} clicks, ${prior ? 'with' : 'without'} a prior: ${names.map((name, i) => `${name} ${view.en.value(ratings[i]!, prior)}`).join(', ')}. Pairs seen before: ${alike} of ${again} judged alike. ${question}`,
  },
  zh: {
    asked: '有人问，',
    ask: (n) => `第${n}次点选，你更喜欢哪一个？`,
    done: '已经点了100次，链接里装不下更多。',
    prior: '先验',
    lambda: '先验的强度',
    lambdaText: (lambda) => `λ = ${significant(lambda, 2)}`,
    undo: '收回上一次',
    simulate: '让模拟的评判者再点10次',
    forget: '忘掉我的点选',
    clicks: '点选次数',
    example: '我们的示例评判者',
    own: '你点的',
    agreement: '重复配对的一致次数',
    agreementText: ({ again, alike }) => (again === 0 ? '还没有' : `${again}次里${alike}次一致`),
    unbounded: '不加先验就没有有限奖励',
    axisReward: '奖励r，均值为0，横线为一个标准差',
    axisAnswer: '回答',
    value: ({ reward, deviation, standing }, prior) =>
      prior || standing === 'settled'
        ? `${one(reward)} ± ${one(deviation)}`
        : { above: '→ ∞', below: '→ −∞', between: '定不下来', apart: '定不下来' }[standing],
    title: (names, ratings, prior) =>
      `各回答的奖励为${names.map((name, i) => `${name}${view.zh.value(ratings[i]!, prior)}`).join('，')}。`,
    spoken: (clicks, { again, alike }, names, ratings, prior, question) =>
      `${clicks}次点选，${prior ? '有' : '没有'}先验，${names.map((name, i) => `${name}${view.zh.value(ratings[i]!, prior)}`).join('，')}。重复的配对${again}次，一致${alike}次。${question}`,
  },
};
