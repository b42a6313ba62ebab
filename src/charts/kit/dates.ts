/** Dates that are known to the year, the month or the day, in words of the language. */
import type { Locale } from '#src/i18n/locales.ts';
import { months } from '#src/i18n/months.ts';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, taken apart. */
export function partsOf(date: string): { year: number; month?: number; day?: number } {
  const [year = NaN, month, day] = date.split('-').map(Number);
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** `2017-06` is `June 2017` and `2017年6月`; no more is said than is known. */
export function dateText(date: string, locale: Locale): string {
  const { year, month, day } = partsOf(date);
  if (locale === 'zh')
    return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  const name = month === undefined ? undefined : months[month - 1];
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}

/** By date; a coarser date comes before a finer one within it: `2021-12` before `2021-12-23`. */
export const inOrder = <T extends { readonly date: string }>(dated: readonly T[]): T[] =>
  dated.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** The share of a year that has passed at the start of `month`, 1 to 13, of `year`. */
function yearAt(year: number, month: number, day = 1): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const before = lengths.slice(0, month - 1).reduce((days, length) => days + length, 0);
  return year + (before + day - 1) / (leap ? 366 : 365);
}

/** Years with fraction: a day at its start, a month or a year in its middle. */
export function inYears(date: string): number {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return year + 0.5;
  if (day === undefined) return (yearAt(year, month) + yearAt(year, month + 1)) / 2;
  return yearAt(year, month, day);
}
