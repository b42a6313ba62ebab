/**
 * A formula as a line of text. Browsers take no letter of MathML into the name of a column or an
 * answer, so that a formula there needs a name of its own.
 */
import { parseHTML } from 'linkedom';

/** Accents of KaTeX, as signs that combine with the letter before. */
const combining: Record<string, string> = {
  '^': '\u0302',
  ˉ: '\u0304',
  '¯': '\u0304',
  '~': '\u0303',
  '˙': '\u0307',
  '⃗': '\u20d7',
};

const relation = /^[=<>≤≥≈∼≠→←∝∈×+−±]$/;

const grouped = (text: string): string =>
  /^[\p{L}\p{N}\p{M}.]*$/u.test(text) ? text : `(${text})`;

function line(node: Element): string {
  const parts = [...node.children].map(line);
  const [first = '', second = '', third = ''] = parts;
  switch (node.localName) {
    case 'annotation':
      return '';
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'msub':
    case 'munder':
      return `${first}_${grouped(second)}`;
    case 'msup':
      return `${first}^${grouped(second)}`;
    case 'mover':
      return combining[second] ? first + combining[second] : `${first}^${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)}`;
    default: {
      if (node.children.length > 0) return parts.join('');
      // Signs that are not seen, such as that of applying a function, are not heard either.
      const text = (node.textContent ?? '').replace(/[\u2061-\u2064]/g, '').trim();
      return node.localName === 'mo' && relation.test(text) ? ` ${text} ` : text;
    }
  }
}

/** "N = 32,768" for the MathML of such a formula. */
export function formulaName(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const math = document.querySelector('math');
  return math ? line(math).replace(/\s+/g, ' ').trim().normalize() : '';
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The formula's HTML with its name on the MathML. */
export const withName = (html: string): string =>
  html.replace('<math>', () => `<math aria-label="${escaped(formulaName(html))}">`);
