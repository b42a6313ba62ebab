/** A word that the book does not have, as the word of the book that was probably meant. */
import type { Entry, WordIndex } from './wordIndex.ts';
import { spelling } from './spelling.ts';
import { bestOf } from './units.ts';
import { pairs } from './words.ts';

/**
 * Insertions, deletions, substitutions and exchanges of neighbours that lead from one word to the
 * other: the optimal string alignment distance. Above `most`, any number above it.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const exchange =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Infinity;
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + change,
        exchange,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** How many slips a word of this length may have. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Letters from which on a stem is near by itself: most shorter ones are a slip away from some other word. */
const longStem = 7;

/**
 * Better: fewer slips, then the same length (letters are exchanged more often than left out), then the
 * word that says more for some section. A word is near in the form that the book shows, or by its stem,
 * since the reader may have written another form of it.
 */
function nearest(typed: string, entries: Iterable<Entry>): string | undefined {
  let best: { shown: string; slips: number; longer: number; weight: number } | undefined;
  const allowed = slips(typed.length);
  const stem = spelling(typed);
  for (const entry of entries) {
    const { word, shown } = entry;
    if (!/^[a-z]{3,}$/.test(shown)) continue;
    const most = best ? Math.min(allowed, best.slips) : allowed;
    const n = Math.min(
      distance(typed, shown, most),
      stem.length >= longStem ? distance(stem, word, Math.min(most, slips(stem.length))) : Infinity,
    );
    if (n > most) continue;
    // A slip in the first letter is rare; two slips and another beginning is another word.
    if (n > 1 && typed[0] !== shown[0]) continue;
    const longer = Math.abs(typed.length - shown.length);
    const weight = bestOf(entry);
    const better =
      !best ||
      n < best.slips ||
      (n === best.slips &&
        (longer < best.longer || (longer === best.longer && weight > best.weight)));
    if (better) best = { shown, slips: n, longer, weight };
  }
  return best?.shown;
}

/** Two words written as one. */
function apart(typed: string, index: WordIndex): string | undefined {
  for (let at = 2; at <= typed.length - 3; at++) {
    const [a, b] = [typed.slice(0, at), typed.slice(at)];
    if (index.entries.has(`${spelling(a)} ${spelling(b)}`)) return `${a} ${b}`;
  }
  return undefined;
}

/** `typed`: a word of Latin letters that the index lacks. */
export const correctWord = (typed: string, index: WordIndex): string | undefined =>
  /^[a-z]{4,}$/.test(typed)
    ? (apart(typed, index) ?? nearest(typed, index.entries.values()))
    : undefined;

/** How many ways of mending a run of Chinese are tried. */
const tried = 3;

/**
 * `typed`: a run of Chinese. One character may be wrong, where none of the pairs that it stands in
 * is known; those that make pairs of the index with both neighbours may take its place, the likeliest first.
 */
export function correctHan(typed: string, index: WordIndex): string[] {
  const characters = [...typed];
  if (characters.length < 3) return [];
  const known = (pair: string): boolean => index.entries.has(pair);
  const at = (i: number): string => characters[i] ?? '';
  for (let i = 0; i < characters.length; i++) {
    const [left, right] = [at(i - 1), at(i + 1)];
    if ((left && known(left + at(i))) || (right && known(at(i) + right))) continue;
    const ways = new Map<string, number>();
    for (const entry of index.entries.values()) {
      const [a = '', b = '', more] = entry.word;
      if (entry.shown === '' || more !== undefined || b === '') continue;
      const character = left === '' ? (b === right ? a : '') : a === left ? b : '';
      if (character === '') continue;
      const other = left !== '' && right !== '' ? index.entries.get(character + right) : entry;
      const mended = characters.with(i, character).join('');
      // What is put in must make a name, not just a likely pair.
      if (other && pairs(mended).every((pair) => index.entries.get(pair)?.shown))
        ways.set(mended, bestOf(entry) + bestOf(other));
    }
    if (ways.size > 0)
      return [...ways]
        .sort((a, b) => b[1] - a[1])
        .slice(0, tried)
        .map(([way]) => way);
  }
  return [];
}
