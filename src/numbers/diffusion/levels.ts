/** Noise levels of Stable Diffusion's schedule, and what its last one still tells. */
import { noiseSchedule } from '#src/maths/schedules.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  derived,
  type Declared,
  type Input,
} from '../declare.ts';

const config = ['sdrepo', 'file:configs/stable-diffusion/v1-inference.yaml'] as const;

const first = cited(
  0.00085,
  ['noise variance of the first step', '第一步的噪声方差'],
  config,
  [1e-5, 0.01],
);
const last = cited(
  0.012,
  ['noise variance of the last step', '最后一步的噪声方差'],
  config,
  [0.011, 0.05],
);
const level = (t: number): Input => chosen(t, ['level, counted from 0', '级别，从0数起'], [0, 999]);
const ends = (t: number) => ({ t: level(t), b: first, B: last });

/** ᾱ of Stable Diffusion's schedule with other end points. */
const alphaBarAt = ({ t, b, B }: Readonly<Record<'t' | 'b' | 'B', number>>): number =>
  noiseSchedule('sd', 1000, [b, B]).alphaBar[t] ?? NaN;

const steps = (t: number): Record<string, Declared> => ({
  [`sd-beta-${t}`]: byFormula('(√b + t ÷ 999 × (√B − √b))^2', ends(t)),
  [`sd-alpha-bar-${t}`]: byFunction(
    ['product of 1 − β over the levels 0 to t', '把0到t各级的1 − β相乘'],
    ends(t),
    alphaBarAt,
  ),
});

export const shown = [0, 1, 100, 250, 500, 750, 900, 981, 999] as const;
const bars = Object.assign({}, ...shown.map(steps)) as Record<string, Declared>;

/** ᾱ of one level as an input. */
export const alphaBarOf = (t: (typeof shown)[number]): Input => ({
  ...derived(bars, `sd-alpha-bar-${t}`, [`ᾱ of level ${t}`, `级别${t}的ᾱ`]),
  range: [0.0001, 0.9999],
});

const weights = (t: (typeof shown)[number]): Record<string, Declared> => {
  const inputs = { ᾱ: alphaBarOf(t) };
  return {
    [`sd-signal-${t}`]: byFormula('√ᾱ', inputs),
    [`sd-noise-${t}`]: byFormula('√(1 − ᾱ)', inputs),
    [`sd-snr-${t}`]: byFormula('ᾱ ÷ (1 − ᾱ)', inputs),
    [`sd-sigma-${t}`]: byFormula('√(1 − ᾱ) ÷ √ᾱ', inputs),
  };
};

const ofLevels = Object.assign({}, ...shown.map(weights)) as Record<string, Declared>;

/** A share of noise alone, 1 − ᾱ, and what training's bound would weigh a level with. */
const more: Record<string, Declared> = {
  'sd-variance-750': byFormula('1 − ᾱ', { ᾱ: alphaBarOf(750) }),
  'sd-variance-250': byFormula('1 − ᾱ', { ᾱ: alphaBarOf(250) }),
  ...Object.fromEntries(
    ([1, 500] as const).map((t) => [
      `sd-bound-weight-${t}`,
      byFormula('β ÷ (2 × (1 − β) × (1 − ᾱ))', {
        β: {
          ...derived(bars, `sd-beta-${t}`, [`noise variance of step ${t}`, `第${t}步的噪声方差`]),
          range: [1e-5, 0.5],
        },
        ᾱ: alphaBarOf(t),
      }),
    ]),
  ),
};
const bounds: Record<string, Declared> = {
  'sd-bound-times': byFormula('w ÷ v', {
    w: derived(more, 'sd-bound-weight-1', ['weight of level 1 in the bound', '级别1在界中的权重']),
    v: derived(more, 'sd-bound-weight-500', ['weight of level 500', '级别500的权重']),
  }),
};

const values = (n: number): Input => cited(n, ['numbers', '数的个数'], config, [1, 1_000_000]);

/** The mean of a channel of 4,096 numbers, and all 16,384 numbers together, at the last level. */
const leak: Record<string, Declared> = {
  'sd-leak-error': byFormula('√(1 − ᾱ) ÷ √n', { ᾱ: alphaBarOf(999), n: values(4096) }),
  'sd-leak-errors': byFormula('√ᾱ × √n ÷ √(1 − ᾱ)', { ᾱ: alphaBarOf(999), n: values(4096) }),
  'sd-leak-nats': byFormula('−n × ln(1 − ᾱ) ÷ 2', { n: values(16_384), ᾱ: alphaBarOf(999) }),
};

const linear = {
  b: cited(
    1e-4,
    ['noise variance of the first step', '第一步的噪声方差'],
    ['ho2020ddpm', '§4'],
    [1e-5, 0.001],
  ),
  B: cited(
    0.02,
    ['noise variance of the last step', '最后一步的噪声方差'],
    ['ho2020ddpm', '§4'],
    [0.01, 0.05],
  ),
};

const others: Record<string, Declared> = {
  'linear-end': byFunction(
    [
      '√ of the product of 1 − β over all 1,000 steps, β rising in a straight line',
      '全部1,000步的1 − β之积的平方根，β直线上升',
    ],
    linear,
    ({ b, B }) => Math.sqrt(noiseSchedule('linear', 1000, [b, B]).alphaBar[999] ?? NaN),
  ),
  'cosine-end': byFunction(
    [
      '√ of the product of 1 − β over all T steps of the cosine schedule, β at most 0.999',
      '余弦调度全部T步的1 − β之积的平方根，β不超过0.999',
    ],
    { T: cited(1000, ['steps', '步数'], ['nichol2021improved', '§3.2'], [10, 4000]) },
    ({ T }) => Math.sqrt(noiseSchedule('cosine', T).alphaBar[T - 1] ?? NaN),
  ),
};

/** Image-to-image: steps that are left of 50. */
const strengths = Object.fromEntries(
  [0.2, 0.4, 0.6, 0.8, 1].map((strength) => [
    `steps-left-${strength * 100}`,
    byFormula('s × n', {
      s: chosen(strength, ['strength', '强度'], [0, 1]),
      n: cited(
        50,
        ['steps of the sampler', '采样步数'],
        ['sdrepo', 'file:scripts/img2img.py'],
        [1, 1000],
      ),
    }),
  ]),
);

export const levelNumbers = {
  ...bars,
  ...ofLevels,
  ...more,
  ...bounds,
  ...leak,
  ...others,
  ...strengths,
};
