import { fixed } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { PlaneName } from '../kit/plane-data.ts';
import type { Clothes, Round } from './model.ts';

interface Seen {
  readonly name: PlaneName;
  readonly round: Round;
  readonly t: number;
  readonly n: string;
  readonly walker: number;
  /** Mean squared journey of the walkers, and the distance to the data at which the drawn ones end. */
  readonly journey: number;
  readonly distance: number;
}

interface ViewStrings {
  round: string;
  rounds: Record<Round, string>;
  time: string;
  steps: string;
  walker: string;
  walkerOf: (walker: number) => string;
  data: string;
  dataNames: Record<PlaneName, string>;
  again: string;
  answers: (t: number) => string;
  place: string;
  clean: string;
  noise: string;
  velocity: string;
  v: string;
  chance: string;
  journey: string;
  distance: string;
  axisX: string;
  axisY: string;
  planeTitle: (round: Round, t: number, walker: number) => string;
  spoken: (seen: Seen, answer: Clothes) => string;
}

const place = ([x, y]: readonly [number, number]): string => `(${fixed(x, 2)}, ${fixed(y, 2)})`;

export const view: Record<Locale, ViewStrings> = {
  en: {
    round: 'Paths',
    rounds: { lines: 'lines of chance pairs', wind: 'mean velocity', reflow: 'after a reflow' },
    time: 'Time',
    steps: 'Euler steps',
    walker: 'Walker taken apart',
    walkerOf: (walker) => `${walker} of 12`,
    data: 'Data',
    dataNames: { moons: 'Moons', ring: 'Ring', letter: 'Letter A' },
    again: 'Other noise',
    answers: (t) => `Where the walker stands at t = ${fixed(t, 2)}, and the mean answer there`,
    place: 'place xₜ = (1 − t) E[x₀] + t E[ε]',
    clean: 'clean data E[x₀]',
    noise: 'noise E[ε]',
    velocity: 'velocity u = E[ε] − E[x₀]',
    v: 'v, on the rounded path',
    chance: 'mean squared journey, pairs by chance',
    journey: 'pairs by the wind',
    distance: 'distance to the data at the end',
    axisX: 'first number',
    axisY: 'second number',
    planeTitle: (round, t, walker) =>
      `${
        {
          lines:
            'Twelve straight lines from noises to points that chance has paired with them; they cross.',
          wind: 'Twelve bent paths along the mean velocity, from noise to points; none crosses another at the same time.',
          reflow:
            'Twelve straight paths from each noise to the point that the wind had carried it to.',
        }[round]
      } At t = ${fixed(t, 2)} the mean answers at walker ${walker} lie at the two ends of a segment through it.`,
    spoken: ({ name, round, t, n, walker, journey, distance }, { clean, noise, velocity }) =>
      `${{ moons: 'Moons', ring: 'Ring', letter: 'Letter A' }[name]}, ${{ lines: 'lines of chance pairs', wind: `mean velocity, ${n} steps`, reflow: `after a reflow, ${n} steps` }[round]}: at t = ${fixed(t, 2)} walker ${walker} is answered with data ${place(clean)}, noise ${place(noise)}, velocity ${place(velocity)}. Mean squared journey ${fixed(journey, 3)}, distance to the data at the end ${fixed(distance, 3)}.`,
  },
  zh: {
    round: '路径',
    rounds: { lines: '随机配对的直线', wind: '平均速度', reflow: '重流之后' },
    time: '时间',
    steps: '欧拉步数',
    walker: '拆开看的点',
    walkerOf: (walker) => `12个中的第${walker}个`,
    data: '数据',
    dataNames: { moons: '双月', ring: '圆环', letter: '字母A' },
    again: '换一批噪声',
    answers: (t) => `t = ${fixed(t, 2)}时这个点的位置，以及该处的平均回答`,
    place: '位置 xₜ = (1 − t) E[x₀] + t E[ε]',
    clean: '干净数据 E[x₀]',
    noise: '噪声 E[ε]',
    velocity: '速度 u = E[ε] − E[x₀]',
    v: 'v（圆弧路径上）',
    chance: '平均平方路程，随机配对',
    journey: '由风配对',
    distance: '终点到数据的距离',
    axisX: '第一个数',
    axisY: '第二个数',
    planeTitle: (round, t, walker) =>
      `${
        {
          lines: '十二条直线，连接噪声与随机配到的数据点，互相交叉。',
          wind: '十二条沿平均速度走出的弯路，从噪声到数据点，没有两条在同一时刻相遇。',
          reflow: '十二条直路，从每份噪声通到风曾带到的那个点。',
        }[round]
      }t = ${fixed(t, 2)}时，第${walker}个点处的两个平均回答在穿过它的线段两端。`,
    spoken: ({ name, round, t, n, walker, journey, distance }, { clean, noise, velocity }) =>
      `${{ moons: '双月', ring: '圆环', letter: '字母A' }[name]}，${{ lines: '随机配对的直线', wind: `平均速度，${n}步`, reflow: `重流之后，${n}步` }[round]}，t = ${fixed(t, 2)}时，第${walker}个点得到的回答是数据${place(clean)}、噪声${place(noise)}、速度${place(velocity)}。平均平方路程${fixed(journey, 3)}，终点到数据的距离${fixed(distance, 3)}。`,
  },
};
