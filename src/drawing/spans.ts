/** Lengths of time as people say them: seconds, minutes or hours. */
import { fixed, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';

const units: Readonly<Record<Locale, readonly [second: string, minute: string, hour: string]>> = {
  en: [' s', ' min', ' h'],
  zh: ['秒', '分钟', '小时'],
};

/** Two digits, whole numbers from ten on: 0.05 minutes is `3.2 s`, 719 minutes `12 h`. */
export function span(minutes: number, locale: Locale): string {
  const [second, minute, hour] = units[locale];
  const text = (value: number): string =>
    value >= 9.95 ? fixed(value, 0) : significant(value, 2).replace(/\.0$/, '');
  if (minutes < 0.995) return text(minutes * 60) + second;
  if (minutes < 59.5) return text(minutes) + minute;
  return text(minutes / 60) + hour;
}
