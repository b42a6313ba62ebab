/** Words that the figures on the trained miniature share, in both languages. */
import type { Locale } from '#src/i18n/locales.ts';
import { zh } from './chinese.ts';
import { en } from './english.ts';
import type { TrainedWords } from './words.ts';

export const trained: Record<Locale, TrainedWords> = { en, zh };
