import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Answers, Reading } from './model.ts';

interface ViewStrings {
  mentions: string;
  versions: string;
  silence: string;
  cost: string;
  costOf: (points: number) => string;
  again: string;
  right: string;
  wrong: string;
  silent: string;
  guess: string;
  points: string;
  missing: string;
  estimate: string;
  unread: string;
  thisReader: string;
  expectation: string;
  axisMentions: string;
  axisMissing: string;
  axisRank: string;
  axisUnread: string;
  missingTitle: (n: number, reading: Reading) => string;
  ranksTitle: (n: number, reading: Reading) => string;
  spoken: (n: number, versions: number, reading: Reading, answers: Answers) => string;
}

export const view: Record<Locale, ViewStrings> = {
  en: {
    mentions: 'Mentions read',
    versions: 'Equally plausible answers',
    silence: 'may say “I don’t know”',
    cost: 'A wrong answer costs',
    costOf: (points) => (points === 0 ? 'nothing' : points === 1 ? '1 point' : `${points} points`),
    again: 'Another reader',
    right: 'answers that are right',
    wrong: 'wrong',
    silent: '“I don’t know”',
    guess: 'a guess is right',
    points: 'points in 100 questions',
    missing: 'missing mass',
    estimate: 'Good–Turing: read once',
    unread: 'facts never read',
    thisReader: 'this reader',
    expectation: 'expected',
    axisMentions: 'mentions read n',
    axisMissing: 'share of the next mentions',
    axisRank: 'rank of the fact: 1 is the most frequent',
    axisUnread: 'never read',
    missingTitle: (n, { missing, estimate }) =>
      `The share of mentions that would be of facts never read falls as more is read. After ${count(n)} mentions it is ${percent(missing, 1)}; the share of mentions read once, which anyone can count, is ${percent(estimate, 1)}.`,
    ranksTitle: (n, { unread }) =>
      `Which facts were never read after ${count(n)} mentions: hardly any of the frequent ones, most of the rare ones, ${count(unread)} of 10,000 in all.`,
    spoken: (n, versions, { missing, unread }, { right, wrong, silent, points }) =>
      `After ${count(n)} mentions ${count(unread)} facts were never read, and ${percent(missing, 1)} of the next mentions are of these. With ${count(versions)} plausible answers: right ${percent(right, 1)}, wrong ${percent(wrong, 1)}, no answer ${percent(silent, 1)}, ${fixed(100 * points, 1)} points in 100 questions.`,
  },
  zh: {
    mentions: '读过的提及',
    versions: '同样像真的答案有几个',
    silence: '可以说“我不知道”',
    cost: '答错一次扣',
    costOf: (points) => (points === 0 ? '不扣分' : `${points}分`),
    again: '换一个读者',
    right: '答对',
    wrong: '答错',
    silent: '“我不知道”',
    guess: '猜中的机会',
    points: '每100题得分',
    missing: '未见概率',
    estimate: '古德–图灵估计（读过一次的）',
    unread: '从没读过的事实',
    thisReader: '这个读者',
    expectation: '期望',
    axisMentions: '读过的提及n',
    axisMissing: '占下一次提及的比例',
    axisRank: '事实的名次（第1最常见）',
    axisUnread: '从没读过的比例',
    missingTitle: (n, { missing, estimate }) =>
      `读得越多，下一次提到没读过的事实的机会越小。读过${count(n)}次提及之后是${percent(missing, 1)}；人人都能数的“读过一次的提及”占${percent(estimate, 1)}。`,
    ranksTitle: (n, { unread }) =>
      `读过${count(n)}次提及之后，哪些事实从没读过：常见的几乎没有，冷僻的占多数，一万条里共有${count(unread)}条。`,
    spoken: (n, versions, { missing, unread }, { right, wrong, silent, points }) =>
      `读过${count(n)}次提及，有${count(unread)}条事实从没读过，下一次提及有${percent(missing, 1)}落在它们上面。像真的答案有${count(versions)}个时，答对${percent(right, 1)}，答错${percent(wrong, 1)}，不答${percent(silent, 1)}，每100题得${fixed(100 * points, 1)}分。`,
  },
};
