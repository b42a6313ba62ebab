import type { Locale } from '#src/i18n/locales.ts';
import type { ScheduleName } from '../kit/diffusion.ts';
import { fixed, significant } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import type { halfway } from './model.ts';

export const frame: Record<Locale, FrameStrings> = {
  en: {
    question: 'How much of the picture is left at step t?',
    caption:
      'One drawing and one draw of noise, blended in the proportions of a noise schedule: Stable Diffusion’s, the linear one of DDPM (Ho et al. 2020) or the cosine one (Nichol and Dhariwal 2021). Beside each step: the share of the picture’s amplitude that is left.',
    tries: [
      'Find the last step at which you can still tell the disc from the square. Then draw other noise: is it the same step?',
      'Keep t and change the schedule. At which step does each one cross the line where signal and noise weigh the same?',
      'Go to t = 999 with Stable Diffusion’s schedule, then with the cosine one. Which of the two really ends in pure noise?',
    ],
    real: [
      {
        text: 'Stable Diffusion adds the noise to the latent, 4 × 64 × 64 numbers from the encoder, and not to the picture: noise on a latent does not look like noise on pixels.',
        source: 'Rombach et al. 2022, §3.1–3.2.',
      },
      {
        text: 'Training does not walk through the steps. It draws a random t and jumps there with the closed form, as this figure does.',
        source: 'Ho et al. 2020, eq. 4 and Alg. 1.',
      },
    ],
  },
  zh: {
    question: '到第t步，图还剩多少？',
    caption:
      '同一幅图、同一份噪声，按噪声调度给出的比例混合：Stable Diffusion的调度、DDPM的线性调度（Ho等，2020）或余弦调度（Nichol与Dhariwal，2021）。步数旁的数是图的振幅所剩的份额。',
    tries: [
      '找出还能分清圆与方块的最后一步。然后换一份噪声：还是同一步吗？',
      '保持t不变，换一种调度。信号与噪声一样重的那条线，三种调度各在第几步穿过？',
      '把t拉到999，先看Stable Diffusion的调度，再看余弦调度。哪一个最后真的只剩噪声？',
    ],
    real: [
      {
        text: 'Stable Diffusion把噪声加在编码器给出的潜变量上（4×64×64个数），而不是加在图上；潜变量上的噪声看起来与像素上的噪声不同。',
        source: 'Rombach等，2022，§3.1–3.2。',
      },
      {
        text: '训练并不一步步走过去，而是随机抽一个t，用闭式解直接跳到那里，这张图也是这样做的。',
        source: 'Ho等，2020，式(4)与算法1。',
      },
    ],
  },
};

type Halfway = ReturnType<typeof halfway>;

export const prediction: Record<Locale, (facts: Halfway) => PredictionStrings> = {
  en: ({ halfAmplitude, halfPower, at250, atHalfPower, at750 }) => ({
    question:
      'With Stable Diffusion’s schedule of 1,000 steps: at which step is half of the picture’s amplitude gone?',
    choices: [
      {
        answer: 'About step 250',
        reason: `At step 250 the weight of the picture is still ${fixed(at250, 2)}: the first steps add little noise.`,
      },
      {
        answer: 'About step 350',
        reason: `That is where half of its variance is gone: at step ${halfPower} signal and noise weigh the same, ${fixed(atHalfPower, 2)} each, because their squares add to one. Amplitude is the square root of that share.`,
      },
      {
        answer: 'About step 520',
        reason: `The weight of the picture reaches one half at step ${halfAmplitude}. The noise then has three times the variance of what is left of the picture.`,
        right: true,
      },
      {
        answer: 'About step 750',
        reason: `By step 750 only ${fixed(at750, 2)} is left. The later steps add more noise than the early ones.`,
      },
    ],
  }),
  zh: ({ halfAmplitude, halfPower, at250, atHalfPower, at750 }) => ({
    question: '按Stable Diffusion的1,000步调度，到第几步时，图的振幅只剩一半？',
    choices: [
      {
        answer: '约第250步',
        reason: `第250步时，图的权重仍有${fixed(at250, 2)}：开头各步加的噪声很少。`,
      },
      {
        answer: '约第350步',
        reason: `那是方差只剩一半的地方：到第${halfPower}步，信号与噪声的权重相同，都是${fixed(atHalfPower, 2)}，因为两者的平方和为1。振幅是方差份额的平方根。`,
      },
      {
        answer: '约第520步',
        reason: `到第${halfAmplitude}步，图的权重降到一半。这时噪声的方差是剩余图像的三倍。`,
        right: true,
      },
      {
        answer: '约第750步',
        reason: `到第750步只剩${fixed(at750, 2)}。越往后的步，加的噪声越多。`,
      },
    ],
  }),
};

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
    axisT: 'step t',
    axisSnr: 'ln SNR',
    equal: 'signal = noise',
    seen: (t, signal) =>
      `Step ${t}: ${look(signal, ['the clean drawing of a disc and a square', 'disc and square, grainy', 'the disc only faintly', 'noise; no shape can be made out'])}.`,
    plotTitle: (name, t, value) =>
      `Natural logarithm of the signal-to-noise ratio over the steps, falling for all three schedules; ${view.en.schedules[name]} at step ${t}: ${fixed(value, 2)}.`,
    spoken: (name, t, signal, noise, snr, seed) =>
      `${view.en.schedules[name]}, step ${t}: signal ${weight(signal)}, noise ${weight(noise)}, signal-to-noise ratio ${significant(snr)}; draw ${seed} of the noise.`,
  },
  zh: {
    step: '步数',
    schedule: '噪声调度',
    schedules: { sd: 'Stable Diffusion', linear: '线性', cosine: '余弦' },
    short: { sd: 'SD', linear: '线性', cosine: '余弦' },
    otherNoise: '换一份噪声',
    signal: '信号',
    noise: '噪声',
    snr: '信噪比',
    axisT: '步数t',
    axisSnr: 'ln SNR',
    equal: '信号与噪声相等',
    seen: (t, signal) =>
      `第${t}步：${look(signal, ['清晰的圆与方块', '圆与方块，带颗粒', '只能隐约看出圆', '只有噪声，看不出形状'])}。`,
    plotTitle: (name, t, value) =>
      `信噪比的自然对数随步数变化，三种调度都一路下降；${view.zh.schedules[name]}在第${t}步为${fixed(value, 2)}。`,
    spoken: (name, t, signal, noise, snr, seed) =>
      `${view.zh.schedules[name]}，第${t}步：信号${weight(signal)}，噪声${weight(noise)}，信噪比${significant(snr)}；第${seed}份噪声。`,
  },
};
