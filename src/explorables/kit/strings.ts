import type { Locale } from '#src/i18n/locales.ts';

/** Words that every explorable's frame shares. */
const en = {
  tryThis: 'What to try',
  real: 'What the real system does differently',
  source: 'Source: ',
  link: 'Link to this view',
  copied: 'Link copied',
  noScript: 'The controls need JavaScript. The figure shows its starting state.',
};

const zh: Record<keyof typeof en, string> = {
  tryThis: '可以试试',
  real: '真实系统有何不同',
  source: '来源：',
  link: '链接到当前画面',
  copied: '链接已复制',
  noScript: '控件需要JavaScript。图中是初始状态。',
};

export const kitStrings: Record<Locale, Record<keyof typeof en, string>> = { en, zh };
