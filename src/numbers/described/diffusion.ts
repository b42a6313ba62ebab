/** What the facts of the figures on diffusion are. */
import type { Words } from '../declare.ts';

export const diffusion: Record<string, Words> = {
  'contrastive-matrix-start': [
    'mean of the losses by row and by column, two captions swapped, at κ = 14.3',
    '按行与按列的平均损失；两条文字互换，κ = 14.3',
  ],
  'contrastive-matrix-most': [
    'mean of the losses by row and by column, two captions swapped, at κ = 100',
    '按行与按列的平均损失；两条文字互换，κ = 100',
  ],
  'contrastive-matrix-least': [
    'mean of the losses by row and by column, two captions swapped, at κ = 1',
    '按行与按列的平均损失；两条文字互换，κ = 1',
  ],
  'contrastive-matrix-matchedMost': [
    'the same loss with every caption on its picture, at κ = 100',
    '每条文字都对上自己的图时的同一损失，κ = 100',
  ],
  'contrastive-matrix-chance': ['ln 6: the loss of even guessing', 'ln 6：均匀乱猜的损失'],
  'exact-denoiser-t': ['level, counted from 0', '级别，从0数起'],
  'exact-denoiser-noise': ['√(1 − ᾱ) at level 20', '级别20的√(1 − ᾱ)'],
  'exact-denoiser-weight': [
    'largest softmax weight of eight points on a ring, a quarter of the way from one to the next, at level 20',
    '环上八点，位置在一点到下一点的四分之一处，级别20时最大的softmax权重',
  ],
  'exact-denoiser-distance': [
    'distance of the answer from the nearest point, there',
    '同一处，答案到最近一点的距离',
  ],
  'exact-denoiser-meanWeight': ['largest weight at level 999', '级别999时的最大权重'],
  'guidance-scale-s': ['largest scale of the slider', '滑块的最大值'],
  'guidance-scale-total': ['samples that walk', '走的样本数'],
  'guidance-scale-fidelity': [
    'mean probability of the class at the samples, s = 15, 50 DDIM steps',
    '各样本处该类的平均概率，s = 15，50步DDIM',
  ],
  'guidance-scale-inside': [
    'samples inside the outline of 95% of the class, s = 15',
    '落在含该类95%的轮廓之内的样本数，s = 15',
  ],
  'guidance-scale-insideAtOne': [
    'samples inside that outline, s = 1',
    '同一轮廓之内的样本数，s = 1',
  ],
  'guidance-scale-heuristic-s': ['largest scale of the slider', '滑块的最大值'],
  'guidance-scale-heuristic-fidelity': [
    'mean probability of the class under p(x) p(c|x)ˢ, by quadrature',
    '密度p(x) p(c|x)ˢ之下该类的平均概率，数值积分',
  ],
  'guidance-scale-heuristic-variety': [
    'spread under p(x) p(c|x)ˢ over the class’s own, by quadrature',
    '密度p(x) p(c|x)ˢ的散布与该类本身之比，数值积分',
  ],
  'guidance-scale-heuristic-typical': [
    'share of p(x) p(c|x)ˢ inside the outline, by quadrature',
    '密度p(x) p(c|x)ˢ落在轮廓内的份额，数值积分',
  ],
  'latent-compression-k': ['numbers kept of each patch', '每块留下的数'],
  'latent-compression-values': ['3 × 8 × 8, numbers of a patch', '3×8×8，每块的数'],
  'latent-compression-numbers': ['4 ÷ 192', '4 ÷ 192'],
  'latent-compression-variance': [
    'the four largest eigenvalues over all 192, five drawings',
    '五幅图的四个最大特征值之和与全部192个之和的比',
  ],
  'latent-compression-pageError': [
    'root mean square error of the printed page at four numbers a patch, grey levels',
    '印刷页每块留四个数时的均方根误差，灰度级',
  ],
  'latent-compression-photographVariance': [
    'the four largest eigenvalues over all 192, three photographs of 96 pixels a side',
    '三张边长96像素照片的四个最大特征值之和与全部192个之和的比',
  ],
  'latent-compression-levelFor95': [
    'least setting of the slider that keeps 95% of the variance',
    '留住95%方差所需的最小档位',
  ],
  'low-rank-tartan': [
    'least rank that keeps 99% of Σσ² of the tartan',
    '留住格子布99%的Σσ²所需的最小秩',
  ],
  'low-rank-house': [
    'least rank that keeps 99% of Σσ² of the house',
    '留住房子99%的Σσ²所需的最小秩',
  ],
  'low-rank-slash': [
    'least rank that keeps 99% of Σσ² of the diagonal',
    '留住斜线99%的Σσ²所需的最小秩',
  ],
  'noise-schedule-halfAmplitude': ['first step with √ᾱ ≤ 1/2', '使√ᾱ ≤ 1/2的第一步'],
  'noise-schedule-halfPower': ['first step with ᾱ ≤ 1/2', '使ᾱ ≤ 1/2的第一步'],
  'noise-schedule-at250': ['√ᾱ at level 250', '级别250的√ᾱ'],
  'noise-schedule-atHalfPower': ['√ᾱ at the first step with ᾱ ≤ 1/2', '使ᾱ ≤ 1/2的第一步的√ᾱ'],
  'noise-schedule-at750': ['√ᾱ at level 750', '级别750的√ᾱ'],
  'sampler-race-total': ['walkers that are counted', '计数的样本点'],
  'sampler-race-n': ['steps of the short walk', '短程的步数'],
  'sampler-race-most': ['steps of the long walk', '长程的步数'],
  'sampler-race-ddim': [
    'share that ends at one data point with 20 and with 200 steps, DDIM',
    '走20步与200步到达同一数据点的份额，DDIM',
  ],
  'sampler-race-coupled': [
    'share that ends at one data point with 20 and with 200 steps, DDPM on one noise path',
    '走20步与200步到达同一数据点的份额，DDPM，噪声取自同一路径',
  ],
  'sampler-race-anew': [
    'the same with fresh noise for each number of steps',
    '同上，每种步数另抽噪声',
  ],
  'sampler-race-sameNoise': [
    'share that ends at one data point from two starts on one noise path, 200 steps',
    '两个起点、同一噪声路径、200步，到达同一数据点的份额',
  ],
  'sampler-race-chance': ['1 ÷ 12', '1 ÷ 12'],
  'sampler-race-farDdpm': [
    'mean distance to the nearest data point after 20 steps, DDPM',
    '20步之后到最近数据点的平均距离，DDPM',
  ],
  'sampler-race-farDdim': ['the same, DDIM', '同上，DDIM'],
  'sampler-race-farSecond': ['the same, second-order sampler', '同上，二阶采样器'],
  'sampler-race-walkers': ['walkers that are measured', '测量的样本点'],
  'sampler-race-drawn': ['walkers whose path is drawn', '画出路径的样本点'],
  'zero-convolution-weight': [
    'weight of Z2 after one step of gradient descent',
    '梯度下降一步之后Z2的权重',
  ],
  'zero-convolution-bias': ['bias of Z2 after one step', '一步之后Z2的偏置'],
  'zero-convolution-second': ['first step in which the block moves', '中间一块开始移动的那一步'],
  'zero-convolution-zeroBias': [
    'bias of Z2 after one step when the block starts at zero',
    '中间一块从零起步时，一步之后Z2的偏置',
  ],
};
