/** Cuts a text into words of the lexicon, in both languages, and into what is none. */
import { lexicon, silent } from './lexicon.ts';

export interface Piece {
  /** Index into the lexicon; undefined for a word that is not in it. */
  readonly word?: number;
  /** As it stands in the text, lower-cased. */
  readonly text: string;
}

const forms = new Map<string, number | undefined>([
  ...silent.map((form) => [form, undefined] as const),
  ...lexicon.flatMap((word, index) => word.forms.map((form) => [form, index] as const)),
]);

const longest = (language: 'en' | 'zh', measure: (form: string) => number): number =>
  Math.max(
    ...lexicon
      .filter((word) => word.language === language)
      .flatMap((word) => word.forms.map(measure)),
  );

const wordsInForm = (form: string): number => form.split(' ').length;
const longestEnglish = longest('en', wordsInForm);
const longestChinese = longest('zh', (form) => form.length);

/** Runs of Latin letters and digits, and runs of Chinese characters; all else separates. */
const runs = /[\p{Script=Latin}\p{N}]+|\p{Script=Han}+/gu;
const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text);

/**
 * The longest form that starts at `at`, in units joined by `glue`; the number of units it takes is
 * 0 if there is none.
 */
function match(units: readonly string[], at: number, most: number, glue: string) {
  for (let count = Math.min(most, units.length - at); count > 0; count--) {
    const text = units.slice(at, at + count).join(glue);
    if (forms.has(text)) return { count, text };
  }
  return { count: 0, text: '' };
}

function pieceOf(text: string): Piece[] {
  const word = forms.get(text);
  return word === undefined ? [] : [{ word, text }];
}

/** Where each word of a Chinese run ends, in characters, as the browser's own dictionary has them. */
function wordEnds(run: string): number[] {
  // Older browsers have no dictionary: there neighbouring unknown characters are one word.
  if (typeof Intl.Segmenter !== 'function') return [[...run].length];
  let end = 0;
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(run);
  return Array.from(words, ({ segment: word }) => (end += [...word].length));
}

interface Cover {
  readonly from: number;
  readonly to: number;
  /** A form of the lexicon; undefined for a character that begins none. */
  readonly form?: string;
}

/** A run of Chinese by longest match, end to end. */
function covered(characters: readonly string[]): Cover[] {
  const covers: Cover[] = [];
  for (let from = 0; from < characters.length;) {
    const { count, text } = match(characters, from, longestChinese, '');
    const to = from + Math.max(1, count);
    covers.push(count === 0 ? { from, to } : { from, to, form: text });
    from = to;
  }
  return covers;
}

const namesValue = (form: string): boolean => {
  const word = forms.get(form);
  return word !== undefined && lexicon[word]!.role.kind === 'value';
};

/**
 * Chinese by longest match. Where that leaves characters of a dictionary's word over, the whole word is
 * unknown, values in it included, as 大 in 大象 or 白 in 白云: they mean something else there. What
 * holds a sentence together, such as 一 in 一头, stays what it is. Unknown characters that the
 * dictionary does not join either are one piece with their neighbours.
 */
function chinese(run: string): Piece[] {
  const characters = [...run];
  const covers = covered(characters);
  // The dictionary is slow, and what is known throughout needs none.
  if (covers.every(({ form }) => form !== undefined))
    return covers.flatMap(({ form = '' }) => pieceOf(form));
  const ends = wordEnds(run);
  const loose = -1;
  /** Which unknown word a stretch belongs to, by its number in the dictionary's division. */
  const unknownWord = ({ from, form }: Cover): number | undefined => {
    const word = ends.findIndex((end) => end > from);
    const [start, end] = [ends[word - 1] ?? 0, ends[word]!];
    const broken = covers.some((each) => !each.form && each.from >= start && each.from < end);
    if (form && !(broken && namesValue(form))) return undefined;
    return end - start === 1 ? loose : word;
  };
  const pieces: Piece[] = [];
  let before: number | undefined;
  for (const cover of covers) {
    const text = characters.slice(cover.from, cover.to).join('');
    const word = unknownWord(cover);
    if (word === undefined) pieces.push(...pieceOf(text));
    else if (word === before) pieces.push({ text: pieces.pop()!.text + text });
    else pieces.push({ text });
    before = word;
  }
  return pieces;
}

/** English by longest match over whole words. */
function english(words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const { count, text } = match(words, at, longestEnglish, ' ');
    pieces.push(...(count === 0 ? [{ text: words[at]! }] : pieceOf(text)));
    at += Math.max(1, count);
  }
  return pieces;
}

/** The words of a text in their order, silent ones and punctuation left out. */
export function segment(text: string): Piece[] {
  const found = text.normalize('NFKC').toLowerCase().match(runs) ?? [];
  const pieces: Piece[] = [];
  let words: string[] = [];
  for (const run of found)
    if (isHan(run)) {
      pieces.push(...english(words), ...chinese(run));
      words = [];
    } else words.push(run);
  return [...pieces, ...english(words)];
}
