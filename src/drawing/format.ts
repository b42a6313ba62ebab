import type { Locale } from '#src/i18n/locales.ts';

/*
 * Numbers as both languages write them: a point for decimals, commas between thousands, U+2212 for
 * minus. Written by hand and not with Intl, so that the server and every browser agree to the letter
 * and hydration finds what was sent.
 */

const superscripts: Record<string, string> = {
  '-': '⁻', '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴',
  '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
}; // prettier-ignore

function odd(value: number): string | undefined {
  if (Number.isNaN(value)) return '–';
  if (value === Infinity) return '∞';
  if (value === -Infinity) return '−∞';
  return undefined;
}

/** An integer as a superscript: −3 is `⁻³`. */
export function superscript(value: number): string {
  return [...String(Math.round(value))].map((sign) => superscripts[sign] ?? sign).join('');
}

/** `digits` decimals, thousands separated, real minus sign, never `−0.00`. */
export function fixed(value: number, digits = 2): string {
  const special = odd(value);
  if (special !== undefined) return special;
  if (Math.abs(value) >= 1e21) return scientific(value, digits);
  const [whole = '0', decimals] = Math.abs(value).toFixed(digits).split('.');
  const text =
    whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A count: no decimals, thousands separated. */
export function count(value: number): string {
  return fixed(value, 0);
}

/** A share as a percentage: 0.123 is `12.3%` with one digit. */
export function percent(share: number, digits = 0): string {
  const special = odd(share);
  return special ?? `${fixed(share * 100, digits)}%`;
}

/** `4.7 × 10⁻³`, with `digits` decimals in the mantissa. Zero is `0`. */
export function scientific(value: number, digits = 1): string {
  const special = odd(value);
  if (special !== undefined) return special;
  if (value === 0) return '0';
  const [mantissa = '0', power = '0'] = value.toExponential(digits).split('e');
  return `${mantissa.replace('-', '−')} × 10${superscript(Number(power))}`;
}

/** `digits` significant figures: in plain digits from 0.001 to 99,999, otherwise scientific. */
export function significant(value: number, digits = 3): string {
  const special = odd(value);
  if (special !== undefined) return special;
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const power = Math.floor(Math.log10(Math.abs(rounded)) + 1e-12);
  if (power < -3 || power > 4) return scientific(value, digits - 1);
  return fixed(rounded, Math.max(0, digits - 1 - power));
}

const magnitudes: Record<Locale, readonly (readonly [number, string])[]> = {
  en: [[1e12, ' trillion'], [1e9, ' billion'], [1e6, ' million']],
  zh: [[1e12, '万亿'], [1e8, '亿'], [1e4, '万']],
}; // prettier-ignore

/**
 * A large count in words of the language: 1.75e11 is `175 billion`, `1750亿`. `digits` is the most
 * decimals shown; trailing zeros are dropped. Under a million (`en`) or ten thousand (`zh`): digits only.
 */
export function magnitude(value: number, locale: Locale, digits = 2): string {
  const unit = magnitudes[locale].find(([size]) => Math.abs(value) >= size);
  if (!unit || odd(value) !== undefined) return fixed(value, Number.isInteger(value) ? 0 : digits);
  const text = (value / unit[0]).toFixed(digits).replace(/\.?0+$/, digits > 0 ? '' : '$&');
  return text.replace('-', '−') + unit[1];
}
