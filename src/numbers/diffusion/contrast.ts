/** CLIP's game in numbers: a lead of cosine, a number of captions, a temperature. */
import { byFormula, chosen, cited, derived, type Declared, type Input } from '../declare.ts';

const lead = chosen(0.1, ['lead of the true pair’s cosine', '正确一对的余弦领先多少'], [0, 2]);
const batch = (n: number): Input =>
  n === 3
    ? chosen(n, ['captions', '文字的条数'], [2, 100_000])
    : cited(
        n,
        ['captions of a batch', '一批的文字条数'],
        ['radford2021clip', '§2.5'],
        [2, 100_000],
      );
const temperature = cited(
  0.07,
  ['temperature at the start', '开始时的温度'],
  ['radford2021clip', '§2.5'],
  [0.01, 1],
);
const start: Record<string, Declared> = { 'clip-kappa': byFormula('1 ÷ T', { T: temperature }) };
const kappas = {
  start: derived(start, 'clip-kappa', ['one over the temperature', '温度的倒数'], [1, 100]),
  most: cited(
    100,
    ['one over the temperature', '温度的倒数'],
    ['radford2021clip', '§2.5'],
    [1, 100],
  ),
};

const rows = ([3, 32_768] as const).flatMap((n) =>
  (['start', 'most'] as const).map((name) => {
    const inputs = { κ: kappas[name], d: lead, N: batch(n) };
    return [
      [`clip-right-${name}-${n}`, byFormula('exp(d × κ) ÷ (exp(d × κ) + N − 1)', inputs)],
      [`clip-loss-${name}-${n}`, byFormula('ln(1 + (N − 1) ÷ exp(d × κ))', inputs)],
    ] as const;
  }),
);

export const contrastNumbers: Record<string, Declared> = {
  ...start,
  'clip-chance-3': byFormula('ln N', { N: batch(3) }),
  'clip-chance-32768': byFormula('ln N', { N: batch(32_768) }),
  ...Object.fromEntries(rows.flat()),
};
