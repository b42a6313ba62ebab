/** How far strides of the probability flow go wrong, and few DDIM steps on Gaussian data. */
import { ddim, levels, type Level } from '#src/maths/samplers.ts';
import { noiseSchedule } from '#src/maths/schedules.ts';
import { byFormula, byFunction, chosen, derived, type Declared, type Input } from '../declare.ts';
import { exampleNumbers } from './example.ts';
import { alphaBarOf } from './levels.ts';

/** The wind dx̄/dσ of data at +1 and −1: the best guess of the noise at x̄ and σ. */
const wind = (x: number, sigma: number): number => (x - Math.tanh(x / sigma ** 2)) / sigma;

interface Path {
  /** x_t at the start, and ᾱ there and at the end. */
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

const sigmaOf = (alphaBar: number): number => Math.sqrt(1 / alphaBar - 1);

/** x_t at the end, after `n` strides of equal length in σ; Heun's method looks twice a stride. */
export function stride({ x, from, to }: Path, n: number, heun: boolean): number {
  const [start, end] = [sigmaOf(from), sigmaOf(to)];
  let at = x / Math.sqrt(from);
  for (let i = 0; i < n; i++) {
    const [here, there] = [start + ((end - start) * i) / n, start + ((end - start) * (i + 1)) / n];
    const first = wind(at, here);
    const landed = at + (there - here) * first;
    at = heun ? at + ((there - here) * (first + wind(landed, there))) / 2 : landed;
  }
  return at * Math.sqrt(to);
}

const x: Input = derived(
  exampleNumbers,
  'example-x-500',
  ['the number at level 500', '级别500上的数'],
  [-3, 3],
);
const path = {
  x,
  a: { ...alphaBarOf(500), range: [0.05, 0.5] as const },
  b: { ...alphaBarOf(250), range: [0.51, 0.95] as const },
};
const count = (n: number): Input => chosen(n, ['strides', '步数'], [1, 200]);

const walked = (n: number, heun: boolean): Declared =>
  byFunction(
    heun
      ? [
          'Heun’s method on the probability flow of data at +1 and −1',
          '用Heun法走数据为+1与−1的概率流',
        ]
      : [
          'Euler’s method on the probability flow of data at +1 and −1',
          '用欧拉法走数据为+1与−1的概率流',
        ],
    { ...path, n: count(n) },
    ({ x: start, a, b, n: strides }) => stride({ x: start, from: a, to: b }, strides, heun),
  );

/** So many strides of Heun's method that no digit shown changes any more. */
const exact: Record<string, Declared> = {
  'curve-250': byFunction(
    [
      'Heun’s method with 10,000 strides, which no longer changes',
      'Heun法走10,000步，结果已不再变',
    ],
    path,
    ({ x: start, a, b }) => stride({ x: start, from: a, to: b }, 10_000, true),
  ),
};
const end: Input = derived(exact, 'curve-250', [
  'where the exact curve passes',
  '精确曲线经过之处',
]);

const counts = [1, 2, 4, 8, 16] as const;
const ends: Record<string, Declared> = Object.fromEntries(
  counts.flatMap((n) => [
    [`euler-${n}`, walked(n, false)],
    [`heun-${n}`, walked(n, true)],
  ]),
);
const errors: Record<string, Declared> = Object.fromEntries(
  Object.keys(ends).map((name) => [
    `${name}-error`,
    byFormula('y − e', {
      y: derived(ends, name, ['where the strides end', '走到之处'], [-3, 3]),
      e: end,
    }),
  ]),
);

/** Standard deviation that `n` evenly spaced DDIM steps leave of Gaussian data; the best answer is linear. */
export function gaussianEnd(n: number, deviation: number): number {
  const step = ddim(0);
  const rungs: Level[] = levels(noiseSchedule('linear'), n);
  let spread = 1;
  for (let i = rungs.length - 1; i > 0; i--) {
    const [from, to] = [rungs[i], rungs[i - 1]];
    if (!from || !to) continue;
    const variance = from.signal ** 2 * deviation ** 2 + from.noise ** 2;
    const one = Float64Array.of(1);
    const epsilon = Float64Array.of(from.noise / variance);
    spread *= step(from, to, one, epsilon, one)[0] ?? NaN;
  }
  return Math.abs(spread);
}

const deviation = chosen(0.5, ['standard deviation of the data', '数据的标准差'], [0.05, 1]);
const gaussian: Record<string, Declared> = Object.fromEntries(
  [5, 10, 50, 250, 1000].map((n) => [
    `gaussian-ddim-${n}`,
    byFunction(
      [
        'standard deviation after n DDIM steps from unit noise, DDPM’s schedule, exact answers',
        '从单位噪声起走n步DDIM之后的标准差；DDPM的调度，回答精确',
      ],
      { n: chosen(n, ['steps', '步数'], [1, 1000]), s: deviation },
      ({ n: steps, s }) => gaussianEnd(steps, s),
    ),
  ]),
);
const gaps = (few: number, many: number): Declared =>
  byFormula('(s − a) ÷ (s − b)', {
    s: chosen(0.5, ['standard deviation of the data', '数据的标准差']),
    a: derived(gaussian, `gaussian-ddim-${few}`, [`what ${few} steps leave`, `${few}步之后`]),
    b: derived(gaussian, `gaussian-ddim-${many}`, [`what ${many} steps leave`, `${many}步之后`]),
  });
const better: Record<string, Declared> = {
  'gaussian-gain-50': gaps(10, 50),
  'gaussian-gain-250': gaps(50, 250),
};

export const strideNumbers = { ...exact, ...ends, ...errors, ...gaussian, ...better };
