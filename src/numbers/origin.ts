/** What a number's note says, in one language: its formula, its value, its inputs. */
import type { Locale } from '#src/i18n/locales.ts';
import { valueOf, type Declared, type Input, type Origin, type Words } from './declare.ts';
import { showFormula, showValue } from './show.ts';

export interface ShownInput {
  readonly name: string;
  readonly value: number;
  readonly shown: string;
  /** What it is. */
  readonly is: string;
  readonly from: Origin;
  /** Its range in digits. */
  readonly range: readonly [least: string, most: string] | null;
}

export interface ShownOrigin {
  readonly formula: string;
  readonly value: string;
  /** How the page shows it where that is not the whole value. */
  readonly rounded: readonly string[];
  readonly inputs: readonly ShownInput[];
  /** Whether an input may be set. */
  readonly open: boolean;
}

const inLanguage = (words: Words, locale: Locale): string => words[locale === 'en' ? 0 : 1];

const inputOf = (name: string, { value, is, from, range }: Input, locale: Locale): ShownInput => ({
  name,
  value,
  shown: showValue(value),
  is: inLanguage(is, locale),
  from,
  range: range ? [showValue(range[0], 6, 1e6), showValue(range[1], 6, 1e6)] : null,
});

/** `shows`: the forms in which the page shows the number. */
export function originOf(
  declared: Declared,
  shows: readonly string[],
  locale: Locale,
): ShownOrigin {
  const { formula, inputs } = declared;
  const value = showValue(valueOf(declared));
  const shown = Object.entries(inputs).map(([name, input]) => inputOf(name, input, locale));
  return {
    formula: showFormula(typeof formula === 'string' ? formula : inLanguage(formula, locale)),
    value,
    rounded: [...new Set(shows)].filter((each) => each !== value),
    inputs: shown,
    open: shown.some(({ range }) => range !== null),
  };
}
