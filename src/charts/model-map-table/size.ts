/** Numbers of parameters as a table has room for them. Pure. */
import { magnitude } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Model, Size } from '#src/schemas/models.ts';

const short = (value: number): string => String(Number(value.toPrecision(4)));

/** Billions of parameters: `671B`, `1.6T`, `110M`; `6710亿`. */
export function parameters(billions: number, locale: Locale): string {
  if (locale === 'zh') return magnitude(billions * 1e9, locale);
  if (billions >= 1000) return `${short(billions / 1000)}T`;
  return billions >= 1 ? `${short(billions)}B` : `${short(billions * 1000)}M`;
}

export interface SizeWords {
  undisclosed: string;
  /** Of a mixture of experts: what is used for each token. */
  active: (text: string) => string;
  upTo: (text: string) => string;
  about: (text: string) => string;
  comma: string;
}

function sizeOf({ billions, active, upTo, about }: Size, words: SizeWords, locale: Locale): string {
  const list = billions.map((value, i) => {
    const used = active?.[i];
    const text = parameters(value, locale);
    return used === undefined ? text : text + words.active(parameters(used, locale));
  });
  const text = list.join(words.comma);
  return upTo ? words.upTo(text) : about ? words.about(text) : text;
}

/** An empty text stands for a number that was not confirmed. */
export const sizeText = ({ size }: Model, words: SizeWords, locale: Locale): string =>
  size === undefined
    ? ''
    : size === 'undisclosed'
      ? words.undisclosed
      : sizeOf(size, words, locale);

/** What a model is sorted by: its largest version; below all others where there is no number. */
export const sizeKey = ({ size }: Model): number =>
  typeof size === 'object' ? Math.max(...size.billions) : size === 'undisclosed' ? 0 : -1;
