import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import { walkers } from './model.ts';
import type { DataName, repeats } from './model.ts';

/** How many walk, and how many of them have their path drawn. */
interface Crowd {
  walkers: number;
  drawn: number;
}

export const frame: Record<Locale, (crowd: Crowd) => FrameStrings> = {
  en: (crowd) => ({
    question: 'What do more steps buy, and what does the noise on the way change?',
    caption: `In both panels ${crowd.walkers} walkers start from the same noise and walk down DDPM’s linear schedule on the answers of the exact denoiser. DDPM adds fresh noise at every step; DDIM adds η times as much, at η = 0 none. Each step costs one call of the denoiser. Rings are the data, dots the walkers; ${crowd.drawn} of them have their path drawn, one of them darker.`,
    tries: [
      'Take 5 steps, then 20, then 200. With few steps the walkers stop between two twins and closer together than the data: the last answer was still an average.',
      'Keep η = 0 and change the number of steps: the darker DDIM path bends a little and ends at the same point. The DDPM path ends somewhere else each time.',
      'Raise η to 1: the right panel becomes the left one, step for step. DDPM is one end of the family.',
    ],
    real: [
      {
        text: 'A trained network is wrong by a little at every step. With it the two samplers do differ at few steps: on images the deterministic one loses less. Here the denoiser is exact, and with 20 steps or more either ends close to the data.',
        source: 'Song et al. 2020, §5.1.',
      },
      {
        text: 'Stable Diffusion’s script takes 50 steps of its own schedule with η = 0, or a solver that looks back at earlier steps (PLMS).',
        source: 'CompVis stable-diffusion, scripts/txt2img.py.',
      },
    ],
  }),
  zh: (crowd) => ({
    question: '多走几步换来什么？途中的噪声又改变什么？',
    caption: `左右两图各有${crowd.walkers}个行走者，从同一份噪声出发，按DDPM的线性调度，照着精确去噪器的回答一步步走下来。DDPM每步加入新的噪声；DDIM加入η倍，η = 0时不加。每走一步调用一次去噪器。圆圈是数据，圆点是行走者；其中${crowd.drawn}个画出轨迹，一条加深。`,
    tries: [
      '先走5步，再走20步、200步。步数少时，行走者停在一对近邻之间，散布也比数据小：最后那次回答仍是平均。',
      '保持η = 0，改变步数：DDIM那条加深的轨迹略有弯曲，终点却是同一个点；DDPM的轨迹每次都到别处。',
      '把η调到1：右图一步不差地变成左图。DDPM是这一族的一端。',
    ],
    real: [
      {
        text: '训练出来的网络每一步都有一点误差，于是步数少时两种采样器确有差别：在图像上，确定性的那个损失较小。这里的去噪器是精确的，走20步以上，两者都停在数据近旁。',
        source: 'Song等，2020，§5.1。',
      },
      {
        text: 'Stable Diffusion的脚本在自己的调度上走50步，η = 0，或者用会回看前几步的求解器（PLMS）。',
        source: 'CompVis stable-diffusion，scripts/txt2img.py。',
      },
    ],
  }),
};

type Repeats = ReturnType<typeof repeats>;

export const prediction: Record<Locale, (facts: Repeats) => PredictionStrings> = {
  en: ({ total, n, most, ddim, ddpm, chance }) => ({
    question: `${count(total)} walkers start from noise and take ${n} steps. Then the same seed again, with ${most} steps. How many end at the same one of the twelve data points both times?`,
    choices: [
      {
        answer: 'Nearly all of them, with either sampler',
        reason: `With DDIM, yes: ${percent(ddim)}. DDPM adds noise on the way, and with another number of steps it is other noise: ${percent(ddpm)}.`,
      },
      {
        answer: 'Nearly all with DDIM, about as many as by chance with DDPM',
        reason: `DDIM follows one curve from each start, and more steps only trace it better: ${percent(ddim)} end at the same point. For DDPM it is ${percent(ddpm)}; chance alone would give ${percent(chance)}.`,
        right: true,
      },
      {
        answer: 'About as many as by chance, with either sampler',
        reason: `So it is with DDPM (${percent(ddpm)}). But DDIM has no randomness after the start: ${percent(ddim)}.`,
      },
      {
        answer: 'Nearly all with DDPM, fewer with DDIM',
        reason: `The other way round: DDPM ${percent(ddpm)}, DDIM ${percent(ddim)}. Fresh noise makes the walker forget where it came from.`,
      },
    ],
  }),
  zh: ({ total, n, most, ddim, ddpm, chance }) => ({
    question: `${count(total)}个行走者从噪声出发，走${n}步；再用同一个种子走${most}步。两次都到达十二个数据点中同一个点的有多少？`,
    choices: [
      {
        answer: '两种采样器都几乎全部相同',
        reason: `DDIM确实如此：${percent(ddim)}。DDPM途中加噪声，步数不同，噪声也不同：${percent(ddpm)}。`,
      },
      {
        answer: 'DDIM几乎全部相同，DDPM与碰运气差不多',
        reason: `DDIM从每个起点只沿一条曲线走，步数多只是描得更准：${percent(ddim)}到达同一个点。DDPM只有${percent(ddpm)}，而单凭运气也有${percent(chance)}。`,
        right: true,
      },
      {
        answer: '两种采样器都与碰运气差不多',
        reason: `DDPM是这样（${percent(ddpm)}）。但DDIM在起点之后没有随机性：${percent(ddim)}。`,
      },
      {
        answer: 'DDPM几乎全部相同，DDIM较少',
        reason: `正好相反：DDPM为${percent(ddpm)}，DDIM为${percent(ddim)}。新的噪声让行走者忘了自己从哪里来。`,
      },
    ],
  }),
};

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
  otherNoise: string;
  calls: string;
  distance: string;
  spread: string;
  same: string;
  seen: (name: string, k: number, n: number, distance: number) => string;
  axisSteps: string;
  axisDistance: string;
  axisSame: string;
  chance: string;
  both: string;
  distanceTitle: (n: number, ddpm: number, ddim: number) => string;
  sameTitle: (n: number, ddpm: number, ddim: number) => string;
  running: string;
  spoken: (
    data: string,
    seed: number,
    k: number,
    n: number,
    eta: number,
    distances: readonly [number, number],
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
    otherNoise: 'Other starting noise',
    calls: 'Calls of the denoiser',
    distance: 'Mean distance to data',
    spread: 'Spread, data = 100%',
    same: 'End as with 200 steps',
    seen: (name, k, n, distance) =>
      `${name} after ${count(k)} of ${count(n)} steps: ${walkers} walkers among the data points, on average ${fixed(distance, 3)} from the nearest.`,
    axisSteps: 'steps',
    axisDistance: 'mean distance to data at the end',
    axisSame: 'ends at the same point as with 200 steps',
    chance: 'chance',
    both: 'dashed DDPM, solid DDIM',
    distanceTitle: (n, ddpm, ddim) =>
      `Mean distance to the nearest data point falls with the number of steps for both; at ${count(n)} steps DDPM ${fixed(ddpm, 3)}, DDIM ${fixed(ddim, 3)}.`,
    sameTitle: (n, ddpm, ddim) =>
      `Share of walkers that end at the same data point as with 200 steps: at ${count(n)} steps DDPM ${percent(ddpm)}, DDIM ${percent(ddim)}.`,
    running: 'The race is running.',
    spoken: (data, seed, k, n, eta, [ddpm, ddim]) =>
      `${data}, noise ${seed}, step ${count(k)} of ${count(n)}: walkers are on average ${fixed(ddpm, 2)} from the data with DDPM and ${fixed(ddim, 2)} with DDIM at η ${fixed(eta, 1)}.`,
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
    otherNoise: '换一份起始噪声',
    calls: '调用去噪器次数',
    distance: '到数据的平均距离',
    spread: '散布，数据 = 100%',
    same: '终点与走200步相同',
    seen: (name, k, n, distance) =>
      `${name}走了${count(n)}步中的${count(k)}步：${walkers}个行走者在数据点之间，平均距最近的数据点${fixed(distance, 3)}。`,
    axisSteps: '步数',
    axisDistance: '终点到数据的平均距离',
    axisSame: '终点与走200步相同的比例',
    chance: '碰运气',
    both: '虚线DDPM，实线DDIM',
    distanceTitle: (n, ddpm, ddim) =>
      `到最近数据点的平均距离随步数下降，两者都是；${count(n)}步时DDPM为${fixed(ddpm, 3)}，DDIM为${fixed(ddim, 3)}。`,
    sameTitle: (n, ddpm, ddim) =>
      `终点与走200步时相同的行走者比例：${count(n)}步时DDPM为${percent(ddpm)}，DDIM为${percent(ddim)}。`,
    running: '赛跑进行中。',
    spoken: (data, seed, k, n, eta, [ddpm, ddim]) =>
      `${data}，第${seed}份噪声，第${count(k)}步，共${count(n)}步：行走者到数据的平均距离，DDPM为${fixed(ddpm, 2)}，DDIM（η = ${fixed(eta, 1)}）为${fixed(ddim, 2)}。`,
  },
};
