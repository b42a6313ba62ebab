/**
 * The words of all sections in one language, and how much each says for which section: computed when
 * the site is built, so that a question only adds up. It is kept in parts, of which a question needs
 * those of its words.
 */
import type { Posting } from './bm25f.ts';
import { step as weightStep, type Weight } from './learn.ts';
import { isIdiom } from './words.ts';

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
  /** What the word speaks for and against, as learned; the number of sections stands for none of them. */
  readonly learned: readonly Weight[];
}

/** The words of a language, or those of some of its parts. */
export interface WordIndex {
  /** How many sections there are. */
  readonly size: number;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Learned weights are told as steps above this one. */
const middle = 44;

/** How many parts an index has. */
export const parts = 1024;

/**
 * The part that a word is kept in: words that begin alike, with the same character or the same word,
 * share it; so do all phrases of asking words, of which a question has many.
 */
export function partOf(word: string): number {
  if (isIdiom(word)) return 0;
  const [first = ''] = /^(?:\p{Script=Han}|[^ ]*)/u.exec(word) ?? [];
  let hash = 0x811c9dc5;
  for (const character of first)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 16) ^ hash) & (parts - 1);
}

/** Numbers from 0 to some 90 as one character; none of them is a backslash. */
const digit = (n: number): string => String.fromCharCode(zero + n + (zero + n >= 0x5c ? 1 : 0));
const number = (text: string, at = 0): number => {
  const code = text.charCodeAt(at);
  return code - zero - (code > 0x5c ? 1 : 0);
};

const sharedLength = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && n < b.length && n < 60 && a[n] === b[n]) n += 1;
  return n;
};

/** The highest score of all postings: scores are told in steps below it. */
export const highestOf = (entries: readonly Entry[]): number =>
  entries.reduce(
    (highest, { postings }) => postings.reduce((h, { score }) => Math.max(h, score), highest),
    0,
  );

/** Pairs of a document, told by its distance from the one before, and a number. */
function packed(list: readonly (readonly [document: number, value: number])[]): string {
  let last = 0;
  return list
    .map(([document, value]) => {
      const gap = document - last;
      last = document;
      return digit(gap) + digit(value);
    })
    .join('');
}

const below = (score: number, highest: number): number =>
  Math.min(steps, Math.round(Math.log(score / highest) / Math.log(step)));
const above = (weight: number): number =>
  Math.max(0, Math.min(2 * middle, middle + Math.round(weight / weightStep)));

/**
 * Four columns, since like compresses with like. Words are sorted and told by how many characters
 * they share with the one before. A word as it is written follows in the same way.
 */
export function packWords(entries: readonly Entry[], size: number, highest: number): string {
  const sorted = entries.toSorted((a, b) => (a.word < b.word ? -1 : 1));
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
  const postings = sorted.map(({ postings: list }) =>
    packed(list.map(({ document, score }) => [document, below(score, highest)])),
  );
  const learned = sorted.map(({ learned: list }) =>
    packed(list.map(({ document, weight }) => [document, above(weight)])),
  );
  const columns = [words, shown, postings, learned].map((column) => column.join('\n'));
  return [`${size} ${highest.toFixed(4)}`, ...columns].join('\f');
}

function unpacked<T>(list: string, make: (document: number, value: number) => T): T[] {
  let document = 0;
  const read: T[] = [];
  for (let at = 0; at < list.length; at += 2) {
    document += number(list, at);
    read.push(make(document, number(list, at + 1)));
  }
  return read;
}

/** Reverses {@link packWords}. Throws if the text is none of its. */
export function readWords(packedWords: string): WordIndex {
  const [head = '', words = '', shown = '', postings = '', learned = ''] = packedWords.split('\f');
  const [size = NaN, highest = NaN] = head.split(' ').map(Number);
  if (!(size > 0 && highest > 0)) throw new Error('not an index of words');
  const [forms, scores, weights] = [shown, postings, learned].map((column) => column.split('\n'));
  const entries = new Map<string, Entry>();
  let before = '';
  words.split('\n').forEach((told, i) => {
    if (told === '') return;
    const word = before.slice(0, number(told)) + told.slice(1);
    before = word;
    const form = forms?.[i] ?? '';
    const kept = word.slice(0, word.length - number(form));
    entries.set(word, {
      word,
      shown: form && kept + form.slice(1),
      postings: unpacked(scores?.[i] ?? '', (document, value) => {
        return { document, score: highest * step ** value };
      }),
      learned: unpacked(weights?.[i] ?? '', (document, value) => {
        return { document, weight: (value - middle) * weightStep };
      }),
    });
  });
  return { size, entries };
}

/** Several parts as one. A word that several have is taken from the last. */
export function joined(indexes: readonly [WordIndex, ...WordIndex[]]): WordIndex {
  return {
    size: indexes[0].size,
    entries: new Map(indexes.flatMap(({ entries }) => [...entries])),
  };
}
