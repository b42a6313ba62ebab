/** Inputs that were published, by run and by accelerator: the rows of content/data that several topics ask. */
import { datum, type Input, type Rows } from './declare.ts';

export const sizeOf = (rows: Rows, run: string): Input =>
  datum(
    rows,
    ['training-runs', run, 'parameters'],
    ['parameters, active ones', '参数量，只计激活的'],
    [1e6, 1e13],
  );
export const seenBy = (rows: Rows, run: string): Input =>
  datum(rows, ['training-runs', run, 'tokens'], ['tokens of training', '训练词元数'], [1e9, 1e14]);
export const peakOf = (rows: Rows, chip: string): Input =>
  datum(
    rows,
    ['accelerators', chip, 'tflops'],
    ['dense peak, TFLOP/s', '稠密峰值，TFLOP/s'],
    [1, 20_000],
  );
export const bandwidthOf = (rows: Rows, chip: string): Input =>
  datum(
    rows,
    ['accelerators', chip, 'bandwidthTbs'],
    ['bandwidth, TB/s', '显存带宽，TB/s'],
    [0.1, 100],
  );
