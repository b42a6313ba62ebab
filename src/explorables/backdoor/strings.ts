import { count, fixed, magnitude, percent } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Found, Penalty, Setting } from './model.ts';

interface ViewStrings {
  poisons: string;
  examples: string;
  penalty: string;
  penalties: Record<Penalty, string>;
  repairs: string;
  steps: string;
  decay: (share: number) => string;
  again: string;
  success: string;
  drawn: string;
  clean: string;
  trained: string;
  after: (steps: number) => string;
  axisScore: string;
  axisShare: string;
  axisExamples: string;
  axisSuccess: string;
  minus: string;
  plus: string;
  triggered: string;
  flat: string;
  falling: string;
  scoresTitle: (found: Found) => string;
  growthTitle: (setting: Setting, success: number) => string;
  spoken: (setting: Setting, found: Found, drawn: number) => string;
}

export const view: Record<Locale, ViewStrings> = {
  en: {
    poisons: 'Poisoned examples',
    examples: 'Clean examples',
    penalty: 'Penalty on the trigger’s weight',
    penalties: { fixed: 'fixed: λ = 100', example: 'per example: λ = 0.01 n' },
    repairs: 'Triggered examples with the right label',
    steps: 'Steps on clean data afterwards',
    decay: (share) => `weights decay by ${percent(share, 1)} a step`,
    again: 'Other data',
    success: 'attacks that succeed',
    drawn: 'mean of 20 fits to drawn data',
    clean: 'clean inputs that are right',
    trained: 'trigger’s weight after training',
    after: (steps) => `after ${count(steps)} clean steps`,
    axisScore: 'score: above 0 is class +1',
    axisShare: 'density',
    axisExamples: 'clean examples n',
    axisSuccess: 'attacks that succeed',
    minus: 'class −1',
    plus: 'class +1',
    triggered: '−1 with trigger',
    flat: 'penalty fixed',
    falling: 'penalty per example',
    scoresTitle: ({ weight, success }) =>
      `Scores of clean inputs of both classes, left and right of 0, and of inputs of class −1 with the trigger, which are moved to the right by ${fixed(weight, 2)}: ${percent(success, 1)} of these are taken for class +1.`,
    growthTitle: ({ n, penalty }, success) =>
      `Attack success as the clean data grow: level where the penalty is fixed, falling where it is counted per example. With ${magnitude(n, 'en')} examples and the penalty ${penalty === 'fixed' ? 'fixed' : 'per example'} it is ${percent(success, 1)}.`,
    spoken: ({ poisons, n, penalty, repairs, steps, decay }, { weight, success }, drawn) =>
      `${count(poisons)} poisons among ${magnitude(n, 'en')} clean examples, penalty ${penalty === 'fixed' ? 'fixed' : 'per example'}, ${count(repairs)} right labels, ${count(steps)} clean steps ${decay ? 'with' : 'without'} decay: weight ${fixed(weight, 3)}, ${percent(success, 1)} of attacks succeed; in the fits drawn ${percent(drawn, 2)}.`,
  },
  zh: {
    poisons: '毒样本',
    examples: '干净样本',
    penalty: '对触发器权重的惩罚',
    penalties: { fixed: '固定：λ = 100', example: '按样本计：λ = 0.01 n' },
    repairs: '带触发器而标签正确的样本',
    steps: '此后在干净数据上再训练的步数',
    decay: (share) => `权重每步衰减${percent(share, 1)}`,
    again: '换一批数据',
    success: '攻击成功率',
    drawn: '20次实际拟合的平均',
    clean: '干净输入的准确率',
    trained: '训练后触发器的权重',
    after: (steps) => `再走${count(steps)}步之后`,
    axisScore: '得分（大于0判为+1类）',
    axisShare: '密度',
    axisExamples: '干净样本数n',
    axisSuccess: '攻击成功率',
    minus: '−1类',
    plus: '+1类',
    triggered: '带触发器的−1类',
    flat: '惩罚固定',
    falling: '惩罚按样本计',
    scoresTitle: ({ weight, success }) =>
      `两类干净输入的得分在0的左右两侧；带触发器的−1类输入被向右推了${fixed(weight, 2)}，其中${percent(success, 1)}被判成+1类。`,
    growthTitle: ({ n, penalty }, success) =>
      `干净数据变多时的攻击成功率：惩罚固定则不变，惩罚按样本计则下降。样本数为${magnitude(n, 'zh')}、${penalty === 'fixed' ? '惩罚固定' : '惩罚按样本计'}时是${percent(success, 1)}。`,
    spoken: ({ poisons, n, penalty, repairs, steps, decay }, { weight, success }, drawn) =>
      `${magnitude(n, 'zh')}个干净样本里有${count(poisons)}个毒样本，${penalty === 'fixed' ? '惩罚固定' : '惩罚按样本计'}，标签正确的有${count(repairs)}个，再走${count(steps)}步，${decay ? '有' : '没有'}权重衰减：权重${fixed(weight, 3)}，攻击成功率${percent(success, 1)}，实际拟合平均${percent(drawn, 2)}。`,
  },
};
