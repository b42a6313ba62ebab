/** Where the words of a question stand in a text, in whatever form they stand there. */
import { askedTokens, tokenPattern, tokensOf, type Token } from './words.ts';

/** From the first to behind the last character. */
export type Span = readonly [start: number, end: number];

interface Wanted {
  /** Latin words in the order in which they were asked, each as the set of its forms. */
  readonly words: readonly ReadonlySet<string>[];
  /** Runs of Chinese and, for where they do not stand whole, their pairs of characters. */
  readonly runs: readonly (readonly string[])[];
}

function wantedIn(query: string): Wanted {
  const tokens = askedTokens(query);
  return {
    words: tokens.flatMap(({ han, words }) => (han ? [] : [new Set(words)])),
    runs: tokens.flatMap(({ han, text, words }) => (han ? [[text, ...words]] : [])),
  };
}

interface Placed extends Token {
  readonly at: Span;
}

/** A text has few words and many of them often; Chinese runs seldom come twice and are not kept. */
const known = new Map<string, Token | undefined>();

function tokenOf(piece: string): Token | undefined {
  if (known.has(piece)) return known.get(piece);
  const [token] = tokensOf(piece);
  if (!token?.han) known.set(piece, token);
  return token;
}

const placedTokens = (text: string): Placed[] =>
  [...text.matchAll(tokenPattern)].flatMap(({ 0: piece, index }) => {
    const token = tokenOf(piece);
    return token ? [{ ...token, at: [index, index + piece.length] as const }] : [];
  });

const is = (token: Placed | undefined, forms: ReadonlySet<string> | undefined): boolean =>
  !!token && !!forms && !token.han && token.words.some((word) => forms.has(word));

/** The whole phrase where it stands in a row; where it does so nowhere, its words. */
function latin(tokens: readonly Placed[], words: Wanted['words']): Span[] {
  if (words.length === 0) return [];
  const rows = tokens.flatMap((first, i) => {
    const last = tokens[i + words.length - 1];
    return last && words.every((forms, n) => is(tokens[i + n], forms))
      ? [[first.at[0], last.at[1]] as const]
      : [];
  });
  if (rows.length > 0) return rows;
  return tokens.filter((token) => words.some((forms) => is(token, forms))).map(({ at }) => at);
}

/** A run whole where it stands in the text; where it does so nowhere, its pairs. */
function chinese(text: string, runs: Wanted['runs']): Span[] {
  return runs.flatMap((run) => {
    const found = run.find((part) => text.includes(part));
    if (found === undefined) return [];
    const parts = found === run[0] ? [found] : run.slice(1).filter((part) => text.includes(part));
    return parts.flatMap((part) => {
      const spans: Span[] = [];
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
        spans.push([at, at + part.length]);
      return spans;
    });
  });
}

/** Sorted and without overlaps. `queries`: the same question in several ways, such as in both languages. */
export function marksIn(text: string, queries: readonly string[]): Span[] {
  const tokens = placedTokens(text);
  const spans = queries.flatMap((query) => {
    const { words, runs } = wantedIn(query);
    return [...latin(tokens, words), ...chinese(text, runs)];
  });
  const kept: Span[] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = kept.at(-1);
    if (last && start < last[1]) kept[kept.length - 1] = [last[0], Math.max(last[1], end)];
    else kept.push([start, end]);
  }
  return kept;
}
