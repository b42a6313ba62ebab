/** A number as it is printed in a text, in either language, and whether a value rounds to it. */

export interface ShownNumber {
  readonly value: number;
  /** Half a unit of the last digit shown: how far a value may be from it. */
  readonly tolerance: number;
}

/** What may follow the digits, and by how much it multiplies them. Longer signs stand first. */
const units: readonly (readonly [sign: string, factor: number])[] = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
  ['%', 1e-2],
  ['‰', 1e-3],
  ['', 1],
];

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `10²³` as 1e23; the part after `×` of scientific notation. */
function powerOfTen(text: string): number | null {
  const [, sign = '', digits = ''] = /^10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(text) ?? [];
  if (digits === '') return null;
  const exponent = Number([...digits].map((digit) => superscripts.indexOf(digit)).join(''));
  return 10 ** (sign === '' ? exponent : -exponent);
}

const digitsForm = /^[−-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^[−-]?\d+(?:\.\d+)?$/;

/**
 * Reads `27.5`, `1,290`, `3.1万`, `80.6 %`, `1.3 billion`, `−12`, `3.14 × 10²³`; null for what is
 * no such number.
 */
export function readShown(shown: string): ShownNumber | null {
  const [, mantissa = '', power] = /^(.*?)(?:\s*×\s*(10\S+))?$/.exec(shown.trim()) ?? [];
  const scale = power === undefined ? 1 : powerOfTen(power);
  const unit = units.find(([sign]) => mantissa.endsWith(sign)) ?? ['', 1];
  const digits = mantissa.slice(0, mantissa.length - unit[0].length).trim();
  if (scale === null || !digitsForm.test(digits)) return null;
  const plain = digits.replaceAll(',', '').replace('−', '-');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const factor = unit[1] * scale;
  return { value: Number(plain) * factor, tolerance: 0.5 * 10 ** -decimals * factor };
}

/** Whether `value` rounds to what is shown; a little more is allowed for binary fractions. */
export const roundsTo = (value: number, { value: shown, tolerance }: ShownNumber): boolean =>
  Math.abs(value - shown) <= tolerance * (1 + 1e-9) + Math.abs(value) * 1e-12;
