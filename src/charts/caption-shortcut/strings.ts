import type { Locale } from '#src/i18n/locales.ts';
import type { OwnWords } from '../kit/attribute-words.ts';

export const strings: Record<Locale, OwnWords> = {
  en: {
    samples: 'thousand pairs',
    panelTitle: (name, first, last) =>
      `${name}: the true caption is nearest for ${first} of the pictures at the first measurement, for ${last} at the last (English captions).`,
    table: 'When the contrastive training told each attribute apart',
    learned: 'Nine in ten right after, thousand pairs',
  },
  zh: {
    samples: '千对图文',
    panelTitle: (name, first, last) =>
      `${name}：第一次测量时${first}的图片离真描述最近，最后一次${last}（英文描述）。`,
    table: '对比训练何时分得清每项属性',
    learned: '九成正确所需图文，千对',
  },
};
