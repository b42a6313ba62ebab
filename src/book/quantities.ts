/** The numbers that a text states, in either language: written in digits or spelled out, with powers of ten, months and units. */
import type { Locale } from '#src/i18n/locales.ts';
import { months } from '#src/i18n/months.ts';
import { units } from './units.ts';

export interface Quantity {
  /** Rounded to nine digits, so that equal numbers are equal; `M8` for the month of August, `D1990` for the nineties. */
  readonly key: string;
  /** What follows, in a word common to both languages: `percent`, `usd`, `gb`. '' where it is none of those known. */
  readonly unit: string;
  /** As it is written. */
  readonly written: string;
  /** Its place in the text. */
  readonly index: number;
}

const monthPattern = new RegExp(
  `\\b(?:${months.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\\b`,
  'g',
);

const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const ofSuperscript = (text: string): number => {
  const digits = [...text.replace('⁻', '')].map((sign) => superscript.indexOf(sign)).join('');
  return Number(digits) * (text.startsWith('⁻') ? -1 : 1);
};

const keyOf = (value: number): string => String(Number(value.toPrecision(9)));

const scales: Readonly<Record<Locale, Readonly<Record<string, number>>>> = {
  en: { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, B: 1e9, M: 1e6 },
  zh: {
    万亿: 1e12,
    千亿: 1e11,
    百亿: 1e10,
    十亿: 1e9,
    亿: 1e8,
    千万: 1e7,
    百万: 1e6,
    十万: 1e5,
    万: 1e4,
    千: 1e3,
    百: 1e2,
    M: 1e6,
    B: 1e9,
  },
};

const scalePattern: Readonly<Record<Locale, string>> = {
  en: `[ -]?(?:hundred|thousand|million|billion|trillion)s?\\b| [BM]\\b`,
  // 千克 and 千瓦 are units, 百分 is a sign.
  zh: ` ?[余多]?(?:${Object.keys(scales.zh).slice(0, -4).join('|')}|千(?![克瓦米字])|百(?!分))| [MB](?![A-Za-z])`,
};

/** Of a fraction such as 1/40 the whole is read, not the 1. */
const digits = String.raw`(?!1/\d)(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const power = String.raw`10(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)`;

const numberPattern: Readonly<Record<Locale, RegExp>> = {
  en: new RegExp(`${power}|(${digits})(?:\\s*[×·]\\s*${power})?(${scalePattern.en})?`, 'gu'),
  zh: new RegExp(`${power}|(${digits})(?:\\s*[×·]\\s*${power})?(${scalePattern.zh})?`, 'gu'),
};

const scaleWords: Readonly<Record<Locale, readonly (readonly [word: RegExp, factor: number])[]>> = {
  en: Object.entries(scales.en).map(([word, factor]) => [
    new RegExp(`\\b${word}(?:s|n)?\\b`),
    factor,
  ]),
  zh: Object.entries(scales.zh).map(([word, factor]) => [new RegExp(word), factor]),
};

/** The powers of ten that are named in a text, apart from digits: of a column "users, millions". */
export const scaleWordsIn = (text: string, locale: Locale): number[] =>
  scaleWords[locale].filter(([word]) => word.test(text)).map(([, factor]) => factor);

/** Digits that are part of a name: GPT-3, A100, 405B, 2D. */
const isName = (text: string, start: number, end: number, unit: string): boolean =>
  /(?:\p{Script=Latin}|\p{Script=Latin}[-/._]|[\d.]-?\p{Script=Latin}+[-.])$/u.test(
    text.slice(Math.max(0, start - 6), start),
  ) ||
  (unit === '' && /^(?:\p{Script=Latin}|[-_]\p{Script=Latin}\d)/u.test(text.slice(end)));

export function quantitiesIn(text: string, locale: Locale): Quantity[] {
  const found: Quantity[] = [];
  let rest = text;
  const blank = (index: number, written: string): void => {
    rest = rest.slice(0, index) + ' '.repeat(written.length) + rest.slice(index + written.length);
  };
  const take = (index: number, written: string, key: string, unit = ''): void => {
    found.push({ key, unit, written, index });
    blank(index, written);
  };
  const each = (pattern: RegExp, read: (match: RegExpExecArray) => void): void => {
    for (const match of rest.matchAll(pattern)) read(match);
  };
  if (locale === 'en') {
    each(/\b(\d{3}0)s\b/g, (m) => take(m.index, m[0], `D${m[1]}`));
    each(monthPattern, (m) => {
      const near = text.slice(Math.max(0, m.index - 12), m.index + m[0].length + 12);
      if (m[0] === 'May' && !/\d/.test(near)) return;
      const month = months.findIndex((name) => name.startsWith(m[0].slice(0, 3)));
      take(m.index, m[0], `M${month + 1}`);
    });
  } else {
    let century = 20;
    each(/(?<!\d)(?:(\d{2})世纪|(\d{2}))?(\d)0年代/g, (m) => {
      // 20世纪50年代至90年代: a century holds until the next is named.
      century =
        m[1] === undefined ? (m[2] === undefined ? century : Number(m[2]) + 1) : Number(m[1]);
      take(m.index, m[0], `D${century - 1}${m[3]}0`);
    });
    each(/(?<!\d)(\d{1,2})月/g, (m) => take(m.index, m[0], `M${Number(m[1])}`));
  }
  for (const match of rest.matchAll(numberPattern[locale])) {
    const [written, alone, mantissa = '', times, scale = ''] = match;
    const end = match.index + written.length;
    const after = rest.slice(end);
    const [sign, named = ''] = units[locale].find(([pattern]) => pattern.test(after)) ?? [];
    const unit = named === 'cent' ? 'usd' : named;
    if (isName(rest, match.index, end, unit || scale)) continue;
    const money = /(?:US)?\$ ?$/.test(rest.slice(0, match.index))
      ? 'usd'
      : /€ ?$/.test(rest.slice(0, match.index))
        ? 'eur'
        : '';
    const value =
      alone === undefined
        ? Number(mantissa.replaceAll(',', '')) *
          (times === undefined ? 1 : 10 ** ofSuperscript(times)) *
          (scales[locale][scale.replace(/^[ -]?[余多]?/, '').replace(/s$/, '')] ?? 1)
        : 10 ** ofSuperscript(alone);
    found.push({
      key: keyOf(named === 'cent' ? value / 100 : value),
      unit: money || unit,
      written: written + (sign?.exec(after)?.[0] ?? ''),
      index: match.index,
    });
  }
  return found.sort((a, b) => a.index - b.index);
}
