/** What the tables and plots of attributes say, whichever training they are of. */
import type { Locale } from '#src/i18n/locales.ts';

/** What one training says otherwise than another. */
export interface OwnWords {
  samples: string;
  panelTitle: (name: string, first: string, last: string) => string;
  table: string;
  learned: string;
}

export interface AttributeWords extends OwnWords {
  chance: string;
  attribute: string;
  end: string;
  never: string;
  /** Of English and Chinese captions, where they differ. */
  both: (english: string, chinese: string) => string;
}

export const attributeWords: Record<Locale, Omit<AttributeWords, keyof OwnWords>> = {
  en: {
    chance: 'chance',
    attribute: 'Attribute',
    end: 'Right at the end',
    never: 'not reached',
    both: (english, chinese) => `${english} English, ${chinese} Chinese`,
  },
  zh: {
    chance: '瞎猜',
    attribute: '属性',
    end: '结束时正确',
    never: '未达到',
    both: (english, chinese) => `英文${english}，中文${chinese}`,
  },
};
