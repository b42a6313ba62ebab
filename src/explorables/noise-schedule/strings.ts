import type { Locale } from '#src/i18n/locales.ts';
import type { ScheduleName } from '#src/maths/schedules.ts';
import { fixed, significant } from '#src/drawing/format.ts';

/** A weight from 0 to 1: three decimals, and three figures where those would say little. */
export function weight(value: number): string {
  return value < 0.1 ? significant(value) : fixed(value, 3);
}

interface ViewStrings {
  step: string;
  schedule: string;
  schedules: Record<ScheduleName, string>;
  /** Names in the plot, where there is little room. */
  short: Record<ScheduleName, string>;
  otherNoise: string;
  signal: string;
  noise: string;
  snr: string;
  side: string;
  averaged: string;
  axisT: string;
  axisSnr: string;
  equal: string;
  /** What is seen at a signal of 0 to 1. */
  seen: (t: number, signal: number) => string;
  plotTitle: (name: ScheduleName, t: number, logSnr: number) => string;
  spoken: (
    name: ScheduleName,
    t: number,
    signal: number,
    noise: number,
    snr: number,
    seed: number,
    side: number,
  ) => string;
}

/** The text for the first limit that `signal` reaches; the last one otherwise. */
function look(signal: number, [clear, grainy, faint, gone]: [string, string, string, string]) {
  return signal > 0.99 ? clear : signal > 0.75 ? grainy : signal > 0.3 ? faint : gone;
}

export const view: Record<Locale, ViewStrings> = {
  en: {
    step: 'Step',
    schedule: 'Noise schedule',
    schedules: { sd: 'Stable Diffusion', linear: 'Linear', cosine: 'Cosine' },
    short: { sd: 'SD', linear: 'linear', cosine: 'cosine' },
    otherNoise: 'Draw other noise',
    signal: 'Signal',
    noise: 'Noise',
    snr: 'Signal-to-noise ratio',
    side: 'Pixels of the picture',
    averaged: 'Noise, averaged to 8 × 8',
    axisT: 'step t',
    axisSnr: 'ln SNR',
    equal: 'signal = noise',
    seen: (t, signal) =>
      `Step ${t}: ${look(signal, ['the clean drawing of a disc and a square', 'disc and square, grainy', 'the disc only faintly', 'noise; no shape can be made out'])}.`,
    plotTitle: (name, t, value) =>
      `Natural logarithm of the signal-to-noise ratio over the steps, falling for all three schedules; ${view.en.schedules[name]} at step ${t}: ${fixed(value, 2)}.`,
    spoken: (name, t, signal, noise, snr, seed, side) =>
      `${view.en.schedules[name]}, step ${t}: signal ${weight(signal)}, noise ${weight(noise)}, signal-to-noise ratio ${significant(snr)}; draw ${seed} of the noise on ${side} × ${side} pixels.`,
  },
  zh: {
    step: '时间步',
    schedule: '噪声调度',
    schedules: { sd: 'Stable Diffusion', linear: '线性', cosine: '余弦' },
    short: { sd: 'SD', linear: '线性', cosine: '余弦' },
    otherNoise: '换一个种子',
    signal: '信号',
    noise: '噪声',
    snr: '信噪比',
    side: '图的像素',
    averaged: '平均到8 × 8后的噪声',
    axisT: '时间步t',
    axisSnr: 'ln SNR',
    equal: '信号与噪声相等',
    seen: (t, signal) =>
      `第${t}步：${look(signal, ['清晰的圆与方块', '圆与方块，带颗粒', '只能隐约看出圆', '只有噪声，看不出形状'])}。`,
    plotTitle: (name, t, value) =>
      `信噪比的自然对数随时间步变化，三种调度都一路下降，${view.zh.schedules[name]}在第${t}步为${fixed(value, 2)}。`,
    spoken: (name, t, signal, noise, snr, seed, side) =>
      `${view.zh.schedules[name]}，第${t}步，信号${weight(signal)}，噪声${weight(noise)}，信噪比${significant(snr)}，${side} × ${side}像素，种子${seed}。`,
  },
};
