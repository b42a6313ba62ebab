/** A text as the words that search compares. */
import { fold } from '#src/i18n/fold.ts';
import { spelling } from './spelling.ts';

/** A stretch of a text, folded, and the words that it is known by. */
export interface Token {
  readonly text: string;
  readonly han: boolean;
  readonly words: readonly string[];
}

/** Runs of Chinese, and words of everything else with the signs that belong to names: C++, 4.5, U-Net. */
export const tokenPattern =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}.'’+#‐‑-])*/gu;

/** Characters of Chinese that hold sentences together and name nothing. */
const particles = /[的了是在和与或及等也就都而为被把将其之这那有个们吗呢吧啊么什怎谁哪几]/u;

/** Pairs of neighbouring characters: where a word ends need not be known. A single one stays single. */
export function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => (characters[i] ?? '') + character);
}

/** A word with hyphens is its parts and the whole without them: fine-tuning, finetuning. */
function parts(word: string): string[] {
  const split = word.split(/[-']/).filter((part) => part !== '');
  const all = split.length > 1 ? [...split, split.join('')] : split;
  return all.map(spelling);
}

/** Between the two numbers of a size, as in 512x512, which is written with a × as well; 8x7B is a name. */
const times = /(?<=\d{3})[x*](?=\d{3})/g;

export const tokensOf = (text: string): Token[] =>
  (fold(text).replace(times, '×').match(tokenPattern) ?? []).map((run) => {
    if (/\p{Script=Han}/u.test(run))
      return { text: run, han: true, words: pairs(run).filter((pair) => !particles.test(pair)) };
    const word = run.replace(/'s$/, '').replace(/[.'#-]+$/, '');
    return { text: word, han: false, words: parts(word) };
  });

/** The words of a text, in order; one that occurs twice is there twice. */
export const wordsOf = (text: string): string[] => tokensOf(text).flatMap(({ words }) => words);

/** Words that ask, and say nothing of what is asked about. */
const asking = new Set(
  wordsOf(
    `what is a an the who whom whose when how do does did doing done i my me can could cannot it its
     in of for to on with by at and or be been are was were will would should shall which why where
     that this these those from if use used using get got much many there any you your we our us
     they them their he she his her has have had so as than then just some too very about into out
     up not no please tell explain mean means say says make makes made go goes come comes came let
     happen happens thing things really ever actually exactly good better best bad need know think want take takes took during long ai chatgpt v vs versus t ll re ve don doesn didn
     isn aren won`,
  ),
);

/** Chinese ways of asking, taken out before the rest is cut into pairs. */
const askingHan =
  /为什么|为何|什么是|是什么|什么叫|什么|怎么样|怎么|怎样|如何|多少|哪些|哪个|哪家|哪里|是不是|能不能|会不会|有没有|可不可以|可以|请问|介绍一下|一下/g;

/** Of a word with a hyphen or an apostrophe its parts decide: can't. */
const asks = (words: readonly string[]): boolean =>
  (words.length > 1 ? words.slice(0, -1) : words).every((word) => asking.has(word));

/** The tokens of a question that say what it is about; all of them if none does. */
export function askedTokens(query: string): Token[] {
  const plain = fold(query).replace(askingHan, ' ');
  const telling = tokensOf(plain).filter(({ words }) => !asks(words));
  return telling.length > 0 ? telling : tokensOf(query);
}

/**
 * Neighbouring words as one, which tells a name from its words in another order. Pairs of Chinese
 * characters overlap, so that they keep the order themselves.
 */
export function phrasesOf(tokens: readonly Token[]): string[] {
  const words = tokens.flatMap(({ han, words: forms }) => (han ? [] : forms.slice(-1)));
  // What is said in asking words alone is one phrase: make things up.
  if (words.length > 1 && words.every((word) => asking.has(word))) return [words.join(' ')];
  const telling = words.filter((word) => !asking.has(word));
  return telling.slice(1).map((word, i) => `${telling[i] ?? ''} ${word}`);
}

/** Whether a phrase, of words as they are compared, consists of asking words alone. */
export const isIdiom = (phrase: string): boolean =>
  phrase.includes(' ') && phrase.split(' ').every((word) => asking.has(word));

/** The phrases of two to four words of a question that consist of asking words alone. */
export function idioms(query: string): string[] {
  const words = wordsOf(query);
  return [2, 3, 4].flatMap((length) =>
    words
      .map((_, i) => words.slice(i, i + length))
      .filter((some) => some.length === length && some.every((word) => asking.has(word)))
      .map((some) => some.join(' ')),
  );
}
