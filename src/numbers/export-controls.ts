/** Total processing performance of chips, by which export rules since October 2023 draw their lines. */
import { byFormula, cited, chosen, datum, type Inputs, type Rows, type Topic } from './declare.ts';

const area = cited(
  814,
  ['area of the GH100 die, mm²', 'GH100芯片的面积，mm²'],
  ['nvidia-h100', ''],
  [100, 1000],
);

/** Dense peak times bits; the 8-bit peak, twice as high, gives the same. */
const inputs = (rows: Rows, chip: string): Inputs => ({
  F: datum(
    rows,
    ['accelerators', chip, 'tflops'],
    ['dense 16-bit peak, TFLOP/s', '16位稠密峰值，TFLOP/s'],
    [1, 20_000],
  ),
  b: chosen(16, ['bits of its numbers', '数的位数'], [4, 64]),
});

export const exportControlNumbers: Topic = (rows) => {
  const tpp = (chip: string) => byFormula('F × b', inputs(rows, chip));
  const density = (chip: string) => byFormula('F × b ÷ A', { ...inputs(rows, chip), A: area });
  return {
    'tpp-a100': tpp('a100-80'),
    'tpp-h100': tpp('h100'),
    'tpp-h20': tpp('h20'),
    'tpp-b200': tpp('b200'),
    'tpp-ascend-910b': tpp('ascend-910b-376'),
    'tpp-ascend-910c': tpp('ascend-910c'),
    'density-h100': density('h100'),
    'density-h20': density('h20'),
  };
};
