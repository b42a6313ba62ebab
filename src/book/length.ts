/** How long a section is, in the unit of its language. */
import type { Locale } from '#src/i18n/locales.ts';

export interface Length {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/** A section's own running text: shorter teaches nothing, longer is two sections. */
export const sectionLength: Readonly<Record<Locale, Length>> = {
  en: { least: 150, most: 900, unit: 'words' },
  zh: { least: 250, most: 1500, unit: 'Han characters' },
};

const units: Readonly<Record<Locale, RegExp>> = {
  en: /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu,
  zh: /\p{Script=Han}/gu,
};

/**
 * Words that an adult reads in a minute, silently and for understanding, of English that is no
 * fiction (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). What says the same in another language
 * takes as long.
 */
const pace = 238;

/** Minutes that so many words of English take, at least 1. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / pace));

/** English words, or Han characters. */
export const lengthOf = (text: string, locale: Locale): number =>
  text.match(units[locale])?.length ?? 0;
