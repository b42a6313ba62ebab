import type { Locale } from '#src/i18n/locales.ts';
import { fixed, percent, significant } from '#src/drawing/format.ts';
import type { Answer } from './model.ts';
import type { clicks, DataName } from './points.ts';

type Click = (typeof clicks)[number];

const place = (x: number, y: number): string => `(${fixed(x, 2)}, ${fixed(y, 2)})`;

interface ViewStrings {
  step: string;
  data: string;
  dataNames: Record<DataName, string>;
  axisX: string;
  axisY: string;
  /** Name of the plane for a screen reader, and how to use it. */
  plane: string;
  hints: Record<Click, string>;
  /** Follows a hint. */
  keys: string;
  seen: (t: number, nearest: number, sharing: number, own: boolean) => string;
  click: string;
  clicks: Record<Click, string>;
  place: string;
  remove: string;
  walk: string;
  weights: string;
  axisWeights: string;
  weightsTitle: (heaviest: number, count: number) => string;
  gaussian: string;
  signal: string;
  noise: string;
  heaviest: string;
  sharing: string;
  distance: string;
  factor: string;
  factorTitle: (t: number, factor: number) => string;
  axisT: string;
  /** Sentences that follow one another; the first comes after the name of the data. */
  colon: string;
  spoken: (t: number, points: number, heaviest: number, answer: Answer) => string;
  spokenGaussian: (t: number, factor: number) => string;
  spokenPlaces: (x: number, y: number, answer: Answer, end: Iterable<number>) => string;
}

export const view: Record<Locale, ViewStrings> = {
  en: {
    step: 'Noise level',
    data: 'Training data',
    dataNames: {
      moons: 'Moons',
      ring: 'Ring',
      letter: 'Letter A',
      gaussian: 'Gaussian',
      own: 'Mine',
    },
    axisX: 'first number',
    axisY: 'second number',
    plane: 'Plane with the noisy point',
    hints: {
      probe: 'Drag the noisy point, or click where it should be.',
      points: 'Drag the noisy point; a click puts down a data point, or removes the one it hits.',
    },
    keys: ' On the keyboard: arrow keys move it (with Shift, further), Enter puts a data point there, Delete removes the nearest.',
    seen: (t, nearest, sharing, own) =>
      own
        ? `Noise level ${t}: the answer is an average of about ${fixed(sharing, 1)} data points, ${fixed(nearest, 2)} from the nearest one. Arrows of the score point to the shrunken data.`
        : `Noise level ${t}: round Gaussian data; the answer lies between the noisy point and the centre.`,
    click: 'A click',
    clicks: { probe: 'moves the point', points: 'edits the data' },
    place: 'Put a data point',
    remove: 'Remove nearest',
    walk: 'Draw the walk down to no noise',
    weights: 'weight in the answer',
    axisWeights: 'data points, heaviest first',
    weightsTitle: (heaviest, count) =>
      `Softmax weights of ${count} data points in falling order; the heaviest has ${percent(heaviest, 1)}.`,
    gaussian:
      'Gaussian data has no points to weigh. The answer is the noisy point, drawn towards the centre by one factor: near 1 with little noise, near 0 with much.',
    signal: 'Signal',
    noise: 'Noise',
    heaviest: 'Heaviest weight',
    sharing: 'Points sharing the answer',
    distance: 'Answer to nearest data point',
    factor: 'Answer over noisy point',
    factorTitle: (t, factor) =>
      `The answer as a multiple of the noisy point, falling over t from 1 to almost 0; at t = ${t}: ${fixed(factor, 3)}.`,
    axisT: 'noise level t',
    colon: ', ',
    spoken: (t, points, heaviest, { sharing, nearest }) =>
      `${points} points, noise level ${t}: the heaviest data point has ${percent(heaviest)}, about ${fixed(sharing, 1)} points share the answer, and it lies ${fixed(nearest.distance, 2)} from the nearest. `,
    spokenGaussian: (t, factor) =>
      `noise level ${t}: the answer is ${significant(factor)} times the noisy point. `,
    spokenPlaces: (x, y, answer, [endX, endY]) =>
      `The noisy point ${place(x, y)} is sent to ${place(answer.x, answer.y)}${endX === undefined || endY === undefined ? '' : `; the walk ends at ${place(endX, endY)}`}. `,
  },
  zh: {
    step: '时间步',
    data: '训练数据',
    dataNames: {
      moons: '双月',
      ring: '圆环',
      letter: '字母A',
      gaussian: '高斯',
      own: '自定',
    },
    axisX: '第一个数',
    axisY: '第二个数',
    plane: '带噪点所在的平面',
    hints: {
      probe: '拖动带噪的点，或点击要放到的地方。',
      points: '拖动带噪的点，点击空处放一个数据点，点中已有的就删去。',
    },
    keys: '用键盘时，方向键移动带噪的点（按住Shift走得更远），Enter在该处放一个数据点，Delete删去最近的点。',
    seen: (t, nearest, sharing, own) =>
      own
        ? `时间步${t}，回答约为${fixed(sharing, 1)}个数据点的平均，距最近的数据点${fixed(nearest, 2)}。得分的箭头指向缩小后的数据。`
        : `时间步${t}，圆形高斯数据，回答在带噪点与中心之间。`,
    click: '点击平面',
    clicks: { probe: '移动带噪的点', points: '放上或删去数据' },
    place: '在此放一个数据点',
    remove: '删去最近的点',
    walk: '画出走到无噪声的轨迹',
    weights: '在回答中的权重',
    axisWeights: '数据点，由重到轻',
    weightsTitle: (heaviest, count) =>
      `${count}个数据点的softmax权重，由大到小，最重的占${percent(heaviest, 1)}。`,
    gaussian:
      '高斯数据没有可加权的点。回答就是带噪的点，按一个系数拉向中心，噪声小时接近1，噪声大时接近0。',
    signal: '信号',
    noise: '噪声',
    heaviest: '最大权重',
    sharing: '分担回答的点数',
    distance: '回答到最近数据点',
    factor: '回答与带噪点之比',
    factorTitle: (t, factor) =>
      `回答是带噪点的多少倍，随t从1降到几乎为0，t = ${t}时为${fixed(factor, 3)}。`,
    axisT: '时间步t',
    colon: '，',
    spoken: (t, points, heaviest, { sharing, nearest }) =>
      `${points}个点，时间步${t}，最重的数据点占${percent(heaviest)}，约${fixed(sharing, 1)}个点分担回答，距最近的数据点${fixed(nearest.distance, 2)}。`,
    spokenGaussian: (t, factor) => `时间步${t}，回答是带噪点的${significant(factor)}倍。`,
    spokenPlaces: (x, y, answer, [endX, endY]) =>
      `带噪的点${place(x, y)}被送到${place(answer.x, answer.y)}${endX === undefined || endY === undefined ? '' : `，轨迹的终点是${place(endX, endY)}`}。`,
  },
};
