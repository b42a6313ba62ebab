/** The words of the figure in both languages: for what runs when the site is built. */
import type { Locale } from '#src/i18n/locales.ts';
import { zh } from './chinese.ts';
import { en } from './english.ts';
import type { Words } from './words.ts';

export const view: Record<Locale, Words> = { en, zh };
