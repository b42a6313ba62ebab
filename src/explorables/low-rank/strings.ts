import type { Locale } from '#src/i18n/locales.ts';
import { count, percent } from '#src/drawing/format.ts';
import type { Subject } from './model.ts';

interface ViewStrings {
  names: Record<Subject, string>;
  picture: string;
  rank: string;
  start: string;
  shape: (rows: number, columns: number) => string;
  original: string;
  product: string;
  error: (share: number) => string;
  unchanged: string;
  alt: {
    original: (name: Subject) => string;
    b: (r: number, start: boolean) => string;
    a: (r: number, start: boolean) => string;
    product: (name: Subject, r: number, lost: number, start: boolean) => string;
  };
  axisRank: string;
  axisLost: string;
  plotTitle: (name: Subject, r: number, lost: number) => string;
  table: { caption: string; full: string; lora: string; share: string; whole: string };
  rows: {
    here: string;
    one: string;
    sd: (matrices: number) => string;
    gpt3: (matrices: number) => string;
  };
  spoken: (name: Subject, r: number, numbers: number, lost: number, start: boolean) => string;
}

const lostText = (share: number): string => percent(share, share > 0 && share < 0.001 ? 3 : 1);

export const view: Record<Locale, ViewStrings> = {
  en: {
    names: { face: 'Face', house: 'House', tartan: 'Tartan', slash: 'Diagonal' },
    picture: 'Picture',
    rank: 'Rank',
    start: 'Start of LoRA’s training: B = 0, A random',
    shape: (rows, columns) => `${rows} × ${columns}`,
    original: 'Matrix',
    product: 'Product',
    error: (share) => `${lostText(share)} lost`,
    unchanged: '= 0, no change',
    alt: {
      original: (name) => `${view.en.names[name]} in grey, 48 by 48: the matrix W.`,
      b: (r, start) => (start ? `B, ${r} columns of zeros: plain grey.` : `B, ${r} columns.`),
      a: (r, start) => (start ? `A, ${r} rows of random numbers.` : `A, ${r} rows.`),
      product: (name, r, lost, start) =>
        start
          ? 'The product is plain grey: zero everywhere.'
          : `${view.en.names[name]} from rank ${r}: ${lostText(lost)} of the sum of squares is lost.`,
    },
    axisRank: 'rank r',
    axisLost: 'lost (share of sum of squares)',
    plotTitle: (name, r, lost) =>
      `Share of the sum of squares lost at each rank, for four pictures. Tartan is complete at rank 2; the diagonal falls slowest. ${view.en.names[name]} at rank ${r}: ${lostText(lost)}.`,
    table: {
      caption: 'The same r on real weights',
      full: 'full, dk',
      lora: 'r(d + k)',
      share: 'of these',
      whole: 'of the model',
    },
    rows: {
      here: 'This picture, 48 × 48',
      one: 'One matrix of 4,096 × 4,096',
      sd: (matrices) => `Stable Diffusion 1.5: ${matrices} attention projections of the U-Net`,
      gpt3: (matrices) => `GPT-3 (175 billion): ${matrices} query and value matrices`,
    },
    spoken: (name, r, numbers, lost, start) =>
      start
        ? `${view.en.names[name]}, start of training with rank ${r}: B is zero, so the product is zero and the model unchanged.`
        : `${view.en.names[name]}, rank ${r}: ${count(numbers)} numbers in B and A instead of 2,304, ${lostText(lost)} lost.`,
  },
  zh: {
    names: { face: '人脸', house: '房子', tartan: '格子布', slash: '对角线' },
    picture: '图',
    rank: '秩',
    start: 'LoRA训练开始时，B = 0，A随机',
    shape: (rows, columns) => `${rows}×${columns}`,
    original: '矩阵',
    product: '乘积',
    error: (share) => `丢失${lostText(share)}`,
    unchanged: '= 0，没有改动',
    alt: {
      original: (name) => `${view.zh.names[name]}的灰度图，48×48，即矩阵W。`,
      b: (r, start) => (start ? `B，${r}列全是零，一片中灰。` : `B，${r}列。`),
      a: (r, start) => (start ? `A，${r}行随机数。` : `A，${r}行。`),
      product: (name, r, lost, start) =>
        start
          ? '乘积一片中灰，处处为零。'
          : `秩${r}的${view.zh.names[name]}，平方和丢失${lostText(lost)}。`,
    },
    axisRank: '秩r',
    axisLost: '丢失（占平方和的份额）',
    plotTitle: (name, r, lost) =>
      `四幅图在各个秩下丢失的平方和份额。格子布到秩2已完整，对角线降得最慢。${view.zh.names[name]}在秩${r}时丢失${lostText(lost)}。`,
    table: {
      caption: '同样的r用在真实的权重上',
      full: '全部，dk',
      lora: 'r(d + k)',
      share: '占这些权重',
      whole: '占整个模型',
    },
    rows: {
      here: '这幅图，48×48',
      one: '一个4,096×4,096的矩阵',
      sd: (matrices) => `Stable Diffusion 1.5，U-Net的${matrices}个注意力投影`,
      gpt3: (matrices) => `GPT-3（1750亿），查询与值的${matrices}个矩阵`,
    },
    spoken: (name, r, numbers, lost, start) =>
      start
        ? `${view.zh.names[name]}，训练开始，秩${r}，B为零，乘积为零，模型不变。`
        : `${view.zh.names[name]}，秩${r}，B与A共${count(numbers)}个数，原来是2,304个，丢失${lostText(lost)}。`,
  },
};
