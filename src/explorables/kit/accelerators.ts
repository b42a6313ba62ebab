/**
 * The accelerators that calculators offer, by the names of content/data/accelerators.yaml. The browser is
 * sent no more than they offer, so the figures stand here again; a test holds them against the data.
 */
import type { Locale } from '#src/i18n/locales.ts';

export interface Accelerator {
  readonly name: string;
  /** Dense 16-bit peak, 10¹² operations a second. */
  readonly tflops: number;
  /** Rated power of one; left out where none is published. */
  readonly watts?: number;
  /** Memory and its bandwidth, left out where no calculator asks. */
  readonly memoryGb?: number;
  readonly bandwidthTbs?: number;
}

export const accelerators = {
  v100: { name: 'NVIDIA V100', tflops: 125, watts: 300, memoryGb: 32 },
  'a100-80': {
    name: 'NVIDIA A100',
    tflops: 312,
    watts: 400,
    memoryGb: 80,
    bandwidthTbs: 2.039,
  },
  h100: { name: 'NVIDIA H100', tflops: 989.4, watts: 700, memoryGb: 80, bandwidthTbs: 3.35 },
  h20: { name: 'NVIDIA H20', tflops: 148, watts: 400, memoryGb: 96, bandwidthTbs: 4 },
  h200: { name: 'NVIDIA H200', tflops: 989.4, watts: 700, memoryGb: 141, bandwidthTbs: 4.8 },
  b200: { name: 'NVIDIA B200', tflops: 2250, watts: 1000, memoryGb: 180, bandwidthTbs: 8 },
  mi300x: { name: 'AMD MI300X', tflops: 1307.4, watts: 750, memoryGb: 192, bandwidthTbs: 5.3 },
  'tpu-v4': { name: 'Google TPU v4', tflops: 275, memoryGb: 32 },
  'ascend-910': { name: 'Huawei Ascend 910', tflops: 256, watts: 310 },
  'ascend-910c': { name: 'Huawei Ascend 910C', tflops: 752, memoryGb: 128, bandwidthTbs: 3.2 },
} as const satisfies Record<string, Accelerator>;
export type AcceleratorId = keyof typeof accelerators;

/** The name as the language writes it. */
export const acceleratorName = (id: AcceleratorId, locale: Locale): string =>
  locale === 'zh'
    ? accelerators[id].name.replace('Huawei Ascend ', '华为昇腾')
    : accelerators[id].name;
