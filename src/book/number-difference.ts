/** In which numbers an English text and its Chinese version differ. */
import type { Locale } from '#src/i18n/locales.ts';
import { quantitiesIn, scaleWordsIn, type Quantity } from './quantities.ts';
import { units as unitSigns } from './units.ts';
import { spelledNumbersIn, type SpelledNumber } from './spelled-numbers.ts';

/** A text, and what else tells of its numbers. */
export interface Stated {
  readonly words: string;
  /** What stands above it in a table: "users, millions". */
  readonly heads?: readonly string[];
  /** Numbers that are shown in it and are not text: in formulas, code, computed. */
  readonly shown?: readonly number[];
}

export interface NumberDifference {
  /** Only in English, only in Chinese, as they are written. */
  readonly english: readonly string[];
  readonly chinese: readonly string[];
  /** Equal numbers with units that are not: English, Chinese. */
  readonly units: readonly (readonly [string, string])[];
}

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

const unitsAgree = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit || a.unit === '' || b.unit === '';

const letters: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** Numbers that a text states in other ways than as quantities: in words, in names such as "70B", elsewhere. */
function otherwise({ words, shown = [] }: Stated, spelled: readonly SpelledNumber[]): number[] {
  const names = [...words.matchAll(/(\d+(?:\.\d+)?)([KMBT])\b/g)].map(
    ([, digits, letter = '']) => Number(digits) * (letters[letter] ?? 1),
  );
  const digits = [...words.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([text]) =>
    Number(text.replaceAll(',', '')),
  );
  return [...shown, ...names, ...digits, ...spelled.flatMap(({ values }) => values)];
}

/** The unit that follows a number in words: "two dollars". */
function unitAfter({ written, index }: SpelledNumber, words: string): string {
  const after = words.slice(index + written.length);
  return unitSigns.en.find(([sign]) => sign.test(after))?.[1] ?? '';
}

/** Chinese digits with a unit, where English has the number in words, and with another unit. */
const otherUnits = (
  chinese: readonly Quantity[],
  spelled: readonly SpelledNumber[],
  words: string,
): [string, string][] =>
  chinese.flatMap(({ key, unit, written }) => {
    const same = spelled
      .filter(({ values }) => values.some((value) => near(value, Number(key))))
      .map((each) => ({ ...each, unit: unitAfter(each, words) }));
    const found = same.find((each) => each.unit !== '');
    if (!found || unit === '' || same.some((each) => each.unit === unit)) return [];
    return [[/^\S+(?:[ -]\p{L}+)?/u.exec(words.slice(found.index))?.[0] ?? found.written, written]];
  });

const isStated = ({ key, unit }: Quantity, others: readonly number[]): boolean => {
  const value = Number(key.replace(/^M/, ''));
  return others.some(
    (other) => near(other, value) || (unit === 'percent' && near(other, value / 100)),
  );
};

/** One language may say a number once where the other says it twice. */
const isIn = (quantity: Quantity, others: readonly Quantity[]): boolean =>
  others.some(({ key }) => key === quantity.key);

const isMultiple = (value: number, step: number): boolean =>
  Math.abs(value / step - Math.round(value / step)) < 1e-6;

/** Whether a number only rounds another of its own text: "16,597,504, about 16.6 million". */
function isRounded({ key }: Quantity, own: readonly Quantity[]): boolean {
  const value = Number(key);
  const step = 10 ** Math.floor(Math.log10(Math.abs(value))) / 100;
  return (
    isMultiple(value, step) &&
    own.some(
      (other) =>
        Math.abs(Number(other.key) - value) <= step / 2 && !isMultiple(Number(other.key), step),
    )
  );
}

/** The factors by which the heads of two tables differ: "billion" against 亿 is 10. */
function headFactors(en: Stated, zh: Stated): number[] {
  const scales = (heads: readonly string[] = [], locale: Locale): number[] => [
    1,
    ...heads.flatMap((head) => scaleWordsIn(head, locale)),
  ];
  return scales(en.heads, 'en').flatMap((a) => scales(zh.heads, 'zh').map((b) => a / b));
}

/** Numerals from three to ninety-nine that count: smaller ones are often words of grammar. */
const numerals = (spelled: readonly SpelledNumber[]): SpelledNumber[] =>
  spelled.filter(({ values: [value = 0, other], written }) => {
    return other === undefined && value >= 3 && value < 100 && !/half/.test(written);
  });

/**
 * What has no match, where a match may be spelled out, be in a formula, take its power of ten from
 * the sentence ("37 of 671 billion") or from a table's head, or round a number that stands beside it.
 * Numerals count only where both languages have one without a match, or with `everyNumeral` where one has.
 */
export function numberDifference(
  en: Stated,
  zh: Stated,
  { everyNumeral = false } = {},
): NumberDifference {
  const [inEnglish, inChinese] = [quantitiesIn(en.words, 'en'), quantitiesIn(zh.words, 'zh')];
  const rest = [...inChinese];
  const take = (list: Quantity[], match: (a: Quantity, b: Quantity) => boolean): Quantity[] =>
    list.filter((a) => {
      const i = rest.findIndex((b) => match(a, b));
      if (i !== -1) rest.splice(i, 1);
      return i === -1;
    });
  const unlike = take(inEnglish, (a, b) => a.key === b.key && unitsAgree(a, b));
  const factors =
    unlike.length === 0
      ? []
      : [...scaleWordsIn(en.words, 'en'), ...headFactors(en, zh)].filter((f) => f !== 1);
  const unscaled = take(unlike, (a, b) =>
    factors.some((factor) => near(Number(a.key) * factor, Number(b.key))),
  );
  const units: [string, string][] = [];
  const missing = take(unscaled, (a, b) => {
    if (a.key === b.key) units.push([a.written, b.written]);
    return a.key === b.key;
  });
  const spelledInEnglish = spelledNumbersIn(en.words, 'en');
  const spelledInChinese = spelledNumbersIn(zh.words, 'zh');
  const statedInEnglish = otherwise(en, spelledInEnglish);
  const statedInChinese = otherwise(zh, spelledInChinese);
  const english = missing.filter(
    (a) => !isIn(a, inChinese) && !isStated(a, statedInChinese) && !isRounded(a, inEnglish),
  );
  const chinese = rest.filter(
    (b) => !isIn(b, inEnglish) && !isStated(b, statedInEnglish) && !isRounded(b, inChinese),
  );
  units.push(
    ...otherUnits(
      rest.filter((b) => !isIn(b, inEnglish)),
      spelledInEnglish,
      en.words,
    ),
  );
  const counted = (
    own: readonly SpelledNumber[],
    others: readonly number[],
    all: readonly Quantity[],
  ) =>
    own.filter(
      ({ values: [value = 0] }) =>
        !others.some((other) => near(other, value)) &&
        !all.some(({ key }) => Number(key.replace(/^M/, '')) === value),
    );
  const numeralsLeft = counted(numerals(spelledInEnglish), statedInChinese, inChinese);
  const otherNumeralsLeft = counted(numerals(spelledInChinese), statedInEnglish, inEnglish);
  const count = everyNumeral || (numeralsLeft.length > 0 && otherNumeralsLeft.length > 0);
  return {
    english: [...english, ...(count ? numeralsLeft : [])].map(({ written }) => written.trim()),
    chinese: [...chinese, ...(count ? otherNumeralsLeft : [])].map(({ written }) => written.trim()),
    units,
  };
}

/** The difference as sentences, `there` being where the English stands. */
export function tellNumbers(
  { english, chinese, units }: NumberDifference,
  there: string,
): string[] {
  const quoted = (list: readonly string[]): string => list.map((each) => `“${each}”`).join(', ');
  const told = units.map(([a, b]) => `Here is “${b}” where ${there} has “${a}”.`);
  if (english.length > 0 && chinese.length > 0)
    told.push(`Here is the number ${quoted(chinese)} where ${there} has ${quoted(english)}.`);
  else if (english.length > 0)
    told.push(`Here is not the number ${quoted(english)} that ${there} has.`);
  else if (chinese.length > 0)
    told.push(`Here is the number ${quoted(chinese)} that ${there} has not.`);
  return told;
}
