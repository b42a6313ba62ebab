/** The sections that answer a question, best first, from the index of words alone. Pure. */
import { chances } from './classify.ts';
import { correctHan, correctWord } from './correct.ts';
import { doubtOf } from './doubt.ts';
import { bySound, type Sounds } from './sounds.ts';
import { isWord, known, units } from './units.ts';
import type { WordIndex } from './wordIndex.ts';
import { askedTokens, phrasesOf, tokensOf } from './words.ts';

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
  /** Whether anything in the book answers it; see doubt.ts. */
  readonly doubt: number;
  /** The sections that speak of enough of the question, whether or not they answer it. */
  readonly spoken: number;
  /** Those that answer, if anything does; else those that come nearest. */
  readonly places: readonly Place[];
}

/** A section that speaks of less than this share of a question needs the likelihood to answer it. */
const enough = 0.45;

/** A section as unlikely as this is no answer unless its words are those of the question. */
const unlikely = 0.04;

/**
 * What is learned, the words that are shared and how much of the question they are, weighed as the
 * held-out questions choose among the sections (a conditional logit).
 */
const rank = (chance: number, words: number, covered: number): number =>
  2.1 * Math.log(chance + 0.003) + 0.9 * words + 1.8 * covered;

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

/** The ways to mend the words of the question that the index does not have; none if there is none to mend. */
export function mended(index: WordIndex, query: string, sounds: Sounds): string[] {
  const tokens = askedTokens(query).map(({ text, han, words }): [string, ...string[]] => {
    if (!han && words.some((word) => isWord(index, word))) return [text];
    const mend = han
      ? [bySound(text, index, sounds), ...correctHan(text, index)]
      : [correctWord(text, index)];
    const [first = text, ...more] = mend.filter((way) => way !== undefined);
    return [first, ...more];
  });
  const most = Math.max(...tokens.map(({ length }) => length), 0);
  const ways = Array.from({ length: most }, (_, i) =>
    tokens.map((own) => own[i] ?? own[0]).join(' '),
  );
  return [...new Set(ways)].filter((way) => way !== plain(query));
}

/** Of the chances of all sections the three best together. */
const threeOf = (likely: Float64Array): number => {
  const [a = 0, b = 0, c = 0] = likely.toSorted((one, other) => other - one);
  return a + b + c;
};

/** `query`: in the language of the index; `corrected`: it is not as it was typed. */
export function find(index: WordIndex, query: string, corrected = false): Found {
  const weighed = weigh(index, query);
  const byWords = new Map(weighed.map((place) => [place.section, place]));
  const most = weighed[0]?.score ?? 1;
  const { chances: p, length, strange } = chances(index, tokensOf(query));
  const likely = p.subarray(0, index.size);
  const told = chances(index, askedTokens(query)).chances;
  const places = [...likely]
    .flatMap((chance, section): Place[] => {
      const { score = 0, covered = 0 } = byWords.get(section) ?? {};
      if (covered < enough && chance < unlikely) return [];
      return [{ section, score: rank(chance, score / most, covered), covered }];
    })
    .sort((a, b) => b.score - a.score || a.section - b.section);
  const doubt = doubtOf({
    nothing: p[index.size] ?? 0,
    likely: threeOf(likely),
    nothingTold: told[index.size] ?? 0,
    likelyTold: threeOf(told.subarray(0, index.size)),
    covered: Math.max(...weighed.slice(0, 5).map((place) => place.covered), 0),
    coveredByFirst: places[0]?.covered ?? 0,
    words: weighed[0]?.score ?? 0,
    length,
    strange,
    corrected,
  });
  return {
    searched: plain(query),
    doubt,
    spoken: weighed.filter(({ covered }) => covered >= enough).length,
    places,
  };
}
