import type { Locale } from '#src/i18n/locales.ts';
import type { Family } from './families.ts';

interface Strings {
  title: string;
  description: string;
  families: Record<Family, string>;
}

export const strings: Record<Locale, Strings> = {
  en: {
    title: 'Families of generative models, 2013 to 2026',
    description:
      'Four strands: text, from word vectors to GPT, open weights and reasoning; pictures, from VAE and GAN to diffusion; sound and video; and models that join several kinds of content.',
    families: {
      text: 'Text',
      pictures: 'Pictures',
      'sound-and-video': 'Sound and video',
      multimodal: 'Several kinds at once',
    },
  },
  zh: {
    title: '生成模型的家族，2013年至2026年',
    description:
      '四条线：文本，从词向量到GPT、开放权重与推理模型；图像，从VAE与GAN到扩散；声音与视频；以及同时处理多类内容的模型。',
    families: {
      text: '文本',
      pictures: '图像',
      'sound-and-video': '声音与视频',
      multimodal: '多类内容',
    },
  },
};
