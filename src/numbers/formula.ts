/**
 * Formulas as they are printed, and what they come to: a number that is declared by its formula has
 * no second spelling that could differ from what a reader sees.
 *
 * Sums, differences, products (×), quotients (÷), powers (^, to the right), roots (√), `ln`, `exp`,
 * brackets; names are letters with marks or digits after them, as in `b₁` or `ᾱ`.
 */

/** Values by the names that a formula uses. */
export type Values = Readonly<Record<string, number>>;

type Reckon = (values: Values) => number;

const piece = /\s*(\d+(?:,\d{3})*(?:\.\d+)?|[+−×÷^()√]|\p{L}[\p{L}\p{M}\p{N}′]*)/uy;

function piecesOf(formula: string): string[] {
  const pieces: string[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < formula.trimEnd().length) {
    const at = piece.lastIndex;
    const found = piece.exec(formula)?.[1];
    if (found === undefined)
      throw new Error(`“${formula}” cannot be read from its letter ${at + 1}.`);
    pieces.push(found);
  }
  return pieces;
}

const functions: Readonly<Record<string, (x: number) => number>> = {
  '√': Math.sqrt,
  ln: Math.log,
  exp: Math.exp,
};

const sums: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '−': (a, b) => a - b,
};
const products: typeof sums = { '×': (a, b) => a * b, '÷': (a, b) => a / b };

/** Reads one formula from its pieces, left to right. */
class Reader {
  private at = 0;
  private readonly pieces: readonly string[];

  constructor(pieces: readonly string[]) {
    this.pieces = pieces;
  }

  whole(): Reckon {
    const found = this.chain(sums, () => this.chain(products, () => this.power()));
    if (this.at < this.pieces.length && this.pieces[this.at] !== ')')
      throw new Error(`“${this.pieces[this.at] ?? ''}” stands where a sign should.`);
    return found;
  }

  private chain(signs: typeof sums, next: () => Reckon): Reckon {
    let left = next();
    for (;;) {
      const sign = signs[this.pieces[this.at] ?? ''];
      if (!sign) return left;
      this.at += 1;
      const [first, second] = [left, next()];
      left = (values) => sign(first(values), second(values));
    }
  }

  private power(): Reckon {
    if (this.pieces[this.at] === '−') {
      this.at += 1;
      const rest = this.power();
      return (values) => -rest(values);
    }
    const base = this.single();
    if (this.pieces[this.at] !== '^') return base;
    this.at += 1;
    const exponent = this.power();
    return (values) => base(values) ** exponent(values);
  }

  private single(): Reckon {
    const found = this.pieces[this.at++] ?? '';
    const apply = functions[found];
    if (apply) {
      const inner = this.single();
      return (values) => apply(inner(values));
    }
    if (found === '(') {
      const inner = this.whole();
      if (this.pieces[this.at++] !== ')') throw new Error('A bracket is not closed.');
      return inner;
    }
    if (/^\d/.test(found)) {
      const value = Number(found.replaceAll(',', ''));
      return () => value;
    }
    if (!/^\p{L}/u.test(found)) throw new Error(`“${found}” stands where a value should.`);
    return (values) => values[found] ?? NaN;
  }
}

/** The function that a formula is. Throws for what is no formula; a name without a value gives NaN. */
export function readFormula(formula: string): Reckon {
  const pieces = piecesOf(formula);
  const reckon = new Reader(pieces).whole();
  const depth = pieces.reduce((sum, p) => sum + (p === '(' ? 1 : p === ')' ? -1 : 0), 0);
  if (depth !== 0) throw new Error(`The brackets of “${formula}” do not pair.`);
  return reckon;
}

/** The names in a formula, each once. */
export const namesIn = (formula: string): string[] => [
  ...new Set(piecesOf(formula).filter((p) => /^\p{L}/u.test(p) && !(p in functions))),
];
