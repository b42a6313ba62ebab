import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent, significant } from '#src/drawing/format.ts';
import { walkers } from './model.ts';
import type { DataName } from './model.ts';

interface ViewStrings {
  ddpm: string;
  /** Between the name DDIM and its η. */
  comma: string;
  steps: string;
  eta: string;
  at: string;
  atText: (k: number, n: number) => string;
  run: string;
  stop: string;
  data: string;
  dataNames: Record<DataName, string>;
  fresh: string;
  otherNoise: string;
  calls: string;
  distance: string;
  spread: string;
  same: string;
  seen: (name: string, k: number, n: number, distance: number) => string;
  axisSteps: string;
  axisError: string;
  axisSame: string;
  chance: string;
  errorTitle: (n: number, ddpm: number, ddim: number, second: number) => string;
  sameTitle: (n: number, ddpm: number, ddim: number, second: number) => string;
  running: string;
  spoken: (
    data: string,
    seed: number,
    fresh: boolean,
    k: number,
    n: number,
    eta: number,
    distances: readonly number[],
  ) => string;
}

export const view: Record<Locale, ViewStrings> = {
  en: {
    ddpm: 'DDPM',
    comma: ', ',
    steps: 'Number of steps',
    eta: 'Fresh noise in DDIM',
    at: 'Along the walk',
    atText: (k, n) => `step ${count(k)} of ${count(n)}`,
    run: 'Run the race',
    stop: 'Stop',
    data: 'Training data',
    dataNames: { pairs: 'Six pairs of twins', spiral: 'Spiral' },
    fresh: 'Fresh noise for every step count',
    otherNoise: 'Other starting noise',
    calls: 'Calls of the denoiser',
    distance: 'Mean distance to data',
    spread: 'Spread, data = 100%',
    same: 'End as with 200 steps',
    seen: (name, k, n, distance) =>
      `${name} after ${count(k)} of ${count(n)} steps: ${walkers} walkers among the data points, on average ${fixed(distance, 3)} from the nearest.`,
    axisSteps: 'steps',
    axisError: 'error of spread, Gaussian data',
    axisSame: 'ends at the same point as with 200 steps',
    chance: 'chance',
    errorTitle: (n, ddpm, ddim, second) =>
      `How far the standard deviation of the samples is from the 0.5 of Gaussian data, both axes logarithmic. DDIM falls in proportion to the steps, DDPM more slowly, DPM++ 2M faster; at ${count(n)} steps DDPM ${significant(ddpm, 2)}, DDIM ${significant(ddim, 2)}, DPM++ 2M ${significant(second, 2)}.`,
    sameTitle: (n, ddpm, ddim, second) =>
      `Share of walkers that end at the same data point as with 200 steps: at ${count(n)} steps DDPM ${percent(ddpm)}, DDIM ${percent(ddim)}, DPM++ 2M ${percent(second)}.`,
    running: 'The race is running.',
    spoken: (data, seed, fresh, k, n, eta, [ddpm = 0, ddim = 0, second = 0]) =>
      `${data}, noise ${seed}${fresh ? ', fresh for every step count' : ', one path for every step count'}, step ${count(k)} of ${count(n)}: walkers are on average ${fixed(ddpm, 2)} from the data with DDPM and ${fixed(ddim, 2)} with DDIM at η ${fixed(eta, 1)}, ${fixed(second, 2)} with DPM++ 2M.`,
  },
  zh: {
    ddpm: 'DDPM',
    comma: '，',
    steps: '总步数',
    eta: 'DDIM中的新噪声',
    at: '走到第几步',
    atText: (k, n) => `第${count(k)}步，共${count(n)}步`,
    run: '开始赛跑',
    stop: '停止',
    data: '训练数据',
    dataNames: { pairs: '六对近邻', spiral: '螺线' },
    fresh: '每种步数另发噪声',
    otherNoise: '换一个种子',
    calls: '调用去噪器次数',
    distance: '到数据的平均距离',
    spread: '散布，数据 = 100%',
    same: '终点与走200步相同',
    seen: (name, k, n, distance) =>
      `${name}走了${count(n)}步中的${count(k)}步，${walkers}个样本点在数据点之间，平均距最近的数据点${fixed(distance, 3)}。`,
    axisSteps: '步数',
    axisError: '高斯数据上散布的误差',
    axisSame: '终点与走200步相同的比例',
    chance: '碰运气',
    errorTitle: (n, ddpm, ddim, second) =>
      `样本的标准差与高斯数据的0.5相差多少，两轴都是对数。DDIM与步数成反比，DDPM降得慢些，DPM++ 2M降得快得多，${count(n)}步时DDPM为${significant(ddpm, 2)}，DDIM为${significant(ddim, 2)}，DPM++ 2M为${significant(second, 2)}。`,
    sameTitle: (n, ddpm, ddim, second) =>
      `终点与走200步时相同的样本点比例，${count(n)}步时DDPM为${percent(ddpm)}，DDIM为${percent(ddim)}，DPM++ 2M为${percent(second)}。`,
    running: '赛跑进行中。',
    spoken: (data, seed, fresh, k, n, eta, [ddpm = 0, ddim = 0, second = 0]) =>
      `${data}，种子${seed}，${fresh ? '每种步数另发' : '各种步数同一条路径'}，第${count(k)}步，共${count(n)}步，样本点到数据的平均距离，DDPM为${fixed(ddpm, 2)}，DDIM（η = ${fixed(eta, 1)}）为${fixed(ddim, 2)}，DPM++ 2M为${fixed(second, 2)}。`,
  },
};
