/** The sections that answer a question, best first, from the index of words alone. Pure. */
import { correctHan, correctWord } from './correct.ts';
import { known, units } from './units.ts';
import type { WordIndex } from './wordIndex.ts';
import { askedTokens, phrasesOf, type Token } from './words.ts';

export interface Place {
  /** The section's number in the outline. */
  readonly section: number;
  /** Higher is better; comparable within one question only. */
  readonly score: number;
  /** The share of the question that the section speaks of, 0..1, rare words counting more. */
  readonly covered: number;
}

export interface Found {
  /** What was searched for: the telling words of the question, mended where they were mistyped. */
  readonly searched: string;
  /** True if a word was taken for another. */
  readonly corrected: boolean;
  /** None where nothing in the book answers. */
  readonly places: readonly Place[];
}

/** A section that speaks of less than this share of a question does not answer it. */
const enough = 0.45;

function weigh(index: WordIndex, query: string): Place[] {
  const asked = units(index, query);
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<number, number>();
  const covered = new Map<number, number>();
  const add = (to: Map<number, number>, document: number, value: number): void => {
    to.set(document, (to.get(document) ?? 0) + value);
  };
  for (const { entries, weight } of asked) {
    const has = new Set<number>();
    for (const [{ postings }, share] of entries)
      for (const { document, score } of postings) {
        add(scores, document, score * share);
        has.add(document);
      }
    for (const document of has) add(covered, document, weight / total);
  }
  const phrases = phrasesOf(askedTokens(query));
  for (const { postings } of known(index, phrases))
    for (const { document, score } of postings) add(scores, document, score);
  return [...scores]
    .map(([section, score]) => {
      const share = covered.get(section) ?? 0;
      return { section, score: score * (0.4 + 0.6 * share), covered: share };
    })
    .sort((a, b) => b.score - a.score || a.section - b.section);
}

function mended(index: WordIndex, query: string): string {
  const token = ({ text, han, words }: Token): string => {
    if (han) return correctHan(text, index) ?? text;
    return known(index, words).length > 0 ? text : (correctWord(text, index) ?? text);
  };
  return askedTokens(query).map(token).join(' ');
}

const plain = (query: string): string =>
  askedTokens(query)
    .map(({ text }) => text)
    .join(' ');

/**
 * `query`: as typed, in the language of the index; `others`: other ways to write the same, such as in
 * simplified characters. A word is corrected only where nothing answers as it stands.
 */
export function find(index: WordIndex, query: string, others: readonly string[] = []): Found {
  const best = (ways: readonly string[]): { searched: string; places: Place[] } =>
    ways
      .map((way) => ({ searched: way, places: weigh(index, way) }))
      .reduce((a, b) => ((b.places[0]?.covered ?? 0) > (a.places[0]?.covered ?? 0) ? b : a));
  const answer = (
    { searched, places }: { searched: string; places: Place[] },
    corrected: boolean,
  ): Found => ({
    searched: corrected ? searched : plain(searched),
    corrected,
    places: places.filter(({ covered }) => covered >= enough),
  });
  const ways = [query, ...others];
  const first = answer(best(ways), false);
  if (first.places.length > 0) return first;
  const mends = ways
    .map((way) => mended(index, way))
    .filter((way, i) => way !== plain(ways[i] ?? ''));
  const second = mends.length > 0 ? answer(best(mends), true) : first;
  return second.places.length > 0 ? second : first;
}
