import type { Locale } from '#src/i18n/locales.ts';
import type { OwnRightWords } from '../kit/right-words.ts';

interface Strings extends OwnRightWords {
  rows: Record<'en' | 'zh', Record<'six' | 'few', string>>;
}

export const strings: Record<Locale, Strings> = {
  en: {
    axis: 'all that is named is right',
    all: 'all named',
    left: 130,
    rows: {
      en: { six: 'English, six named', few: 'English, 1 or 2' },
      zh: { six: 'Chinese, six named', few: 'Chinese, 1 or 2' },
    },
    plotTitle: (values) =>
      `All that the prompt names is right, for prompts that name all six attributes and for prompts that name one or two. ${values.map(([name, value]) => `${name}: ${value}`).join('; ')}.`,
    table: 'Prompts that name all six attributes, and prompts that name one or two',
  },
  zh: {
    axis: '写到的各项全对',
    all: '写到的全对',
    left: 130,
    rows: {
      en: { six: '英文，写六项', few: '英文，写一两项' },
      zh: { six: '中文，写六项', few: '中文，写一两项' },
    },
    plotTitle: (values) =>
      `提示词写到的全部正确，分为六项都写的提示词和只写一两项的提示词。${values.map(([name, value]) => `${name}为${value}`).join('，')}。`,
    table: '六项都写的提示词与只写一两项的提示词',
  },
};
