/** What readers type who look for a section: their words, not the ones of the index. */
import type { Locale } from '#src/i18n/locales.ts';

export interface Query {
  /** The language of the page that is asked. */
  readonly on: Locale;
  readonly typed: string;
  /** The section of the chapter that answers. */
  readonly section: string;
}

const on = (locale: Locale, queries: Readonly<Record<string, string>>): Query[] =>
  Object.entries(queries).map(([typed, section]) => ({ on: locale, typed, section }));

export const queries: readonly Query[] = [
  ...on('en', {
    'cross-attention': 'conditioning',
    'latent space': 'latent-space',
    'classifier-free guidance': 'guidance',
    'CFG scale': 'guidance',
    'negative prompt': 'guidance',
    'how many parameters does LoRA train': 'lora',
    'low-rank adaptation': 'lora',
    'zero convolution': 'controlnet',
    'noise schedule': 'forward-process',
    'signal-to-noise ratio': 'forward-process',
    DDIM: 'sampling',
    'how many steps do I need': 'sampling',
    Tweedie: 'training-objective',
    'v-prediction': 'training-objective',
    'contrastive loss': 'clip',
    'text encoder': 'clip',
    'KL divergence': 'latent-space',
    'U-Net': 'conditioning',
    'image-to-image': 'overview',
    'open source licence': 'why-it-spread',
    'GPU hours': 'why-it-spread',
    SDXL: 'family',
    'rectified flow': 'family',
    distillation: 'family',
  }),
  ...on('zh', {
    交叉注意力: 'conditioning',
    提示词怎么进入模型: 'conditioning',
    潜在空间: 'latent-space',
    无分类器引导: 'guidance',
    负向提示词: 'guidance',
    零卷积: 'controlnet',
    加噪: 'forward-process',
    噪声调度: 'forward-process',
    信噪比: 'forward-process',
    采样步数: 'sampling',
    去噪: 'training-objective',
    得分: 'training-objective',
    微调: 'lora',
    LoRA要训练多少参数: 'lora',
    温度: 'clip',
    图生图: 'overview',
    随机种子: 'overview',
    开源: 'why-it-spread',
    训练花了多少钱: 'why-it-spread',
    蒸馏: 'family',
  }),
  // Each language finds the other's sections.
  ...on('en', {
    交叉注意力: 'conditioning',
    潜在空间: 'latent-space',
    零卷积: 'controlnet',
    采样: 'sampling',
  }),
  ...on('zh', {
    'cross-attention': 'conditioning',
    'noise schedule': 'forward-process',
    guidance: 'guidance',
  }),
];
