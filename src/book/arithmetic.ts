/** Arithmetic that a formula states in numbers alone: `\frac{3\times0.31+0.05}{2}=0.49`. */

/** A value and by how much the rounding of the numbers that it is made of may move it. */
interface Reckoned {
  readonly value: number;
  readonly slack: number;
}

const token =
  /\s*(\d+(?:\.\d+)?|\\(?:[td]?frac|sqrt|times|cdot|div|log|ln|exp)(?![a-zA-Z])|[-+/^(){}e])/y;

/** What only sets a formula: spaces, sizes of brackets, the signs of an alignment. */
const idle =
  /\\(?:left|right|[Bb]igg?[lr]?|quad|qquad|displaystyle|textstyle)(?![a-zA-Z])|\\[,;:! ]|&|(?<!\\)~/g;

function tokensOf(tex: string): string[] | null {
  const written = tex
    // Thousands: 31{,}144 and 31\,144.
    .replace(/(?<=\d)(?:\{,\}|\\,)(?=\d{3})/g, '')
    .replace(idle, '')
    .trim();
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < written.length) {
    const piece = token.exec(written)?.[1];
    if (piece === undefined) return null;
    found.push(piece);
  }
  return found.length > 0 ? found : null;
}

/** Half a unit of the last digit of a decimal; a whole number is what it says. */
const halfUnit = (digits: string): number =>
  digits.includes('.') ? 0.5 * 10 ** -(digits.split('.')[1] ?? '').length : 0;

/** Reads one side of an equation. Throws for whatever is more than arithmetic. */
class Side {
  private at = 0;
  private readonly tokens: readonly string[];
  private readonly logarithm: (x: number) => number;
  /** The literal that is moved by half a unit, and which way. */
  private readonly moved: number;
  private literals = 0;

  constructor(tokens: readonly string[], logarithm: (x: number) => number, moved = -1) {
    this.tokens = tokens;
    this.logarithm = logarithm;
    this.moved = moved;
  }

  whole(): { value: number; literals: number } {
    const value = this.sum();
    if (this.at < this.tokens.length) throw new Error('More follows.');
    return { value, literals: this.literals };
  }

  private take(wanted: string): boolean {
    if (this.tokens[this.at] !== wanted) return false;
    this.at++;
    return true;
  }

  private sum(): number {
    let value = this.take('-') ? -this.product() : this.product();
    for (;;) {
      if (this.take('+')) value += this.product();
      else if (this.take('-')) value -= this.product();
      else return value;
    }
  }

  private product(): number {
    let value = this.power();
    for (;;) {
      if (this.take('\\times') || this.take('\\cdot')) value *= this.power();
      else if (this.take('/') || this.take('\\div')) value /= this.power();
      else return value;
    }
  }

  private power(): number {
    const base = this.atom();
    return this.take('^') ? base ** this.argument() : base;
  }

  private argument(): number {
    if (this.take('{')) return this.closed('}');
    const digits = this.tokens[this.at] ?? '';
    // \frac12 is one half.
    if (!/^\d$/.test(digits)) throw new Error('An argument without braces.');
    return this.atom();
  }

  private closed(end: string): number {
    const value = this.sum();
    if (!this.take(end)) throw new Error(`No ${end}.`);
    return value;
  }

  private atom(): number {
    const piece = this.tokens[this.at++] ?? '';
    if (/^\d/.test(piece)) {
      const shift = this.literals++ === this.moved ? halfUnit(piece) : 0;
      return Number(piece) + shift;
    }
    switch (piece) {
      case '(':
        return this.closed(')');
      case '{':
        return this.closed('}');
      case 'e':
        return Math.E;
      case '\\frac':
      case '\\tfrac':
      case '\\dfrac': {
        const above = this.argument();
        return above / this.argument();
      }
      case '\\sqrt':
        return Math.sqrt(this.argument());
      case '\\log':
        return this.logarithm(this.power());
      case '\\ln':
        return Math.log(this.power());
      case '\\exp':
        return Math.exp(this.power());
    }
    throw new Error(`${piece} is no number.`);
  }
}

function reckon(tokens: readonly string[], logarithm: (x: number) => number): Reckoned | null {
  try {
    const { value, literals } = new Side(tokens, logarithm).whole();
    if (!Number.isFinite(value)) return null;
    const moves = Array.from({ length: literals }, (_, i) =>
      Math.abs(new Side(tokens, logarithm, i).whole().value - value),
    );
    return { value, slack: moves.reduce((sum, move) => sum + move, 0) };
  } catch {
    return null;
  }
}

const logarithms = [Math.log, Math.log2, Math.log10];

/** Where one number stands behind ≈, it may round: 2,900 to hundreds, 13 to ones. */
function rounding(tokens: readonly string[]): number {
  const [digits = '', ...more] = tokens;
  if (more.length > 0 || !/^\d+$/.test(digits)) return 0;
  return 0.5 * 10 ** (/0*$/.exec(digits)?.[0].length ?? 0);
}

export interface WrongSum {
  readonly left: string;
  readonly right: string;
  /** What the left side comes to. */
  readonly value: number;
}

function wrongSum(left: string, sign: string, right: string): WrongSum | null {
  const [a, b] = [tokensOf(left), tokensOf(right.replace(/[.,;]\s*$/, ''))];
  if (!a || !b || (a.length === 1 && b.length === 1)) return null;
  const more = sign === '=' ? 0 : rounding(b);
  const ways = logarithms.map((log) => [reckon(a, log), reckon(b, log)] as const);
  const holds = ways.some(
    ([x, y]) =>
      !x ||
      !y ||
      Math.abs(x.value - y.value) <= x.slack + y.slack + more + 1e-9 * Math.abs(y.value),
  );
  return holds
    ? null
    : { left: left.trim(), right: right.trim(), value: ways[0]?.[0]?.value ?? NaN };
}

/**
 * Equations between numbers that do not hold, however their logarithms are meant. A side that holds a
 * letter or a word is left alone.
 */
export function wrongSums(tex: string): WrongSum[] {
  let left = '';
  return tex.split(/\\\\|\\q?quad/).flatMap((line) => {
    const [first = '', ...rest] = line.split(/(=|\\(?:approx|simeq)(?![a-zA-Z]))/);
    const found: WrongSum[] = [];
    // A line that begins with its sign goes on from the line above.
    if (first.replace(idle, '').trim() !== '') left = first;
    for (let i = 0; i + 1 < rest.length; i += 2) {
      const right = rest[i + 1] ?? '';
      const wrong = wrongSum(left, rest[i] ?? '', right);
      if (wrong) found.push(wrong);
      left = right;
    }
    return found;
  });
}
