import type { Locale } from '#src/i18n/locales.ts';
import { fixed, percent, significant } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import type { Answer, quarterWay } from './model.ts';
import type { clicks, DataName } from './points.ts';

type Click = (typeof clicks)[number];

const place = (x: number, y: number): string => `(${fixed(x, 2)}, ${fixed(y, 2)})`;

export const frame: Record<Locale, FrameStrings> = {
  en: {
    question: 'Where does the best possible denoiser send a noisy point?',
    caption:
      'A “picture” of two numbers, so that the training set is a handful of dots and nothing has to be trained: the best answer to a noisy point is an average of the data, weighted by a softmax. Arrows show the score, the direction in which noisy data become more likely; they point to the data as the signal shrinks them (small dots). The ring is the answer E[x₀ | xₜ]; the dashed line is the deterministic walk down to no noise.',
    tries: [
      'Slide t from 999 to 0 and watch the ring: first the mean of all the data, then an average of a few points, in the end one point of the training set.',
      'At a middle t, compare the ring with the end of the dashed line. One step answers with a blur; many steps arrive at a data point.',
      'Switch to Gaussian data, which never repeats. At small t the answer is now the noisy point itself: there is nothing to copy.',
      'Put two points on the same spot. Their weights add up: duplicated data pulls twice as hard.',
    ],
    real: [
      {
        text: 'A trained network does not reach this optimum, and must not: the optimum only ever returns the training set. What is new in a generated picture comes from what the network smooths over.',
        source: 'Karras et al. 2022, app. B.3 (the optimum for a finite data set).',
      },
      {
        text: 'Memorising still happens, most of all for pictures that occur many times in the training data.',
        source: 'Carlini et al. 2023.',
      },
      {
        text: 'Stable Diffusion’s x₀ is a latent of 16,384 numbers and not of two, and its noise level at t = 999 is the one of this slider.',
        source: 'Rombach et al. 2022; v1-inference.yaml.',
      },
    ],
  },
  zh: {
    question: '最优的去噪器会把带噪的点送到哪里？',
    caption:
      '这里的“图”只有两个数，训练集就是几个点，什么也不用训练：对一个带噪的点，最好的回答是数据的加权平均，权重由softmax给出。箭头是得分，指向带噪数据更可能出现的方向，也就是指向被信号缩小后的数据（小点）。圆圈是回答E[x₀ | xₜ]，虚线是确定性地走到无噪声的轨迹。',
    tries: [
      '把t从999拉到0，盯住圆圈：先是全部数据的平均，然后是几个点的平均，最后就是训练集里的一个点。',
      '在中间的t，比较圆圈与虚线的终点：一步到位的回答是模糊的平均，多步走下去才到达一个数据点。',
      '换成高斯数据，它从不重复。t很小时，回答就是带噪的点本身：没有什么可抄。',
      '在同一处放两个点：它们的权重相加，重复的数据拉力加倍。',
    ],
    real: [
      {
        text: '训练出来的网络达不到这个最优解，也不应该达到：最优解只会交还训练集。生成的图里新的东西，来自网络抹平的那一部分。',
        source: 'Karras等，2022，附录B.3（有限数据集的最优解）。',
      },
      {
        text: '记忆化仍会发生，在训练数据中多次出现的图尤其如此。',
        source: 'Carlini等，2023。',
      },
      {
        text: 'Stable Diffusion的x₀是16,384个数的潜变量，而不是两个数；t = 999时的噪声与此滑块相同。',
        source: 'Rombach等，2022；v1-inference.yaml。',
      },
    ],
  },
};

type QuarterWay = ReturnType<typeof quarterWay>;

export const prediction: Record<Locale, (facts: QuarterWay) => PredictionStrings> = {
  en: ({ t, noise, weight, meanWeight }) => ({
    question: `The training data are eight points on a circle. After a little noise (t = ${t}, noise ${fixed(noise, 2)}) a point lies on that circle, a quarter of the way from one data point to the next. Where does the best possible denoiser send it?`,
    choices: [
      {
        answer: 'It stays where it is, on the circle',
        reason:
          'The circle is in our eyes. The denoiser with the least error on these data has eight points and nothing else to answer with.',
      },
      {
        answer: 'A quarter of the way along the straight line between the two points',
        reason: `The weights are not shared by distance but by a softmax of squared distances over the noise variance, and the noise is small: the nearest point takes ${percent(weight, 3)}.`,
      },
      {
        answer: 'Onto the nearest of the eight data points',
        reason: `Its weight is ${percent(weight, 3)}. With little noise the best denoiser copies the training set; it has memorised it.`,
        right: true,
      },
      {
        answer: 'To the centre, the mean of all eight',
        reason: `That is its answer to pure noise: at t = 999 the heaviest point has a weight of ${percent(meanWeight)}, about one in eight. With little noise the data tell far more.`,
      },
    ],
  }),
  zh: ({ t, noise, weight, meanWeight }) => ({
    question: `训练数据是圆上的八个点。加一点噪声之后（t = ${t}，噪声${fixed(noise, 2)}），有一个点仍在圆上，位于一个数据点到下一个数据点的四分之一处。最优的去噪器会把它送到哪里？`,
    choices: [
      {
        answer: '留在原处，仍在圆上',
        reason: '圆是我们看出来的。在这些数据上误差最小的去噪器，手里只有八个点，别无其他答案。',
      },
      {
        answer: '两点连线的四分之一处',
        reason: `权重不按距离分配，而是对“距离平方除以噪声方差”取softmax；噪声很小，最近的点就占了${percent(weight, 3)}。`,
      },
      {
        answer: '八个数据点中最近的那一个',
        reason: `它的权重是${percent(weight, 3)}。噪声小时，最优的去噪器照抄训练集：它记住了训练集。`,
        right: true,
      },
      {
        answer: '圆心，即八个点的平均',
        reason: `那是它对纯噪声的回答：t = 999时最重的点只占${percent(meanWeight)}，约八分之一。噪声小时，数据透露的要多得多。`,
      },
    ],
  }),
};

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
  spokenPlaces: (x: number, y: number, answer: Answer, end: readonly number[]) => string;
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
    step: '噪声级别',
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
      probe: '拖动带噪的点，或点击它该去的地方。',
      points: '拖动带噪的点；点击空处放一个数据点，点中已有的就删去它。',
    },
    keys: '键盘：方向键移动它（按住Shift走得更远），Enter在该处放一个数据点，Delete删去最近的点。',
    seen: (t, nearest, sharing, own) =>
      own
        ? `噪声级别${t}：回答约为${fixed(sharing, 1)}个数据点的平均，距最近的数据点${fixed(nearest, 2)}。得分的箭头指向缩小后的数据。`
        : `噪声级别${t}：圆形高斯数据，回答在带噪点与中心之间。`,
    click: '点击平面',
    clicks: { probe: '移动带噪的点', points: '放上或删去数据' },
    place: '在此放一个数据点',
    remove: '删去最近的点',
    walk: '画出走到无噪声的轨迹',
    weights: '在回答中的权重',
    axisWeights: '数据点，由重到轻',
    weightsTitle: (heaviest, count) =>
      `${count}个数据点的softmax权重，由大到小；最重的占${percent(heaviest, 1)}。`,
    gaussian:
      '高斯数据没有可加权的点。回答就是带噪的点，按一个系数拉向中心：噪声小时接近1，噪声大时接近0。',
    signal: '信号',
    noise: '噪声',
    heaviest: '最大权重',
    sharing: '分担回答的点数',
    distance: '回答到最近数据点',
    factor: '回答与带噪点之比',
    factorTitle: (t, factor) =>
      `回答是带噪点的多少倍，随t从1降到几乎为0；t = ${t}时为${fixed(factor, 3)}。`,
    axisT: '噪声级别t',
    colon: '，',
    spoken: (t, points, heaviest, { sharing, nearest }) =>
      `${points}个点，噪声级别${t}：最重的数据点占${percent(heaviest)}，约${fixed(sharing, 1)}个点分担回答，距最近的数据点${fixed(nearest.distance, 2)}。`,
    spokenGaussian: (t, factor) => `噪声级别${t}：回答是带噪点的${significant(factor)}倍。`,
    spokenPlaces: (x, y, answer, [endX, endY]) =>
      `带噪的点${place(x, y)}被送到${place(answer.x, answer.y)}${endX === undefined || endY === undefined ? '' : `，轨迹的终点是${place(endX, endY)}`}。`,
  },
};
