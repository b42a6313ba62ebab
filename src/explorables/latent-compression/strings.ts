import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Subject } from './model.ts';

interface ViewStrings {
  names: Record<Subject, string>;
  picture: string;
  kept: string;
  keptValue: (k: number) => string;
  original: string;
  latent: string;
  first: (shown: number) => string;
  decoded: string;
  lost: string;
  shape: (channels: number, side: number, numbers: number) => string;
  error: (levels: number) => string;
  lostNote: string;
  alt: Record<'decoded' | 'lost', (name: Subject, k: number) => string> & {
    original: (name: Subject, side: number) => string;
  };
  /** To what the code was fitted, or why the photograph that was chosen is not shown. */
  fit: Record<'drawings' | 'photographs' | 'loading' | 'failed', string>;
  rounding: string;
  table: {
    caption: string;
    picture: string;
    latent: string;
    factor: string;
    rows: Record<'here' | 'hereBits' | 'coded' | 'stableDiffusion' | 'stableDiffusionBits', string>;
  };
  parts: {
    caption: string;
    error: string;
    share: string;
    /** Of the calmest third to the busiest. */
    names: readonly ((patches: string) => string)[];
  };
  times: (factor: number) => string;
  droppedSum: string;
  measured: string;
  components: (shown: number) => string;
  axisComponent: string;
  axisVariance: string;
  keptNote: (share: number) => string;
  droppedNote: (share: number) => string;
  plotTitle: (k: number, share: number) => string;
  spoken: (name: Subject, k: number, factor: number, share: number, error: number) => string;
  /** Follows it. */
  spokenBits: (rounding: string, bits: number, busiest: number) => string;
}

const shapeText = (channels: number, side: number, numbers: number): string =>
  `${channels} × ${side} × ${side} = ${count(numbers)}`;
const factorText = (factor: number): string => fixed(factor, Number.isInteger(factor) ? 0 : 1);

export const view: Record<Locale, ViewStrings> = {
  en: {
    names: {
      hill: 'Hill',
      house: 'House',
      face: 'Face',
      boat: 'Boat',
      page: 'Printed page',
      tartan: 'Tartan (not in the fit)',
      landscape: 'Computed landscape (not in the fit)',
      coffee: 'Coffee (photograph)',
      cat: 'Cat (photograph)',
      grass: 'Grass (photograph, grey)',
    },
    picture: 'Picture',
    kept: 'Numbers kept for each patch',
    keptValue: (k) => `k = ${k} of 192`,
    original: 'Picture',
    latent: 'Latent',
    first: (shown) => `, first ${shown} maps`,
    decoded: 'Decoded',
    lost: 'Lost',
    shape: shapeText,
    error: (levels) => `error ${fixed(levels, 1)} of 255`,
    lostNote: 'grey where nothing is',
    alt: {
      original: (name, side) => `Picture, ${side} by ${side} pixels: ${view.en.names[name]}.`,
      decoded: (name, k) =>
        `${view.en.names[name]} as decoded from ${k} of 192 numbers a patch: ${k < 8 ? 'blocky, without fine texture' : k < 64 ? 'outlines clear, texture smeared' : 'hardly different from the picture'}.`,
      lost: (_, k) =>
        `What ${k} numbers a patch do not hold: ${k < 8 ? 'edges and textures' : k < 64 ? 'mostly fine texture' : 'almost nothing'}.`,
    },
    fit: {
      drawings: 'The code is fitted to the first five drawings.',
      photographs: 'The code is fitted to the three photographs.',
      loading: 'The photographs are on their way, 44 kB.',
      failed: 'The photographs did not come. What is shown is the picture before.',
    },
    rounding: 'Latent rounded to multiples of (grey levels)',
    table: {
      caption: 'Numbers and bits before and after',
      picture: 'picture',
      latent: 'latent',
      factor: 'fewer by',
      rows: {
        here: 'This picture',
        hereBits: 'its bits, 8 and 16 a number',
        coded: 'its bits, rounded and coded',
        stableDiffusion: 'Stable Diffusion 1.x',
        stableDiffusionBits: 'its bits, 8 and 16 a number',
      },
    },
    parts: {
      caption: 'Where the error falls',
      error: 'grey levels',
      share: 'of squared error',
      names: [
        (patches) => `${patches} calmest patches`,
        (patches) => `${patches} between`,
        (patches) => `${patches} busiest patches`,
      ],
    },
    times: (factor) => `${factorText(factor)}×`,
    droppedSum: 'Dropped eigenvalues, summed',
    measured: 'Squared error a patch, measured before rounding',
    components: (shown) => `What the first ${shown} numbers stand for: kept ones are marked`,
    axisComponent: 'component, from the largest',
    axisVariance: 'share of variance (eigenvalue)',
    keptNote: (share) => `kept ${percent(share, 1)}`,
    droppedNote: (share) => `dropped ${percent(share, 1)}`,
    plotTitle: (k, share) =>
      `Eigenvalues of the 192 components as shares of the variance, falling by six powers of ten; the first ${k} are kept and hold ${percent(share, 1)}.`,
    spoken: (name, k, factor, share, error) =>
      `${view.en.names[name]}, ${k} numbers a patch: ${factorText(factor)} times fewer numbers, ${percent(share, 1)} of the variance kept, error ${fixed(error, 1)} grey levels of 255.`,
    spokenBits: (rounding, bits, busiest) =>
      ` Rounded to multiples of ${rounding} and coded, ${count(bits)} bits; ${percent(busiest)} of the squared error falls in the busiest third.`,
  },
  zh: {
    names: {
      hill: '山坡',
      house: '房子',
      face: '人脸',
      boat: '帆船',
      page: '书页',
      tartan: '格子布（未参与拟合）',
      landscape: '计算出来的风景（未参与拟合）',
      coffee: '咖啡（照片）',
      cat: '猫（照片）',
      grass: '草地（灰度照片）',
    },
    picture: '图',
    kept: '每个小块保留的数',
    keptValue: (k) => `k = ${k}（原有192）`,
    original: '原图',
    latent: '潜变量',
    first: (shown) => `，前${shown}张`,
    decoded: '解码结果',
    lost: '丢失的部分',
    shape: (channels, side, numbers) => `${channels}×${side}×${side} = ${count(numbers)}`,
    error: (levels) => `误差${fixed(levels, 1)}（最大255）`,
    lostNote: '灰色处没有丢失',
    alt: {
      original: (name, side) => `${side}×${side}像素的小图：${view.zh.names[name]}。`,
      decoded: (name, k) =>
        `${view.zh.names[name]}，由每个小块192个数中的${k}个解码：${k < 8 ? '一块一块的，没有细纹理' : k < 64 ? '轮廓清楚，纹理模糊' : '与原图几乎没有差别'}。`,
      lost: (_, k) =>
        `每个小块${k}个数装不下的部分：${k < 8 ? '边缘和纹理' : k < 64 ? '主要是细纹理' : '几乎没有'}。`,
    },
    fit: {
      drawings: '编码由前五幅画拟合而来。',
      photographs: '编码由三张照片拟合而来。',
      loading: '照片正在加载，共44 kB。',
      failed: '照片没有加载成功，这里仍是前一幅图。',
    },
    rounding: '潜变量取整到多少灰度级的倍数',
    table: {
      caption: '压缩前后的数与比特',
      picture: '图',
      latent: '潜变量',
      factor: '减到',
      rows: {
        here: '这幅图',
        hereBits: '比特，每数8与16',
        coded: '比特，取整后编码',
        stableDiffusion: 'Stable Diffusion 1.x',
        stableDiffusionBits: '比特，每数8与16',
      },
    },
    parts: {
      caption: '误差落在哪里',
      error: '灰度级',
      share: '占平方误差',
      names: [
        (patches) => `最平静的${patches}块`,
        (patches) => `居中的${patches}块`,
        (patches) => `最繁杂的${patches}块`,
      ],
    },
    times: (factor) => `1/${factorText(factor)}`,
    droppedSum: '舍去的特征值之和',
    measured: '每个小块的平方误差，取整前实测',
    components: (shown) => `前${shown}个数各代表什么，保留的有标记`,
    axisComponent: '成分，从大到小',
    axisVariance: '方差份额（特征值）',
    keptNote: (share) => `保留${percent(share, 1)}`,
    droppedNote: (share) => `舍去${percent(share, 1)}`,
    plotTitle: (k, share) =>
      `192个成分的特征值占方差的份额，从大到小跨六个数量级，前${k}个被保留，共占${percent(share, 1)}。`,
    spoken: (name, k, factor, share, error) =>
      `${view.zh.names[name]}，每个小块${k}个数，总数减到1/${factorText(factor)}，保住${percent(share, 1)}的方差，误差${fixed(error, 1)}个灰度级（最大255）。`,
    spokenBits: (rounding, bits, busiest) =>
      `取整到${rounding}个灰度级的倍数再编码，共${count(bits)}比特，平方误差的${percent(busiest)}落在最繁杂的三分之一里。`,
  },
};
