/** What low-rank adapters cost, matrix by matrix. */
import { byFormula, chosen, cited, derived, type Declared, type Input } from '../declare.ts';
import { context } from './shapes.ts';

const unet = ['sdrepo', 'file:configs/stable-diffusion/v1-inference.yaml'] as const;

const rank = (value: number): Input => chosen(value, ['rank', '秩'], [1, 1280]);
const side = (value: number): Input =>
  chosen(value, ['rows and columns of the matrix', '矩阵的行数与列数'], [64, 16_384]);

const square: Record<string, Declared> = {
  'square-4096': byFormula('d^2', { d: side(4096) }),
  'square-4096-lora': byFormula('2 × r × d', { r: rank(8), d: side(4096) }),
  'square-4096-share': byFormula('2 × r ÷ d', { r: rank(8), d: side(4096) }),
  'square-1280-full': byFormula('2 × r × d', { r: rank(1280), d: side(1280) }),
  'square-1280-half': byFormula('2 × r × d', { r: rank(640), d: side(1280) }),
  'square-1280-tenth': byFormula('2 × r × d', { r: rank(128), d: side(1280) }),
  'square-1280-four': byFormula('2 × r × d', { r: rank(4), d: side(1280) }),
  'square-1280-four-times': byFormula('d ÷ (2 × r)', { r: rank(4), d: side(1280) }),
};

const gpt3 = {
  l: cited(96, ['layers of GPT-3', 'GPT-3的层数'], ['brown2020gpt3', 'Table 2.1'], [1, 200]),
  r: rank(4),
  d: cited(12_288, ['its width', '其宽度'], ['brown2020gpt3', 'Table 2.1'], [64, 20_000]),
};
const gpt3Parameters = cited(
  175e9,
  ['parameters of GPT-3', 'GPT-3的参数量'],
  ['brown2020gpt3', 'Table 2.1'],
  [1e9, 1e12],
);

const large: Record<string, Declared> = {
  'gpt3-lora': byFormula('l × 2 × 2 × r × d', gpt3),
  'gpt3-lora-share': byFormula('l × 2 × 2 × r × d ÷ N', { ...gpt3, N: gpt3Parameters }),
  'gpt3-lora-times': byFormula('N ÷ (l × 2 × 2 × r × d)', { ...gpt3, N: gpt3Parameters }),
};

/** Widths of the 16 places of attention, added up. */
const widths = cited(
  12_480,
  ['widths of the 16 places of attention, added up', '16处注意力的宽度之和'],
  unet,
  [16, 50_000],
);
const places = cited(16, ['places of attention', '注意力的处数'], unet, [1, 64]);
const ofRank = (r: number): Declared =>
  byFormula('(14 × C + 2 × p × w) × r', { C: widths, p: places, w: context, r: rank(r) });

const counts: Record<string, Declared> = {
  'sd-lora-1': ofRank(1),
  'sd-lora-4': ofRank(4),
  'sd-lora-8': ofRank(8),
  'sd-lora-16': ofRank(16),
  'sd-lora-128': ofRank(128),
  'sd-lora-matrices': byFormula('p × 2 × 4', { p: places }),
  'sd-lora-widths': byFormula('5 × a + 5 × b + 6 × c', {
    a: cited(320, ['width of the finest level', '最细一级的宽度'], unet, [8, 1280]),
    b: cited(640, ['of the next', '下一级的宽度'], unet, [8, 2560]),
    c: cited(1280, ['of the two coarsest', '最粗两级的宽度'], unet, [8, 5120]),
  }),
};

const count = (r: number): Input =>
  derived(counts, `sd-lora-${r}`, [`numbers of a LoRA of rank ${r}`, `秩为${r}的LoRA的参数量`]);
const bytes = chosen(2, ['bytes a number, as fp16', '每个数的字节数（fp16）'], [1, 4]);
/** The U-Net's own matrices at these places: six of C × C and two of 768 × C at each. */
const widthsSquared = 5 * 320 ** 2 + 5 * 640 ** 2 + 6 * 1280 ** 2;
const own = {
  Q: cited(widthsSquared, ['squares of the 16 widths, added up', '16个宽度的平方之和'], unet),
  C: widths,
  w: context,
};
const full: Record<string, Declared> = {
  'sd-attention-matrices': byFormula('6 × Q + 2 × w × C', own),
};
const matrices = derived(full, 'sd-attention-matrices', [
  'weights of the 128 matrices',
  '128个矩阵的权重数',
]);
const unetParameters = cited(
  859_520_964,
  ['parameters of the U-Net', 'U-Net的参数量'],
  ['diffusers', 'README'],
  [1e8, 1e10],
);

const made: Record<string, Declared> = {
  ...Object.fromEntries(
    [4, 8, 16, 128].map((r) => [
      `sd-lora-mb-${r}`,
      byFormula('l × b ÷ 10^6', { l: count(r), b: bytes }),
    ]),
  ),
  ...Object.fromEntries(
    [4, 8, 16].map((r) => [
      `sd-lora-share-${r}`,
      byFormula('l ÷ U', { l: count(r), U: unetParameters }),
    ]),
  ),
  'sd-attention-share': byFormula('m ÷ U', { m: matrices, U: unetParameters }),
  'sd-attention-over-lora': byFormula('m ÷ l', { m: matrices, l: count(4) }),
};

/** The rule r (d + k) is Hu et al. 2021, §4.1. */
export const adapterNumbers = { ...square, ...large, ...counts, ...full, ...made };
