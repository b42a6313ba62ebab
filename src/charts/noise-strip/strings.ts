import type { Locale } from '#src/i18n/locales.ts';

interface Strings {
  alt: (t: number, signal: string) => string;
}

export const strings: Record<Locale, Strings> = {
  en: { alt: (t, signal) => `Step ${t}: ${signal} of the picture’s amplitude is left.` },
  zh: { alt: (t, signal) => `第${t}步，原画还剩${signal}（按振幅算）。` },
};
