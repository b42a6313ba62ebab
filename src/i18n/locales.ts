/** The languages of the site. English is served at `/`, Chinese at `/zh/`. */
export const locales = ['en', 'zh'] as const;

export type Locale = (typeof locales)[number];

/** The value of `<html lang>`; the search index is split by it. */
export const htmlLang: Record<Locale, string> = { en: 'en', zh: 'zh-Hans' };

/** How each language names itself. */
export const languageName: Record<Locale, string> = { en: 'English', zh: '中文' };

export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'zh' : 'en');

export const isLocale = (value: string): value is Locale =>
  (locales as readonly string[]).includes(value);
