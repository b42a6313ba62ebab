import { fixed, percent } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Check, Group } from './model.ts';

interface Training {
  readonly n: number;
  readonly check: Check;
  readonly passing: number;
  readonly right: number;
}

interface ViewStrings {
  right: string;
  rightText: (right: number, size: number) => string;
  size: string;
  divided: string;
  check: string;
  checks: Record<Check, string>;
  update: string;
  asked: string;
  eachRight: string;
  eachWrong: string;
  push: string;
  nobody: string;
  passed: string;
  failed: string;
  reference: string;
  now: (n: number) => string;
  passing: string;
  reallyRight: string;
  withDivision: string;
  withoutDivision: string;
  axisAnswers: string;
  axisAdvantage: string;
  axisRight: string;
  axisPush: string;
  axisUpdate: string;
  axisShare: string;
  groupTitle: (right: number, group: Group) => string;
  pushTitle: (right: number, push: number, other: number) => string;
  barsTitle: (names: readonly string[], policy: readonly number[]) => string;
  trainingTitle: (training: Training) => string;
  spoken: (right: number, size: number, group: Group, training: Training) => string;
}

const two = (value: number): string => fixed(value, 2);
const share = (value: number): string => percent(value, 1);

export const view: Record<Locale, ViewStrings> = {
  en: {
    right: 'Right answers in the group',
    rightText: (right, size) => `k = ${right} of ${size}`,
    size: 'Answers in a group',
    divided: 'divide by the standard deviation',
    check: 'The check asks',
    checks: { last: 'is the last number 408?', anywhere: 'does 408 occur?' },
    update: 'Updates of GRPO',
    asked: 'Asked:',
    eachRight: 'each right one',
    eachWrong: 'each wrong one',
    push: 'all pushes',
    nobody: 'none',
    passed: 'passes',
    failed: 'fails',
    reference: 'before',
    now: (n) => `after ${n} updates`,
    passing: 'pass the check',
    reallyRight: 'are right',
    withDivision: 'divided',
    withoutDivision: 'not divided',
    axisAnswers: 'answers, right ones first',
    axisAdvantage: 'advantage Â',
    axisRight: 'right answers k',
    axisPush: 'Σ|Â|',
    axisUpdate: 'update',
    axisShare: 'share of answers',
    groupTitle: (right, { advantages, push }) =>
      `Advantages of a group of ${advantages.length} answers, ${right} of them right: ${two(advantages[0]!)} for the first, ${two(advantages.at(-1)!)} for the last; pushes add up to ${two(push)}.`,
    pushTitle: (right, push, other) =>
      `All pushes of a group by its number of right answers, largest at half. With ${right} right: ${two(push)} divided by the deviation, ${two(other)} without.`,
    barsTitle: (names, policy) =>
      `Probability of each answer: ${names.map((name, i) => `${name} ${share(policy[i]!)}`).join(', ')}.`,
    trainingTitle: ({ n, passing, right }) =>
      `Share of answers that pass the check and share that are right over 60 updates. After ${n}: ${share(passing)} and ${share(right)}.`,
    spoken: (right, size, { advantages, push }, { n, check, passing, right: good }) =>
      `${right} of ${size} right: first advantage ${two(advantages[0]!)}, last ${two(advantages.at(-1)!)}, all pushes ${two(push)}. ${view.en.checks[check]} After ${n} updates ${share(passing)} pass and ${share(good)} are right.`,
  },
  zh: {
    right: '这一组里对的个数',
    rightText: (right, size) => `${size}个中k = ${right}`,
    size: '一组的回答数',
    divided: '除以标准差',
    check: '核对什么',
    checks: { last: '最后一个数是408吗？', anywhere: '出现了408吗？' },
    update: 'GRPO更新次数',
    asked: '问题：',
    eachRight: '每个对的回答',
    eachWrong: '每个错的回答',
    push: '推力合计',
    nobody: '没有',
    passed: '通过',
    failed: '不通过',
    reference: '训练前',
    now: (n) => `更新${n}次之后`,
    passing: '通过核对',
    reallyRight: '真正答对',
    withDivision: '除以标准差',
    withoutDivision: '不除以标准差',
    axisAnswers: '各个回答，对的在前',
    axisAdvantage: '优势Â',
    axisRight: '对的个数k',
    axisPush: 'Σ|Â|',
    axisUpdate: '更新次数',
    axisShare: '占回答的比例',
    groupTitle: (right, { advantages, push }) =>
      `一组${advantages.length}个回答的优势，其中${right}个对：第一个${two(advantages[0]!)}，最后一个${two(advantages.at(-1)!)}，推力合计${two(push)}。`,
    pushTitle: (right, push, other) =>
      `一组的推力合计随对的个数而变，对半时最大。${right}个对时，除以标准差为${two(push)}，不除为${two(other)}。`,
    barsTitle: (names, policy) =>
      `各回答的概率，${names.map((name, i) => `${name}${share(policy[i]!)}`).join('，')}。`,
    trainingTitle: ({ n, passing, right }) =>
      `60次更新中通过核对的比例与真正答对的比例。第${n}次为${share(passing)}与${share(right)}。`,
    spoken: (right, size, { advantages, push }, { n, check, passing, right: good }) =>
      `${size}个中${right}个对，第一个的优势${two(advantages[0]!)}，最后一个${two(advantages.at(-1)!)}，推力合计${two(push)}。${view.zh.checks[check]}更新${n}次之后，${share(passing)}通过，${share(good)}真正答对。`,
  },
};
