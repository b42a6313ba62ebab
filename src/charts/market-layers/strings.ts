import type { Locale } from '#src/i18n/locales.ts';

interface Strings {
  sources: string;
}

export const strings: Record<Locale, Strings> = {
  en: {
    sources: 'Sources of the rows: ',
  },
  zh: {
    sources: '各行的来源：',
  },
};
