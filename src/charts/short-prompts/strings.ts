import type { Locale } from '#src/i18n/locales.ts';
import type { OwnRightWords } from '../kit/right-words.ts';

interface Strings extends OwnRightWords {
  rows: Record<'en' | 'zh', Record<'six' | 'ddim' | 'ddpm', string>>;
}

export const strings: Record<Locale, Strings> = {
  en: {
    axis: 'all that is named is right',
    all: 'all named',
    left: 150,
    rows: {
      en: {
        six: 'English, six named',
        ddim: 'English, 1 or 2, DDIM',
        ddpm: 'English, 1 or 2, DDPM',
      },
      zh: {
        six: 'Chinese, six named',
        ddim: 'Chinese, 1 or 2, DDIM',
        ddpm: 'Chinese, 1 or 2, DDPM',
      },
    },
    plotTitle: (values) =>
      `All that the prompt names is right, for prompts that name all six attributes, and for prompts that name one or two with each of two samplers. ${values.map(([name, value]) => `${name}: ${value}`).join('; ')}.`,
    table: 'Prompts that name all six attributes, and prompts that name one or two',
  },
  zh: {
    axis: '写到的各项全对',
    all: '写到的全对',
    left: 150,
    rows: {
      en: { six: '英文，写六项', ddim: '英文，一两项，DDIM', ddpm: '英文，一两项，DDPM' },
      zh: { six: '中文，写六项', ddim: '中文，一两项，DDIM', ddpm: '中文，一两项，DDPM' },
    },
    plotTitle: (values) =>
      `提示词写到的全部正确，分为六项都写的提示词，以及用两种采样器来画的、只写一两项的提示词。${values.map(([name, value]) => `${name}为${value}`).join('，')}。`,
    table: '六项都写的提示词与只写一两项的提示词',
  },
};
