/** What is said, in the words that a filter's output carries, of how much is left. */
export interface CountWords {
  /** `{n}` of `{all}`. */
  readonly count?: string;
  /** Everything is there; as `count` if left out. */
  readonly all?: string;
  readonly none?: string;
}

/** The sentence for `n` of `all`. */
export function countSentence(words: CountWords, n: number, all: number): string {
  const sentence = n === 0 ? words.none : n === all ? (words.all ?? words.count) : words.count;
  return (sentence ?? '').replace('{n}', String(n)).replace('{all}', String(all));
}
