import type { Locale } from '#src/i18n/locales.ts';
import type { Thread } from '#src/schemas/events.ts';

interface Strings {
  question: string;
  caption: string;
  title: string;
  description: string;
  threads: Record<Thread, string>;
}

export const strings: Record<Locale, Strings> = {
  en: {
    question: 'Which ideas had to come together?',
    caption:
      'Three strands of algorithms: how to predict a sequence, how to make a picture, and how to make either do what was asked. A text-to-image model needs all three.',
    title: 'The algorithms behind generative AI',
    description:
      'Sequences: back-propagation, LSTM, attention, Transformer, GPT-3, reasoning. Pictures: VAE, GAN, diffusion, DDPM, latent diffusion, diffusion Transformer. Steering: human preferences, CLIP, LoRA, InstructGPT, classifier-free guidance, DPO.',
    threads: {
      sequences: 'Predicting sequences',
      pictures: 'Making pictures',
      steering: 'Steering by text and by people',
    },
  },
  zh: {
    question: '哪些想法必须凑到一起？',
    caption:
      '三条算法线：怎样预测序列，怎样做出图像，怎样让二者照要求行事。文生图模型三条都要用到。',
    title: '生成式AI背后的算法',
    description:
      '序列：反向传播、LSTM、注意力、Transformer、GPT-3、推理模型。图像：VAE、GAN、扩散、DDPM、潜在扩散、扩散Transformer。引导：人类偏好、CLIP、LoRA、InstructGPT、无分类器引导、DPO。',
    threads: {
      sequences: '预测序列',
      pictures: '做出图像',
      steering: '用文字与人来引导',
    },
  },
};
