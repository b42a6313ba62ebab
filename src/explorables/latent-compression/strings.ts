import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import type { facts, Subject } from './model.ts';

export const frame: Record<Locale, FrameStrings> = {
  en: {
    question: 'What goes first when a picture is squeezed?',
    caption:
      'Each patch of 8 × 8 pixels (192 numbers) is written as k numbers by principal component analysis, the best linear code there is. The code is fitted to five of the six drawings; components with small eigenvalues are dropped, and over those five the mean squared error is the sum of what was dropped.',
    tries: [
      'Move k from 192 down. Which goes first: the sky, the outlines, or the bricks and the letters?',
      'Compare the hill with the printed page at the same k. Why does one survive and the other not?',
      'Choose the tartan, which the fit has never seen: from k = 48 to 128 no drawing comes back with a larger error, not even the printed page.',
    ],
    real: [
      {
        text: 'Stable Diffusion’s encoder and decoder are deep convolutional networks, not linear maps. They see far more than one patch, and training rewards what the eye notices (a perceptual and an adversarial loss) besides the pixels. So 4 numbers a cell give a sharp picture there and a blurred one here.',
        source: 'Rombach et al. 2022, §3.1 and app. G.',
      },
      {
        text: 'What a decoder fills in can look right and be wrong, and what the encoder dropped cannot be asked back. The makers say of their own model that “the autoencoding part of the model is lossy”.',
        source: 'Stable Diffusion v1 model card.',
      },
    ],
  },
  zh: {
    question: '压缩一幅图，最先丢掉的是什么？',
    caption:
      '每个8×8像素的小块（192个数）用主成分分析写成k个数，这是线性编码中最好的一种。编码由六幅画中的五幅拟合而来；特征值小的成分舍去，在这五幅上，均方误差正好等于舍去的特征值之和。',
    tries: [
      '把k从192往下调。最先消失的是天空、轮廓，还是砖缝和字迹？',
      '用同一个k比较山坡与书页：为什么一个还认得出，另一个却不行？',
      '换成格子布，拟合时没有用过它：k从48到128，六幅画里它的误差最大，连书页也不及。',
    ],
    real: [
      {
        text: 'Stable Diffusion的编码器和解码器是深层卷积网络，不是线性映射。它们看到的远不止一个小块；训练时除了像素误差，还用感知损失和对抗损失奖励眼睛在意的东西。所以同样是每格4个数，那里的图清晰，这里的图模糊。',
        source: 'Rombach等，2022，§3.1与附录G。',
      },
      {
        text: '解码器补出来的细节，可能看着对、其实错；编码器丢掉的，也要不回来。作者在模型卡里写明，“模型的自编码部分是有损的”。',
        source: 'Stable Diffusion v1模型卡。',
      },
    ],
  },
};

type Facts = ReturnType<typeof facts>;

export const prediction: Record<Locale, (facts: Facts) => PredictionStrings> = {
  en: ({ k, values, numbers, variance, pageError, levelFor95 }) => ({
    question: `Stable Diffusion keeps ${k} numbers for each patch of ${values}. If the best linear code keeps only ${k} of ${values}, how much of the variance between the patches of these drawings does it hold?`,
    choices: [
      {
        answer: `About ${percent(numbers)}`,
        reason: `That is the share of numbers, ${k} of ${values}. But neighbouring pixels are nearly alike, so a few directions carry most of the variance.`,
      },
      {
        answer: `About ${percent(variance)}`,
        reason: `${percent(variance, 1)}, from ${percent(numbers, 1)} of the numbers: flat areas and slopes of brightness cost next to nothing. What is missing is texture; the printed page comes back with an error of ${fixed(pageError, 0)} grey levels of 255 and cannot be read.`,
        right: true,
      },
      {
        answer: 'More than 95%',
        reason: `For that the linear code needs ${levelFor95} numbers a patch on the scale of the slider. Photographs at 512 × 512 are smoother from pixel to pixel than these small drawings and would do better.`,
      },
    ],
  }),
  zh: ({ k, values, numbers, variance, pageError, levelFor95 }) => ({
    question: `Stable Diffusion把每个小块的${values}个数压成${k}个。若用最好的线性编码，也只留${values}个数中的${k}个，这些画里小块之间的方差能保住多少？`,
    choices: [
      {
        answer: `约${percent(numbers)}`,
        reason: `这是数的个数之比，${k}/${values}。但相邻像素几乎相同，少数几个方向就承载了大部分方差。`,
      },
      {
        answer: `约${percent(variance)}`,
        reason: `用${percent(numbers, 1)}的数保住了${percent(variance, 1)}的方差：平坦的区域和明暗渐变几乎不费数。缺的是纹理；书页的误差是${fixed(pageError, 0)}个灰度级（最大255），字已无法辨认。`,
        right: true,
      },
      {
        answer: '超过95%',
        reason: `要到这个水平，按滑块的档位，线性编码每个小块需要${levelFor95}个数。512×512的照片，相邻像素更接近，结果会比这些小画好。`,
      },
    ],
  }),
};

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
  alt: Record<'original' | 'decoded' | 'lost', (name: Subject, k: number) => string>;
  table: { caption: string; picture: string; latent: string; factor: string };
  here: string;
  stableDiffusion: string;
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
      original: (name) => `Drawing, 48 by 48 pixels: ${view.en.names[name]}.`,
      decoded: (name, k) =>
        `${view.en.names[name]} as decoded from ${k} of 192 numbers a patch: ${k < 8 ? 'blocky, without fine texture' : k < 64 ? 'outlines clear, texture smeared' : 'hardly different from the drawing'}.`,
      lost: (_, k) =>
        `What ${k} numbers a patch do not hold: ${k < 8 ? 'edges and textures' : k < 64 ? 'mostly fine texture' : 'almost nothing'}.`,
    },
    table: {
      caption: 'Numbers before and after',
      picture: 'picture',
      latent: 'latent',
      factor: 'fewer by',
    },
    here: 'This picture',
    stableDiffusion: 'Stable Diffusion 1.x',
    times: (factor) => `${factorText(factor)}×`,
    droppedSum: 'Dropped eigenvalues, summed',
    measured: 'Squared error a patch, measured',
    components: (shown) => `What the first ${shown} numbers stand for: kept ones are marked`,
    axisComponent: 'component, from the largest',
    axisVariance: 'share of variance (eigenvalue)',
    keptNote: (share) => `kept ${percent(share, 1)}`,
    droppedNote: (share) => `dropped ${percent(share, 1)}`,
    plotTitle: (k, share) =>
      `Eigenvalues of the 192 components as shares of the variance, falling by six powers of ten; the first ${k} are kept and hold ${percent(share, 1)}.`,
    spoken: (name, k, factor, share, error) =>
      `${view.en.names[name]}, ${k} numbers a patch: ${factorText(factor)} times fewer numbers, ${percent(share, 1)} of the variance kept, error ${fixed(error, 1)} grey levels of 255.`,
  },
  zh: {
    names: {
      hill: '山坡',
      house: '房子',
      face: '人脸',
      boat: '帆船',
      page: '书页',
      tartan: '格子布（未参与拟合）',
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
      original: (name) => `48×48像素的小画：${view.zh.names[name]}。`,
      decoded: (name, k) =>
        `${view.zh.names[name]}，由每个小块192个数中的${k}个解码：${k < 8 ? '一块一块的，没有细纹理' : k < 64 ? '轮廓清楚，纹理模糊' : '与原画几乎没有差别'}。`,
      lost: (_, k) =>
        `每个小块${k}个数装不下的部分：${k < 8 ? '边缘和纹理' : k < 64 ? '主要是细纹理' : '几乎没有'}。`,
    },
    table: { caption: '压缩前后的数', picture: '图', latent: '潜变量', factor: '减到' },
    here: '这幅图',
    stableDiffusion: 'Stable Diffusion 1.x',
    times: (factor) => `1/${factorText(factor)}`,
    droppedSum: '舍去的特征值之和',
    measured: '每个小块的平方误差，实测',
    components: (shown) => `前${shown}个数各代表什么：保留的有标记`,
    axisComponent: '成分，从大到小',
    axisVariance: '方差份额（特征值）',
    keptNote: (share) => `保留${percent(share, 1)}`,
    droppedNote: (share) => `舍去${percent(share, 1)}`,
    plotTitle: (k, share) =>
      `192个成分的特征值占方差的份额，从大到小跨六个数量级；前${k}个被保留，共占${percent(share, 1)}。`,
    spoken: (name, k, factor, share, error) =>
      `${view.zh.names[name]}，每个小块${k}个数：总数减到1/${factorText(factor)}，保住${percent(share, 1)}的方差，误差${fixed(error, 1)}个灰度级（最大255）。`,
  },
};
