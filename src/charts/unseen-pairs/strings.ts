import type { Locale } from '#src/i18n/locales.ts';
import type { OwnRightWords } from '../kit/right-words.ts';

type Pairs = 'seen' | 'unseen';

interface Strings extends OwnRightWords {
  rows: Record<'en' | 'zh', Record<Pairs, string>>;
}

export const strings: Record<Locale, Strings> = {
  en: {
    axis: 'all six attributes right',
    all: 'all six',
    left: 116,
    rows: {
      en: { seen: 'English, trained', unseen: 'English, unseen' },
      zh: { seen: 'Chinese, trained', unseen: 'Chinese, unseen' },
    },
    plotTitle: (values) =>
      `All that the prompt says is right, for pairs of shape and colour that training showed and for pairs it never did. ${values.map(([name, value]) => `${name}: ${value}`).join('; ')}.`,
    table: 'Trained and unseen pairs of shape and colour',
  },
  zh: {
    axis: '六项属性全对',
    all: '六项全对',
    left: 116,
    rows: {
      en: { seen: '英文，训练过', unseen: '英文，没见过' },
      zh: { seen: '中文，训练过', unseen: '中文，没见过' },
    },
    plotTitle: (values) =>
      `提示词所说的全部正确，分为训练中出现过的形状与颜色组合和从未出现过的组合。${values.map(([name, value]) => `${name}为${value}`).join('，')}。`,
    table: '训练过与没见过的形状颜色组合',
  },
};
