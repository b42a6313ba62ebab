import type { Locale } from '#src/i18n/locales.ts';

interface Strings {
  samples: string;
  chance: string;
  panelTitle: (name: string, first: string, last: string) => string;
  table: string;
  attribute: string;
  learned: string;
  end: string;
  never: string;
  both: (english: string, chinese: string) => string;
}

export const strings: Record<Locale, Strings> = {
  en: {
    samples: 'thousand pictures',
    chance: 'chance',
    panelTitle: (name, first, last) =>
      `${name}: right in ${first} of the pictures at the first measurement, in ${last} at the last (English captions).`,
    table: 'When each attribute was learned',
    attribute: 'Attribute',
    learned: 'Nine in ten right after, thousand pictures',
    end: 'Right at the end',
    never: 'not reached',
    both: (english, chinese) => `${english} English, ${chinese} Chinese`,
  },
  zh: {
    samples: '千张图片',
    chance: '瞎猜',
    panelTitle: (name, first, last) =>
      `${name}：第一次测量时${first}的图片正确，最后一次${last}（英文描述）。`,
    table: '每项属性何时学会',
    attribute: '属性',
    learned: '九成正确所需图片，千张',
    end: '结束时正确',
    never: '未达到',
    both: (english, chinese) => `英文${english}，中文${chinese}`,
  },
};
