/** With what each figure begins: the settings at which its model gives its facts. */
import { chosen, cited, type Inputs } from '../declare.ts';

const ddpm = ['ho2020ddpm', '§4'] as const;
const sd = ['sdrepo', 'file:configs/stable-diffusion/v1-inference.yaml'] as const;
const ends = {
  b: cited(0.00085, ['noise variance of the first step', '第一步的噪声方差'], sd),
  B: cited(0.012, ['noise variance of the last step', '最后一步的噪声方差'], sd),
};
const answers = { β: chosen(1, ['strength of the penalty', '惩罚的强度']) };
const clicks = { λ: chosen(0.1, ['precision of the prior', '先验的精度']) };

/** By folder: with what the figure begins. */
export const settings: Readonly<Record<string, Inputs>> = {
  'agent-chain': {
    n: chosen(100, ['steps', '步数']),
    e: chosen(0.01, ['chance of an error at a step', '每步出错的概率']),
    r: chosen(0.3, ['chance that it is repaired at the next', '下一步补救的概率']),
    u: chosen(0.1, ['share of errors that cannot be undone', '无法挽回的错误的份额']),
  },
  'contrastive-matrix': {
    κ: cited(
      14.3,
      ['one over the temperature at the start', '开始时温度的倒数'],
      ['radford2021clip', '§2.5'],
    ),
    N: chosen(6, ['pictures and captions', '图与文字的数目']),
  },
  'exact-denoiser': { ...ends, n: chosen(8, ['data points', '数据点数']) },
  'guidance-scale': {
    s: chosen(15, ['guidance scale', '引导系数']),
    n: chosen(50, ['DDIM steps', 'DDIM步数']),
  },
  'guidance-scale-heuristic': { s: chosen(15, ['guidance scale', '引导系数']) },
  'latent-compression': {
    f: cited(8, ['pixels of a patch, each way', '小块边长，像素'], ['rombach2021ldm', '§4.1']),
  },
  'low-rank': { d: chosen(48, ['rows and columns', '行数与列数']) },
  'noise-schedule': ends,
  'sampler-race': {
    b: cited(1e-4, ['noise variance of the first step', '第一步的噪声方差'], ddpm),
    B: cited(0.02, ['noise variance of the last step', '最后一步的噪声方差'], ddpm),
  },
  'zero-convolution': { η: chosen(0.1, ['learning rate', '学习率']) },
  'dpo-from-clicks': answers,
  'policy-under-reward': answers,
  'reward-from-clicks': clicks,
  'reward-pressed': { n: chosen(1000, ['answers to choose from', '可挑的回答数']) },
  'verifiable-reward': { G: chosen(8, ['answers of a group', '每组的回答数']) },
  'model-collapse': {
    m: chosen(50, ['samples of each generation', '每代的样本数']),
    n: chosen(100, ['generations', '代数']),
  },
  watermark: {
    γ: cited(
      0.25,
      ['share of tokens that are green', '绿色词元所占的份额'],
      ['kirchenbauer-2023', '§1.2'],
    ),
    δ: cited(2, ['bonus on their logits', '加在其logit上的值'], ['kirchenbauer-2023', '§1.2']),
    n: chosen(50, ['tokens', '词元数']),
  },
  miniature: {
    w: cited(320, ['width of Stable Diffusion’s U-Net', 'Stable Diffusion的U-Net宽度'], sd),
  },
};
