/** A value in digits, as a note shows it: the same in both languages. */

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (exponent: number): string =>
  (exponent < 0 ? '⁻' : '') +
  [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('');

/**
 * `27.4987`, `859,520,964`, `3.142 × 10²³`; `digits` significant ones where it is not whole, powers
 * of ten from `large` on.
 */
export function showValue(value: number, digits = 6, large = 1e15): string {
  const size = Math.abs(value);
  const negative = value < 0 ? '−' : '';
  if (!Number.isFinite(value)) return '–';
  if (size !== 0 && (size >= large || size < 1e-4)) {
    const [mantissa = '', exponent = '0'] = size.toExponential(digits - 1).split('e');
    const short = String(Number(mantissa));
    return `${negative}${short === '1' ? '' : `${short} × `}10${raised(Number(exponent))}`;
  }
  const options = Number.isInteger(value)
    ? { maximumFractionDigits: 0 }
    : { maximumSignificantDigits: Math.max(digits, String(Math.trunc(size)).length + 2) };
  return negative + size.toLocaleString('en', options);
}

/** A formula with whole-number exponents raised: `2^30` as `2³⁰`, others as they are. */
export const showFormula = (formula: string): string =>
  formula.replace(/\^(−?)(\d+)(?![.\d])/g, (_, minus: string, digits: string) =>
    raised(Number(digits) * (minus === '' ? 1 : -1)),
  );
