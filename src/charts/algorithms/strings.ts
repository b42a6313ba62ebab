import type { Locale } from '#src/i18n/locales.ts';
import type { Thread } from '#src/schemas/events.ts';

interface Strings {
  title: string;
  description: string;
  threads: Record<Thread, string>;
}

export const strings: Record<Locale, Strings> = {
  en: {
    title: 'The algorithms behind generative AI',
    description:
      'Sequences: back-propagation, LSTM, attention, Transformer, GPT-3, reasoning. Pictures: VAE, GAN, diffusion, DDPM, latent diffusion, diffusion Transformer. Steering: human preferences, CLIP, LoRA, classifier-free guidance, InstructGPT, DPO.',
    threads: {
      sequences: 'Predicting sequences',
      pictures: 'Making pictures',
      steering: 'Steering by text and by people',
    },
  },
  zh: {
    title: '生成式AI背后的算法',
    description:
      '序列：反向传播、LSTM、注意力、Transformer、GPT-3、推理模型。图像：VAE、GAN、扩散、DDPM、潜在扩散、扩散Transformer。引导：人类偏好、CLIP、LoRA、无分类器引导、InstructGPT、DPO。',
    threads: {
      sequences: '预测序列',
      pictures: '生成图像',
      steering: '让图文听人指挥',
    },
  },
};
