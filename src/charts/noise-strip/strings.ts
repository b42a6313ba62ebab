import type { Locale } from '#src/i18n/locales.ts';

interface Strings {
  question: string;
  caption: string;
  link: string;
  alt: (t: number, signal: string) => string;
}

export const strings: Record<Locale, Strings> = {
  en: {
    question: 'When does a picture become a picture?',
    caption:
      'One drawing blended with one fixed sheet of noise, at eight of Stable Diffusion’s thousand steps; the number below each is the share of the picture’s amplitude that is left. Generating an image walks this road from left to right.',
    link: 'How the noise is added, and why the first frame is not pure noise',
    alt: (t, signal) => `Step ${t}: ${signal} of the picture’s amplitude is left.`,
  },
  zh: {
    question: '一张图，从哪一步起才算是图？',
    caption:
      '同一幅画与同一份噪声，按Stable Diffusion一千步中的八步混合；图下的数字是画面振幅所剩的份额。生成图像，就是从左到右走完这条路。',
    link: '噪声怎样加入，为什么第一帧并不是纯噪声',
    alt: (t, signal) => `第${t}步：画面振幅还剩${signal}。`,
  },
};
