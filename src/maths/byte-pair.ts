/**
 * Byte-pair encoding (Sennrich, Haddow and Birch 2016, §3.2) on the bytes of UTF-8, inside words, as in
 * GPT-2 (Radford et al. 2019, §2.2). Tokens 0 … 255 are bytes; 256 + i is what merge i, from 0, makes.
 */

/** Two tokens that become one. */
export interface Merge {
  readonly left: number;
  readonly right: number;
  /** How often the two stood side by side when they were chosen. */
  readonly count: number;
}

/** What was learned from a text, in order. */
export interface Training {
  readonly merges: readonly Merge[];
  /** Tokens of the training text after 0, 1, 2 … merges: one more than there are merges. */
  readonly lengths: readonly number[];
}

/** GPT-2's rule of what may be glued: no piece crosses a word, and a space goes with the word after it. */
const word = /'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

/** The words of a text, which put together are the text. */
export const wordsOf = (text: string): string[] => text.match(word) ?? [];

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

/** The most tokens there can be: two of them fit into one whole number that is quick to look up. */
const mostTokens = 2 ** 15;
const pairKey = (left: number, right: number): number => left * mostTokens + right;

/** The tokens with every `left` followed by `right` made one, from the left. */
function glue(tokens: readonly number[], left: number, right: number, made: number): number[] {
  const glued: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const meets = tokens[i] === left && tokens[i + 1] === right;
    glued.push(meets ? made : tokens[i]!);
    if (meets) i += 1;
  }
  return glued;
}

/** The most frequent pair of neighbours; of equals the one that comes first. */
function mostFrequent(words: readonly Counted[]): Merge | undefined {
  const counts = new Map<number, number>();
  for (const { tokens, times } of words)
    for (let i = 0; i + 1 < tokens.length; i += 1) {
      const key = pairKey(tokens[i]!, tokens[i + 1]!);
      counts.set(key, (counts.get(key) ?? 0) + times);
    }
  let [best, most] = [0, 0];
  for (const [key, count] of counts) if (count > most) [best, most] = [key, count];
  if (most === 0) return undefined;
  return { left: Math.floor(best / mostTokens), right: best % mostTokens, count: most };
}

interface Counted {
  readonly tokens: readonly number[];
  readonly times: number;
}

/**
 * Learns at most `most` merges from a text's words, 32,512 at the utmost; ends early when no pair occurs
 * twice.
 */
export function trainBytePairs(words: readonly string[], most: number): Training {
  const times = new Map<string, number>();
  for (const each of words) times.set(each, (times.get(each) ?? 0) + 1);
  let counted: Counted[] = [...times].map(([text, n]) => ({ tokens: bytesOf(text), times: n }));
  const length = (): number =>
    counted.reduce((sum, { tokens, times }) => sum + tokens.length * times, 0);
  const merges: Merge[] = [];
  const lengths = [length()];
  while (merges.length < Math.min(most, mostTokens - 256)) {
    const best = mostFrequent(counted);
    if (!best || best.count < 2) break;
    const made = 256 + merges.length;
    counted = counted.map((each) => ({
      ...each,
      tokens: glue(each.tokens, best.left, best.right, made),
    }));
    merges.push(best);
    lengths.push(length());
  }
  return { merges, lengths };
}

/** Cuts texts by a list of merges: in each word the merge that was learned first goes first. */
export function encoder(merges: readonly Merge[]): (words: readonly string[]) => number[] {
  const ranks = new Map(merges.map(({ left, right }, rank) => [pairKey(left, right), rank]));
  const known = new Map<string, readonly number[]>();
  const cut = (text: string): readonly number[] => {
    let tokens = bytesOf(text);
    for (;;) {
      let first = Infinity;
      for (let i = 0; i + 1 < tokens.length; i += 1)
        first = Math.min(first, ranks.get(pairKey(tokens[i]!, tokens[i + 1]!)) ?? Infinity);
      const merge = merges[first];
      if (!merge) return tokens;
      tokens = glue(tokens, merge.left, merge.right, 256 + first);
    }
  };
  return (words) =>
    words.flatMap((text) => {
      const tokens = known.get(text) ?? cut(text);
      known.set(text, tokens);
      return tokens;
    });
}

/** The bytes of each token of a list of merges, by its number. */
export function tokenBytes(merges: readonly Merge[]): Uint8Array[] {
  const table = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));
  for (const { left, right } of merges)
    table.push(Uint8Array.of(...table[left]!, ...table[right]!));
  return table;
}

/** The text that tokens were cut from; bytes that are no UTF-8 become U+FFFD. */
export function decode(tokens: readonly number[], merges: readonly Merge[]): string {
  const table = tokenBytes(merges);
  return new TextDecoder().decode(Uint8Array.from(tokens.flatMap((token) => [...table[token]!])));
}
