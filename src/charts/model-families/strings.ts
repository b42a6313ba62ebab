import type { Locale } from '#src/i18n/locales.ts';
import type { Family } from './source.ts';

interface Strings {
  question: string;
  caption: string;
  title: string;
  description: string;
  families: Record<Family, string>;
}

export const strings: Record<Locale, Strings> = {
  en: {
    question: 'Which families of models came when?',
    caption:
      'Models from 2013 to 2026, one strand for each kind of content; each stands for many. The year is that of the first paper or announcement.',
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
    question: '各个模型家族是何时出现的？',
    caption:
      '2013年至2026年的模型，每类内容一条线，每个名字代表一批同类。年份取首篇论文或首次公布。',
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
