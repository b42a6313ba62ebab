/** The chapter's worked example: one number noised to level 500, answered by the perfect denoiser of +1 and −1. */
import { noiseSchedule } from '#src/maths/schedules.ts';
import { byFormula, chosen, derived, type Declared, type Input, type Words } from '../declare.ts';
import { alphaBarOf, levelNumbers } from './levels.ts';

const clean = chosen(1, ['clean number', '干净的数'], [-3, 3]);
const draw = chosen(0.5, ['noise drawn', '抽到的噪声'], [-3, 3]);

const noised = (t: 500 | 999): Declared =>
  byFormula('√ᾱ × x + √(1 − ᾱ) × ε', { ᾱ: alphaBarOf(t), x: clean, ε: draw });

const starts: Record<string, Declared> = {
  'example-x-500': noised(500),
  'example-x-999': noised(999),
};

const near = [-3, 3] as const;
const x500: Input = derived(starts, 'example-x-500', ['the noisy number', '加噪后的数'], near);
const ᾱ = alphaBarOf(500);
const ᾱ250 = alphaBarOf(250);

/** tanh of y, written with what formulas here know. */
const answers: Record<string, Declared> = {
  'example-clean': byFormula('1 − 2 ÷ (exp(2 × √ᾱ × x ÷ (1 − ᾱ)) + 1)', { x: x500, ᾱ }),
  'example-at-999': byFormula('1 − 2 ÷ (exp(2 × √ᾱ × x ÷ (1 − ᾱ)) + 1)', {
    x: chosen(1.5, ['the noisy number', '加噪后的数'], near),
    ᾱ: alphaBarOf(999),
  }),
};

const guess: Input = derived(
  answers,
  'example-clean',
  ['best guess of the clean number', '对干净的数的最佳猜测'],
  [-1, 1],
);
const noises: Record<string, Declared> = {
  'example-weight': byFormula('(1 + m) ÷ 2', { m: guess }),
  'example-noise': byFormula('(x − √ᾱ × m) ÷ √(1 − ᾱ)', { x: x500, ᾱ, m: guess }),
};
const epsilon: Input = derived(noises, 'example-noise', ['predicted noise', '预测的噪声'], near);

const fresh = '√((1 − c) ÷ (1 − ᾱ)) × √(1 − ᾱ ÷ c)';
// A stride leads to less noise: ᾱ stays below c.
const stride = {
  ᾱ: { ...ᾱ, range: [0.0001, 0.2999] as const },
  c: { ...ᾱ250, range: [0.3, 0.9999] as const, is: ['ᾱ of level 250', '级别250的ᾱ'] as Words },
};
const jumps: Record<string, Declared> = {
  'example-x-250': byFormula('√c × m + √(1 − c) × ε', { c: stride.c, m: guess, ε: epsilon }),
  'example-sigma': byFormula(fresh, stride),
};
const x250: Input = derived(
  jumps,
  'example-x-250',
  ['the number at level 250', '级别250上的数'],
  near,
);
const sigma: Input = derived(
  jumps,
  'example-sigma',
  ['standard deviation of the fresh noise', '新噪声的标准差'],
  [0, 0.55],
);
const after: Record<string, Declared> = {
  'example-clean-250': byFormula('1 − 2 ÷ (exp(2 × √c × x ÷ (1 − c)) + 1)', {
    x: x250,
    c: stride.c,
  }),
  // Fresh noise of at most 0.55 leaves a root only up to this c.
  'example-direction': byFormula('√(1 − c − σ^2)', {
    c: { ...stride.c, range: [0.3, 0.697] },
    σ: sigma,
  }),
};

const previous: Input = {
  value: noiseSchedule('sd').alphaBar[499] ?? NaN,
  is: ['ᾱ of level 499', '级别499的ᾱ'],
  from: { number: 'sd-alpha-bar-500' },
  range: [0.2771, 0.9999],
};
const single = { ᾱ: { ...ᾱ, range: [0.2, 0.277] as const }, d: previous };
const oneStep: Record<string, Declared> = {
  'example-ddpm-mean': byFormula('(x − (1 − ᾱ ÷ d) ÷ √(1 − ᾱ) × ε) ÷ √(ᾱ ÷ d)', {
    x: x500,
    ε: epsilon,
    ...single,
  }),
  'example-ddpm-noise': byFormula('√((1 − d) ÷ (1 − ᾱ) × (1 − ᾱ ÷ d))', single),
};

/** Guidance on the same number: the condition names the point +1. */
const scale = chosen(7.5, ['guidance scale', '引导系数'], [0, 20]);
const conditional = chosen(0.5, ['predicted noise with the condition', '有条件时预测的噪声'], near);
const pushes: Record<string, Declared> = {
  'guided-noise': byFormula('e + s × (ε − e)', { e: epsilon, s: scale, ε: conditional }),
};
const guided: Input = derived(pushes, 'guided-noise', ['guided noise', '引导后的噪声'], [-10, 10]);
const cleaned: Record<string, Declared> = {
  'guided-clean': byFormula('(x − √(1 − ᾱ) × g) ÷ √ᾱ', { x: x500, ᾱ, g: guided }),
  'conditional-move': byFormula('c − m', {
    c: chosen(1, ['clean number with the condition', '有条件时的干净数'], near),
    m: guess,
  }),
};
const moved: Record<string, Declared> = {
  'guided-move': byFormula('c − m', {
    c: derived(cleaned, 'guided-clean', ['guided clean number', '引导后的干净数'], [-10, 10]),
    m: guess,
  }),
};

/** Gaussian data of variance 1, a class of variance γ, and noise of width σ. */
const gamma = chosen(0.25, ['variance of the class', '类别的方差'], [0.01, 0.99]);
const width: Input = derived(
  levelNumbers,
  'sd-sigma-500',
  ['noise width at level 500', '级别500的噪声宽度'],
  [0.01, 15],
);
const gaussians: Record<string, Declared> = {
  'guided-density-variance': byFormula('1 ÷ (1 − s + s ÷ γ)', {
    s: { ...scale, range: [1, 20] },
    γ: gamma,
  }),
  'guided-field-variance': byFormula('1 ÷ ((1 − s) ÷ (1 + σ^2) + s ÷ (γ + σ^2))', {
    s: { ...scale, range: [1, 20] },
    γ: gamma,
    σ: width,
  }),
  'guided-walk-variance': byFormula('γ^s', { γ: gamma, s: scale }),
  'guided-error': byFormula('s × d', {
    s: scale,
    d: chosen(0.01, ['error of the prediction', '预测的误差'], [-1, 1]),
  }),
};
const ends: Record<string, Declared> = {
  'guided-variance-times': byFormula('a ÷ b', {
    a: derived(gaussians, 'guided-density-variance', [
      'variance of the sharpened density',
      '锐化后密度的方差',
    ]),
    b: derived(gaussians, 'guided-walk-variance', [
      'variance at the end of the walk',
      '走到终点的方差',
    ]),
  }),
  'guided-density-noised': byFormula('a + σ^2', {
    a: derived(gaussians, 'guided-density-variance', [
      'variance of the sharpened density',
      '锐化后密度的方差',
    ]),
    σ: width,
  }),
};

/** Flow matching's units: t of a level is σ ÷ (1 + σ). */
const clock = (t: 250 | 500): Declared =>
  byFormula('σ ÷ (1 + σ)', {
    σ: derived(
      levelNumbers,
      `sd-sigma-${t}`,
      [`noise width at level ${t}`, `级别${t}的噪声宽度`],
      [0.01, 15],
    ),
  });
const clocks: Record<string, Declared> = { 'flow-t-500': clock(500), 'flow-t-250': clock(250) };
const flowT: Input = derived(
  clocks,
  'flow-t-500',
  ['share of noise', '噪声所占的份额'],
  [0.01, 0.99],
);
const flow: Record<string, Declared> = {
  'flow-z': byFormula('(1 − t) × m + t × ε', { t: flowT, m: guess, ε: epsilon }),
  'flow-velocity': byFormula('ε − m', { ε: epsilon, m: guess }),
  'flow-weights-250': byFormula('√c + √(1 − c)', { c: stride.c }),
};
const flowZ: Input = derived(
  flow,
  'flow-z',
  ['the noisy number in these units', '换成这种单位的加噪数'],
  near,
);
const lines: Record<string, Declared> = {
  'flow-other-line': byFormula('(z + (1 − t)) ÷ t + 1', { z: flowZ, t: flowT }),
};

export const exampleNumbers = {
  ...starts,
  ...answers,
  ...noises,
  ...jumps,
  ...after,
  ...oneStep,
  ...pushes,
  ...cleaned,
  ...moved,
  ...gaussians,
  ...ends,
  ...clocks,
  ...flow,
  ...lines,
};
