/** In Chinese. */
import { count, fixed, percent } from '#src/drawing/format.ts';
import { inWords } from '#src/miniature/reading.ts';
import { zh as trained } from '../kit/trained/chinese.ts';
import { settled } from '../kit/trained/words.ts';
import type { Words } from './words.ts';

export const zh: Words = {
  ...trained,
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
