/** The sections that answer a question, best first, from the index of words alone. Pure. */
import { chances } from './classify.ts';
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
  /** The telling words of the question. */
  readonly searched: string;
  /** Below 0: something in the book answers. */
  readonly doubt: number;
  /** The sections that speak of enough of the question, whether or not they answer it. */
  readonly spoken: number;
  /** None where nothing in the book answers. */
  readonly places: readonly Place[];
}

/** A question that the book answers is ranked by both: what is learned tells more than shared words. */
const shares = { learned: 1 / 3, words: 0.6 } as const;

/** A section as unlikely as this is no answer unless its words are those of the question. */
const unlikely = 0.04;

/**
 * How doubtful it is that the book answers: a logistic regression on the chance that nothing does, that
 * of the best section, and how much of the question a section speaks of; fitted to the open questions.
 */
const doubtOf = (nothing: number, best: number, covered: number): number =>
  4.34 + 0.7 * Math.log(nothing + 1e-6) - 1.54 * Math.log(best + 1e-6) - 7.26 * covered;

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

const plain = (query: string): string =>
  askedTokens(query)
    .map(({ text }) => text)
    .join(' ');

/** The question with the words mended that the index does not have; undefined if there is none to mend. */
export function mended(index: WordIndex, query: string): string | undefined {
  const token = ({ text, han, words }: Token): string => {
    if (han) return correctHan(text, index) ?? text;
    return known(index, words).length > 0 ? text : (correctWord(text, index) ?? text);
  };
  const way = askedTokens(query).map(token).join(' ');
  return way === plain(query) ? undefined : way;
}

function findOne(index: WordIndex, query: string): Found {
  const weighed = weigh(index, query);
  const spoken = weighed.filter(({ covered }) => covered >= enough);
  const covered = Math.max(...weighed.slice(0, 5).map((place) => place.covered), 0);
  const p = chances(index, query);
  const nothing = p[index.size] ?? 0;
  const likely = p.subarray(0, index.size);
  const [first] = spoken;
  const doubt = doubtOf(nothing, Math.max(...likely), covered);
  const byWords = new Map(spoken.map((place) => [place.section, place]));
  const places = [...likely].flatMap((chance, section): Place[] => {
    const words = byWords.get(section);
    if (!words && chance < unlikely) return [];
    const score =
      shares.learned * Math.log(chance + 1e-6) +
      shares.words * ((words?.score ?? 0) / (first?.score ?? 1));
    return [{ section, score, covered: words?.covered ?? 0 }];
  });
  return {
    searched: plain(query),
    doubt,
    spoken: spoken.length,
    places: doubt < 0 ? places.sort((a, b) => b.score - a.score || a.section - b.section) : [],
  };
}

/** `ways`: the question, and how else it may be written, in the language of the index: the surest counts. */
export const find = (index: WordIndex, ways: readonly [string, ...string[]]): Found =>
  ways.map((way) => findOne(index, way)).reduce((a, b) => (b.doubt < a.doubt ? b : a));
