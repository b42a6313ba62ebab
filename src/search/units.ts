/** A question cut into what a section has or has not, and how much each counts. */
import { spelling } from './spelling.ts';
import type { Entry, WordIndex } from './wordIndex.ts';
import { askedTokens, idioms, pairs, phrasesOf, tokensOf, type Token } from './words.ts';
import { featuresOf, unknown } from './features.ts';

/** A part of a question that a section has or has not. */
export interface Unit {
  /** What it is looked up as, and how much each counts. */
  readonly entries: readonly (readonly [Entry, number])[];
  readonly weight: number;
}

/** What a word weighs that no section has: about as much as one that a few sections are about. */
const strange = (index: WordIndex): number => Math.log(1 + index.size) * 0.5;

/** What one of the pairs of a Chinese word counts, of which most words have more than one. */
const pairShare = 0.6;

/** What a single Chinese character weighs that stands in no word: most hold a sentence together. */
const strangeCharacter = 0.3;

/** What a word says for the section that it says most for; 0 for none. */
export const bestOf = ({ postings }: Entry): number =>
  Math.max(...postings.map(({ score }) => score), 0);

/** The entries of the words that a section is found by. */
export const known = (index: WordIndex, words: readonly string[]): Entry[] =>
  words.flatMap((word) => {
    const entry = index.entries.get(word);
    return entry && entry.postings.length > 0 ? [entry] : [];
  });

/** Whether a section has the word, or readers type it who look for what no section has: it is no slip. */
export function isWord(index: WordIndex, word: string): boolean {
  const { postings = [], learned = [] } = index.entries.get(word) ?? {};
  return (
    postings.length > 0 ||
    learned.some(({ document, weight }) => document === index.size && weight > 0)
  );
}

/** `whole`: the same as one word; where the index has it, its parts say nothing more: U-Net, GPT-4. */
function unit(index: WordIndex, parts: readonly string[], whole: string | undefined): Unit {
  const [name] = whole === undefined ? [] : known(index, [whole]);
  const entries = name ? [name] : known(index, parts);
  const weight = Math.max(...entries.map(bestOf), 0);
  return { entries: entries.map((entry) => [entry, 1] as const), weight: weight || strange(index) };
}

/** A character alone says little: where the index has it as a word, it is asked for as one. */
const characterUnit = (index: WordIndex, character: string): Unit => ({
  entries: known(index, [character]).map((entry) => [entry, 3] as const),
  weight: strange(index) / 2,
});

/** Characters of Chinese questions that need stand in no section. */
const light = /[会能要给让跟该还很真最又再对从到上下里中人我你他她它做用想看去来过没不]/u;

/** A pair across two words is no word: missed are the characters that stand in no known pair. */
function hanUnits(index: WordIndex, { text, words }: Token): Unit[] {
  const characters = [...text];
  if (characters.length === 1) return [characterUnit(index, text)];
  const found = words.filter((word) => known(index, [word]).length > 0);
  const inKnown = new Set(
    pairs(text).flatMap((pair, i) => (found.includes(pair) ? [i, i + 1] : [])),
  );
  const inWords = new Set(
    pairs(text).flatMap((pair, i) => (words.includes(pair) ? [i, i + 1] : [])),
  );
  const missed = characters.map(
    (character, i) => inWords.has(i) && !inKnown.has(i) && !light.test(character),
  );
  const stretches = missed.map((one, i): number =>
    one ? (missed[i - 1] ? 1 : strangeCharacter) : 0,
  );
  const weight = stretches.reduce((sum, each) => sum + each, 0) * strange(index);
  return [
    ...found.map((word) => {
      const { entries, weight: whole } = unit(index, [word], undefined);
      return {
        entries: entries.map(([entry]) => [entry, pairShare] as const),
        weight: whole * pairShare,
      };
    }),
    ...(weight > 0 ? [{ entries: [], weight }] : []),
  ];
}

const joinedWord = (token: Token, next: Token): string => spelling(token.text + next.text);

/** Latin words one by one, and two neighbours as one where the index writes them so: deep fake. */
function tokenUnits(index: WordIndex, tokens: readonly Token[]): Unit[] {
  const found: Unit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (!token) continue;
    if (token.han) {
      found.push(...hanUnits(index, token));
      continue;
    }
    const joined = next && !next.han ? joinedWord(token, next) : '';
    if (next && known(index, [joined]).length > 0) {
      found.push(unit(index, [...token.words, ...next.words], joined));
      i += 1;
    } else found.push(unit(index, token.words, token.words.at(-1)));
  }
  return found;
}

/** A question and the phrases in it that ask in common words alone: make things up. */
export const units = (index: WordIndex, query: string): Unit[] => [
  ...tokenUnits(index, askedTokens(query)),
  ...idioms(query)
    .filter((idiom) => known(index, [idiom]).length > 0)
    .map((idiom) => unit(index, [], idiom)),
];

/** Every word that an index may be asked for to answer a question. */
export function lookups(query: string): string[] {
  const tokens = askedTokens(query);
  const { words, neighbours } = featuresOf(tokensOf(query));
  const joined = tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    return next && !token.han && !next.han ? [joinedWord(token, next)] : [];
  });
  return [
    unknown,
    ...tokens.flatMap((token) => token.words),
    ...words,
    ...neighbours,
    ...joined,
    ...phrasesOf(tokens),
    ...idioms(query),
  ];
}
