import type { Locale } from '#src/i18n/locales.ts';
import { delocalise } from '#src/i18n/urls.ts';

/** The language of the page that is being rendered. */
export const pageLocale = (pathname: string): Locale => delocalise(pathname).locale;
