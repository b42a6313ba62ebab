import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent } from '#src/drawing/format.ts';
import { inWords } from '#src/miniature/reading.ts';
import { settled, trained, type TrainedWords } from '../kit/trained/strings.ts';
import type { Status } from '../kit/trained/useAnswer.ts';
import type { StartName } from './model.ts';
import type { Shown, Wanted } from './painting.ts';

export interface Words extends TrainedWords {
  other: string;
  both: string;
  from: string;
  starts: Record<StartName, string>;
  strength: string;
  strengthText: (strength: number) => string;
  wanted: (wanted: readonly Wanted[]) => string;
  /** While a fault is planted and nothing was painted here. */
  runToSee: string;
  at: string;
  after: (k: number, n: number) => string;
  play: string;
  playing: string;
  level: (t: number) => string;
  latentAlt: (k: number, n: number) => string;
  clean: string;
  cleanNote: string;
  notAsked: string;
  cleanAlt: (k: number, n: number) => string;
  picture: string;
  pictureAlt: (k: number, n: number) => string;
  row: string;
  rowAlt: (k: number) => string;
  /** The picture that the way begins from. */
  start: string;
  gazes: string;
  gazeAlt: (word: string, share: number) => string;
  search: string;
  searching: (share: number) => string;
  nearest: (distance: number, usual: number) => string;
  numbered: (index: number) => string;
  spoken: (wanted: readonly Wanted[], status: Status, shown: readonly Shown[]) => string;
}

const en: Words = {
  ...trained.en,
  other: 'Second prompt, from the same noise',
  both: 'Compare with a second prompt',
  from: 'Begin from',
  starts: {
    none: 'noise alone',
    ring: 'a picture: green ring',
    cross: 'a picture: yellow cross',
    hill: 'a landscape, unlike all training pictures',
    boat: 'a boat, unlike all training pictures',
  },
  strength: 'Strength',
  strengthText: (strength) => `${fixed(strength, 2)}, from level t = ${fixed(strength, 2)}`,
  wanted: (wanted) => {
    const { s, steps, sampler, seed, from, strength } = wanted[0]!;
    const start =
      from === 'none'
        ? `noise no. ${seed}`
        : `${en.starts[from]} with noise no. ${seed} at strength ${fixed(strength, 2)}`;
    return `${wanted.map(({ prompt }) => `“${prompt}”`).join(' and ')}: ${steps} steps of ${en.samplers[sampler]} from ${start}, guidance s = ${fixed(s, 1)}.`;
  },
  runToSee: 'Below nothing is wrong yet: run the model to see the fault at work.',
  at: 'Step looked at',
  after: (k, n) => (k === 0 ? `before the first of ${n} steps` : `after step ${k} of ${n}`),
  play: 'Play the steps',
  playing: 'The steps are playing.',
  level: (t) => `4 × 8 × 8 numbers, t = ${fixed(t, 2)}`,
  latentAlt: (k, n) =>
    `The four channels of the latent ${en.after(k, n)}: white above zero, black below.`,
  clean: 'Predicted picture',
  cleanNote: 'what the denoiser takes it for',
  notAsked: 'not asked yet',
  cleanAlt: (k) => `What the denoiser took for the finished picture in step ${k}.`,
  picture: 'Picture so far',
  pictureAlt: (k, n) => `The latent ${en.after(k, n)}, decoded to 32 × 32 pixels as it is.`,
  row: 'Predicted picture, by step',
  rowAlt: (k) => `Predicted in step ${k}.`,
  start: 'start',
  gazes: 'Attention of each word: lit where it is strongest; its mean share of all attention',
  gazeAlt: (word, share) =>
    `Where the picture looked at “${word}”, which has ${percent(share)} of all attention.`,
  search: 'Find the nearest training pictures',
  searching: (share) => `Comparing with 40,000 pictures: ${percent(share)}`,
  nearest: (distance, usual) =>
    `Nearest of the 40,000 training pictures: ${fixed(distance, 3)} away (root mean square, of a range of 2). A fresh drawing of the same scene, which training never saw, is ${fixed(usual, 3)} from its nearest.`,
  numbered: (index) => `no. ${count(index)}`,
  spoken: (wanted, status, shown) =>
    status.kind === 'ready' && !status.stopped && shown.length > 0
      ? shown
          .map(
            ({ wanted: { prompt, s, seed }, moment, judged }) =>
              `“${prompt}”, guidance ${fixed(s, 1)}, noise ${seed}, ${en.after(moment.k, moment.n)}: the finished picture shows ${inWords(judged, 'en')}.`,
          )
          .join(' ')
      : `${en.wanted(wanted)} ${settled(status) ? en.status(status) : 'Working.'}`,
};

const zh: Words = {
  ...trained.zh,
  other: '第二个提示词，噪声相同',
  both: '与第二个提示词对照',
  from: '从什么开始',
  starts: {
    none: '只有噪声',
    ring: '一张图，绿色圆环',
    cross: '一张图，黄色十字',
    hill: '一幅风景，训练图里没有这一类',
    boat: '一条船，训练图里没有这一类',
  },
  strength: '强度',
  strengthText: (strength) => `${fixed(strength, 2)}，从t = ${fixed(strength, 2)}开始`,
  wanted: (wanted) => {
    const { s, steps, sampler, seed, from, strength } = wanted[0]!;
    const start =
      from === 'none'
        ? `从种子${seed}的噪声出发`
        : `从“${zh.starts[from]}”出发，混入种子${seed}的噪声，强度${fixed(strength, 2)}`;
    return `${wanted.map(({ prompt }) => `“${prompt}”`).join('与')}，${start}，用${zh.samplers[sampler]}走${steps}步，引导强度s = ${fixed(s, 1)}。`;
  },
  runToSee: '下面的图还没有弄错，要看错误的后果，请运行模型。',
  at: '看哪一步',
  after: (k, n) => (k === 0 ? `共${n}步，第一步之前` : `共${n}步，第${k}步之后`),
  play: '逐步播放',
  playing: '正在逐步播放。',
  level: (t) => `4×8×8个数，t = ${fixed(t, 2)}`,
  latentAlt: (k, n) => `潜变量的四个通道，${zh.after(k, n)}，白色大于零，黑色小于零。`,
  clean: '预测的图',
  cleanNote: '去噪器认为成图会是这样',
  notAsked: '还没有问过去噪器',
  cleanAlt: (k) => `第${k}步里去噪器预测的成图。`,
  picture: '目前的图',
  pictureAlt: (k, n) => `${zh.after(k, n)}的潜变量，照原样解码成32×32像素。`,
  row: '各步预测的图',
  rowAlt: (k) => `第${k}步预测的图。`,
  start: '起点',
  gazes: '每个词得到的注意力，最强处最亮，数字是这个词在全部注意力里的平均份额',
  gazeAlt: (word, share) => `图的哪些位置在看“${word}”，这个词得到全部注意力的${percent(share)}。`,
  search: '找最接近的训练图',
  searching: (share) => `正在与40,000张图比较：${percent(share)}`,
  nearest: (distance, usual) =>
    `40,000张训练图里最近的一张，距离${fixed(distance, 3)}（均方根，数值范围为2）。同一场景新画一张训练没见过的图，离它最近的训练图是${fixed(usual, 3)}。`,
  numbered: (index) => `第${count(index)}号`,
  spoken: (wanted, status, shown) =>
    status.kind === 'ready' && !status.stopped && shown.length > 0
      ? shown
          .map(
            ({ wanted: { prompt, s, seed }, moment, judged }) =>
              `“${prompt}”，引导强度${fixed(s, 1)}，种子${seed}，${zh.after(moment.k, moment.n)}：成图是${inWords(judged, 'zh')}。`,
          )
          .join('')
      : `${zh.wanted(wanted)}${settled(status) ? zh.status(status) : '正在运行。'}`,
};

export const view: Record<Locale, Words> = { en, zh };
