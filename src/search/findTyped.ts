/** Finds the sections for what is typed, in the language in which it is typed. */
import { hasStrangeHan } from '#src/i18n/fold.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { isLikely } from './doubt.ts';
import { find, mended, type Found } from './find.ts';
import { asked } from './question.ts';
import { strays, type Sounds } from './sounds.ts';
import { lookups } from './units.ts';
import { joined, type WordIndex } from './wordIndex.ts';
import { askedTokens } from './words.ts';

const han = /\p{Script=Han}/u;

/** Characters that no word of the index has may be traditional. */
const hasStrange = (index: WordIndex, query: string): boolean =>
  han.test(query) && hasStrangeHan(query, new Set([...index.entries.keys()].join('')));

/** Where words come from, in each language: sections have the same numbers in both. */
export interface Words {
  /** The parts of the index that have the words. */
  of(language: Locale, words: readonly string[]): Promise<WordIndex>;
  /** All names that a mistyped word may stand for. */
  names(language: Locale): Promise<WordIndex>;
  /** Which Chinese characters sound alike. */
  sounds(): Promise<Sounds>;
}

/** A run of Chinese this long that is wrong in a character is most of what is asked. */
const short = { least: 2, most: 8 } as const;

/** Whether a short run of Chinese has a character that makes no word with its neighbours. */
const mayBeMistyped = (index: WordIndex, query: string): boolean =>
  askedTokens(query).some(
    ({ text, han: isHan }) =>
      isHan &&
      text.length >= short.least &&
      text.length <= short.most &&
      strays(index, text).includes(true),
  );

const noSounds: Sounds = new Map();

export interface FoundTyped {
  readonly found: Found;
  /** True if a word was taken for another. */
  readonly corrected: boolean;
  /** What was typed, and what else it may be written as. */
  readonly ways: readonly [string, ...string[]];
}

/**
 * A question is looked up in its own language, whatever page it is asked on. A word is corrected only
 * where nothing answers as it stands, or only by what was learned, and the correction makes it surer.
 */
export async function findTyped(words: Words, typed: string): Promise<FoundTyped> {
  const query = asked(typed);
  const language = han.test(query) ? 'zh' : 'en';
  const index = await words.of(language, lookups(query));
  const others = hasStrange(index, query)
    ? [(await import('#src/i18n/simplified.ts')).simplified(query)]
    : [];
  // Traditional characters are looked up as they are simplified; as they stand only terms have them.
  const [plain = query] = others;
  const ways = [query, ...others] as const;
  const whole = others.length > 0 ? await words.of(language, lookups(plain)) : index;
  const found = find(whole, plain);
  const isAnswered = found.spoken > 0 && isLikely(found.doubt);
  if (isAnswered && !(language === 'zh' && mayBeMistyped(whole, plain)))
    return { found, corrected: false, ways };

  const [names, sounds] = await Promise.all([
    words.names(language),
    language === 'zh' ? words.sounds() : noSounds,
  ]);
  const mends = mended(joined([names, whole]), plain, sounds);
  const seconds = await Promise.all(
    mends.map(async (mend) => find(await words.of(language, lookups(mend)), mend, true)),
  );
  const [second] = seconds
    .filter(({ spoken, doubt }) => spoken > 0 && doubt < found.doubt)
    .sort((a, b) => a.doubt - b.doubt);
  if (!second) return { found, corrected: false, ways };
  if (isLikely(second.doubt)) return { found: second, corrected: true, ways };
  // Not sure enough to answer in place of what was typed.
  return {
    found: { ...found, doubt: second.doubt, places: second.places },
    corrected: false,
    ways,
  };
}
