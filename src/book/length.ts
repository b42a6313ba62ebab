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

/** English words, or Han characters. */
export const lengthOf = (text: string, locale: Locale): number =>
  text.match(units[locale])?.length ?? 0;
