import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import type { farOut, Measures } from './model.ts';

export const frame: Record<Locale, (heuristic: Measures) => FrameStrings> = {
  en: (heuristic) => ({
    question: 'What does the guidance scale buy, and what does it cost?',
    caption:
      'Three classes of data with known densities, each of two blobs, one among its neighbours and one apart. So both scores are exact and no network errs. A hundred samples of one class walk down from fixed noise in 50 DDIM steps. Fidelity is the probability of the class at the samples; variety their spread, as a share of the real class’s; typical, how many lie inside the outline, which holds 95% of the real class.',
    tries: [
      'Set s = 0: samples of all classes. Set s = 1: the class as it is. Both are exact; all beyond is extrapolation.',
      'Go from s = 1 to 3. Which of the two blobs do the samples leave, and why is it that one?',
      'Go on to s = 15. Fidelity has long stopped rising; look where the samples are.',
    ],
    real: [
      {
        text: 'Stable Diffusion runs its U-Net twice a step, with the prompt and with an empty one, and extrapolates by s = 7.5. Both predictions are learned and wrong by a little; that error is extrapolated too.',
        source:
          'Ho and Salimans 2022, eq. 6, with s = 1 + w; CompVis stable-diffusion, scripts/txt2img.py.',
      },
      {
        text: `The guided field is in general not the score of any noised distribution. “Guidance samples from p(x) p(c | x)ˢ” is a rule of thumb: at s = ${heuristic.s} that density would keep ${percent(heuristic.typical)} inside the outline and ${percent(heuristic.variety)} of the variety. The walk does not.`,
        source: 'computed here, by quadrature.',
      },
      {
        text: 'Two dimensions exaggerate the overshoot. For mixtures in very many dimensions theory finds it can vanish.',
        source: 'Pavasovic et al. 2025, arXiv 2502.07849, abstract.',
      },
    ],
  }),
  zh: (heuristic) => ({
    question: '引导强度换来了什么，代价又是什么？',
    caption:
      '三类数据，密度已知，每类由两团组成：一团挤在邻类之间，一团独处。因此两个得分都精确，没有网络误差。某一类的一百个样本从固定的噪声出发，走50步DDIM。保真度是样本所在处该类的概率；多样性是样本的散布与真实类别散布之比；典型率是落在轮廓线内的比例，轮廓线围住真实类别的95%。',
    tries: [
      '令s = 0：各类样本都有。令s = 1：正是该类本身。两者都是精确的，再往上都是外推。',
      '把s从1调到3。样本离开了两团中的哪一团？为什么是那一团？',
      '继续调到s = 15。保真度早已不再上升；看看样本在哪里。',
    ],
    real: [
      {
        text: 'Stable Diffusion每步运行两次U-Net，一次带提示词，一次用空提示词，再按s = 7.5外推。两个预测都是学来的，略有误差；误差也一同被外推。',
        source:
          'Ho与Salimans，2022，式(6)，s = 1 + w；CompVis stable-diffusion，scripts/txt2img.py。',
      },
      {
        text: `引导后的场一般不是任何加噪分布的得分。“引导就是从p(x) p(c | x)ˢ中采样”只是经验说法：s = ${heuristic.s}时，那个密度会把${percent(heuristic.typical)}留在轮廓线内，并保住${percent(heuristic.variety)}的多样性。实际走出来的并非如此。`,
        source: '此处用数值积分算得。',
      },
      {
        text: '二维会夸大这种越界。对维数极高的混合分布，理论表明它可以消失。',
        source: 'Pavasovic等，2025，arXiv 2502.07849，摘要。',
      },
    ],
  }),
};

type FarOut = ReturnType<typeof farOut>;

export const prediction: Record<Locale, (facts: FarOut) => PredictionStrings> = {
  en: ({ s, total, fidelity, inside, insideAtOne }) => ({
    question: `At s = ${s} an exact classifier is sure of the class of every sample (mean probability ${fixed(fidelity, 3)}). How many of the ${total} samples lie where the class really has its data, inside the outline that holds 95% of it?`,
    choices: [
      {
        answer: 'About 95, as for real data',
        reason: `That is s = 1, where ${insideAtOne} of them do. Beyond it the samples are no longer distributed like the class.`,
      },
      {
        answer: 'All of them: the surer the classifier, the more typical the sample',
        reason:
          'The classifier only compares classes. Far away from all data, but on the right side, it is surest of all.',
      },
      {
        answer: 'About half',
        reason: 'So it is near Stable Diffusion’s default, s = 7.5. At twice that it is worse.',
      },
      {
        answer: 'None',
        reason: `${inside === 0 ? 'None' : inside} of ${total}. Guidance pushes away from the other classes, past the data of its own.`,
        right: true,
      },
    ],
  }),
  zh: ({ s, total, fidelity, inside, insideAtOne }) => ({
    question: `s = ${s}时，精确的分类器对每个样本的类别都确信无疑（平均概率${fixed(fidelity, 3)}）。${total}个样本中，有多少落在该类真正有数据的地方，即围住95%数据的轮廓线以内？`,
    choices: [
      {
        answer: '约95个，与真实数据一样',
        reason: `那是s = 1的情形，有${insideAtOne}个。再往上，样本就不再按该类分布。`,
      },
      {
        answer: '全部：分类器越确信，样本越典型',
        reason: '分类器只在各类之间比较。离一切数据都很远、但在正确的一侧，它最确信。',
      },
      {
        answer: '约一半',
        reason: '在Stable Diffusion的默认值s = 7.5附近是这样。再加倍就更糟。',
      },
      {
        answer: '一个也没有',
        reason: `${total}个中有${inside}个。引导把样本推离其他类别，越过了本类的数据。`,
        right: true,
      },
    ],
  }),
};

interface ViewStrings {
  scale: string;
  scaleText: (s: number) => string;
  label: string;
  className: (letter: string) => string;
  otherNoise: string;
  fidelity: string;
  variety: string;
  typical: string;
  axisX: string;
  axisY: string;
  axisMeasure: string;
  axisScale: string;
  outline: string;
  samples: string;
  seen: (m: Measures) => string;
  curveTitle: (m: Measures) => string;
  spoken: (className: string, seed: number, m: Measures) => string;
}

const en = {
  scale: 'Guidance scale',
  scaleText: (s: number) =>
    `s = ${fixed(s, 1)}${s === 0 ? ', unconditional' : s === 1 ? ', conditional' : s === 7.5 ? ', SD’s default' : ''}`,
  label: 'Class asked for',
  className: (letter: string) => letter.toUpperCase(),
  otherNoise: 'Other starting noise',
  fidelity: 'Fidelity',
  variety: 'Variety',
  typical: 'Typical',
  axisX: 'first number',
  axisY: 'second number',
  axisMeasure: 'share',
  axisScale: 'guidance scale s',
  outline: '95% of the class',
  samples: 'samples',
  seen: ({ s, fidelity, variety, typical }: Measures) =>
    `Three overlapping classes and ${count(100)} guided samples at scale ${fixed(s, 1)}: fidelity ${fixed(fidelity, 2)}, variety ${fixed(variety, 2)}, ${percent(typical)} inside the outline of the class.`,
  curveTitle: ({ s, fidelity, variety, typical }: Measures) =>
    `Over the guidance scale fidelity rises to 1 while variety and then the typical share fall; at ${fixed(s, 1)}: ${fixed(fidelity, 2)}, ${fixed(variety, 2)}, ${fixed(typical, 2)}.`,
  spoken: (className: string, seed: number, { s, fidelity, variety, typical }: Measures) =>
    `Class ${className}, noise ${seed}, scale ${fixed(s, 1)}: fidelity ${percent(fidelity)}, variety ${percent(variety)} of the real class, ${percent(typical)} of the samples typical.`,
};

const zh: ViewStrings = {
  scale: '引导强度',
  scaleText: (s) =>
    `s = ${fixed(s, 1)}${s === 0 ? '，无条件' : s === 1 ? '，有条件' : s === 7.5 ? '，SD默认值' : ''}`,
  label: '所要的类别',
  className: (letter) => letter.toUpperCase(),
  otherNoise: '换一份起始噪声',
  fidelity: '保真度',
  variety: '多样性',
  typical: '典型率',
  axisX: '第一个数',
  axisY: '第二个数',
  axisMeasure: '比例',
  axisScale: '引导强度s',
  outline: '该类的95%',
  samples: '样本',
  seen: ({ s, fidelity, variety, typical }) =>
    `三个互有重叠的类别，与引导强度${fixed(s, 1)}下的${count(100)}个样本：保真度${fixed(fidelity, 2)}，多样性${fixed(variety, 2)}，${percent(typical)}落在该类轮廓线内。`,
  curveTitle: ({ s, fidelity, variety, typical }) =>
    `随引导强度增大，保真度升到1，多样性与典型率先后下降；${fixed(s, 1)}处分别为${fixed(fidelity, 2)}、${fixed(variety, 2)}、${fixed(typical, 2)}。`,
  spoken: (className, seed, { s, fidelity, variety, typical }) =>
    `${className}类，第${seed}份噪声，引导强度${fixed(s, 1)}：保真度${percent(fidelity)}，多样性为真实类别的${percent(variety)}，${percent(typical)}的样本是典型的。`,
};

export const view: Record<Locale, ViewStrings> = { en, zh };
