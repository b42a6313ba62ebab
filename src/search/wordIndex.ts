/**
 * The words of all sections in one language, and how much each says for which section: computed when
 * the site is built, so that a question only adds up.
 */
import type { Posting } from './bm25f.ts';

/** A score is told by how many steps it lies below the highest; each step is this share of the last. */
const step = 0.92;
const steps = 40;

/** The first character that stands for a number: after it none is a control character or a quote. */
const zero = 0x23;

export interface Entry {
  /** As the words of texts and questions are compared. */
  readonly word: string;
  /** The same word as it is most often written; empty for a word that stands in no name. */
  readonly shown: string;
  readonly postings: readonly Posting[];
}

export interface WordIndex {
  /** How many sections there are. */
  readonly size: number;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Numbers from 0 to some 90 as one character; none of them is a backslash. */
const digit = (n: number): string => String.fromCharCode(zero + n + (zero + n >= 0x5c ? 1 : 0));
const number = (character: string): number => {
  const code = character.charCodeAt(0);
  return code - zero - (code > 0x5c ? 1 : 0);
};

const sharedLength = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && n < b.length && n < 60 && a[n] === b[n]) n += 1;
  return n;
};

/**
 * Three columns, since like compresses with like. Words are sorted and told by how many characters
 * they share with the one before. A word as it is written follows in the same way.
 */
export function packWords(entries: readonly Entry[], size: number): string {
  const sorted = entries.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const highest = Math.max(...sorted.flatMap(({ postings }) => postings.map(({ score }) => score)));
  let before = '';
  const words = sorted.map(({ word }) => {
    const shared = sharedLength(before, word);
    before = word;
    return digit(shared) + word.slice(shared);
  });
  const shown = sorted.map(({ word, shown: form }) => {
    if (form === '') return '';
    const shared = sharedLength(word, form);
    return digit(word.length - shared) + form.slice(shared);
  });
  const postings = sorted.map(({ postings: list }) => {
    let last = 0;
    return list
      .map(({ document, score }) => {
        const gap = document - last;
        last = document;
        return (
          digit(gap) +
          digit(Math.min(steps, Math.round(Math.log(score / highest) / Math.log(step))))
        );
      })
      .join('');
  });
  const columns = [words, shown, postings].map((column) => column.join('\n'));
  return [`${size} ${highest.toFixed(4)}`, ...columns].join('\f');
}

/** Reverses {@link packWords}. Throws if the text is none of its. */
export function readWords(packed: string): WordIndex {
  const [head = '', words = '', shown = '', postings = ''] = packed.split('\f');
  const [size = NaN, highest = NaN] = head.split(' ').map(Number);
  if (!(size > 0 && highest > 0)) throw new Error('not an index of words');
  const forms = shown.split('\n');
  const lists = postings.split('\n');
  const entries = new Map<string, Entry>();
  let before = '';
  words.split('\n').forEach((told, i) => {
    const word = before.slice(0, number(told)) + told.slice(1);
    before = word;
    const form = forms[i] ?? '';
    const list = lists[i] ?? '';
    let document = 0;
    const read: Posting[] = [];
    for (let at = 0; at < list.length; at += 2) {
      document += number(list.slice(at));
      read.push({ document, score: highest * step ** number(list.slice(at + 1)) });
    }
    const kept = word.slice(0, word.length - number(form));
    entries.set(word, { word, shown: form && kept + form.slice(1), postings: read });
  });
  return { size, entries };
}
