import type { Locale } from '#src/i18n/locales.ts';
import type { OwnWords } from '../kit/attribute-words.ts';

export const strings: Record<Locale, OwnWords> = {
  en: {
    samples: 'thousand pictures',
    panelTitle: (name, first, last) =>
      `${name}: right in ${first} of the pictures at the first measurement, in ${last} at the last (English captions).`,
    table: 'When each attribute was learned',
    learned: 'Nine in ten right after, thousand pictures',
  },
  zh: {
    samples: '千张图片',
    panelTitle: (name, first, last) =>
      `${name}：第一次测量时${first}的图片正确，最后一次${last}（英文描述）。`,
    table: '每项属性何时学会',
    learned: '九成正确所需图片，千张',
  },
};
