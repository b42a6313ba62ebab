import type { Locale } from '#src/i18n/locales.ts';

interface Strings {
  question: string;
  caption: string;
  sources: string;
  /** `count` rows hold the same company. */
  rows: (count: number) => string;
}

export const strings: Record<Locale, Strings> = {
  en: {
    question: 'Who does what between a chip and an answer?',
    caption:
      'Eight layers, from the chips down to the apps that buy from all above. Companies are examples in alphabetical order, as of November 2026: no ranking, and not complete. A number says in how many rows a company stands, where it is more than one.',
    sources: 'Layers after a16z; sources of the rows: ',
    rows: (count) => `in ${count} rows`,
  },
  zh: {
    question: '从芯片到一句回答，中间各由谁来做？',
    caption:
      '共八层，最上面是芯片，最下面是向上面各层采购的应用。公司只是例子，按英文名字母顺序排列，截至2026年11月，不是排名，也不完整。数字表示同一家公司占几行，只占一行的不标。',
    sources: '分层参照a16z；各行的来源：',
    rows: (count) => `占${count}行`,
  },
};
