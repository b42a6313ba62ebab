/** Chinese characters that sound alike, tones aside: whoever types by sound may pick the wrong one. */
import { bestOf, isWord } from './units.ts';
import type { WordIndex } from './wordIndex.ts';

/** Of a character all that may sound like it, itself too. */
export type Sounds = ReadonlyMap<string, ReadonlySet<string>>;

/** `syllables`: the characters of each. */
export const packSounds = (syllables: readonly (readonly string[])[]): string =>
  syllables.map((characters) => characters.join('')).join('\n');

/** Reverses {@link packSounds}: a character of several sounds is like those of each. */
export function readSounds(packed: string): Sounds {
  const sounds = new Map<string, Set<string>>();
  for (const syllable of packed.split('\n'))
    for (const character of syllable) {
      const like = sounds.get(character) ?? new Set<string>();
      for (const other of syllable) like.add(other);
      sounds.set(character, like);
    }
  return sounds;
}

/** Of each character of a run, whether no pair that it stands in is a word of the index. */
export function strays(index: WordIndex, run: string): boolean[] {
  const characters = [...run];
  const joins = characters.slice(1).map((own, i) => isWord(index, (characters[i] ?? '') + own));
  return characters.map((_, i) => !joins[i - 1] && !joins[i]);
}

/** What a pair says for some section; 0 for one that makes no name. */
function nameWeight(index: WordIndex, pair: string): number {
  const entry = index.entries.get(pair);
  return entry?.shown ? bestOf(entry) : 0;
}

const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** What a pair counts that is no word of the language: names of the field are not in its dictionary. */
const acrossWords = 0.3;

/** Whether two characters are a word of the language, not the end of one and the beginning of another. */
const isOneWord = (pair: string): boolean =>
  segmenter === undefined || [...segmenter.segment(pair)].length === 1;

/**
 * The run with its stray characters replaced by others of the same sound, where those make names with
 * their neighbours; undefined where none does. A character that stands in a word stays.
 */
export function bySound(run: string, index: WordIndex, sounds: Sounds): string | undefined {
  const characters = [...run];
  const isStray = strays(index, run);
  const waysOf = (i: number): readonly string[] => {
    const own = characters[i] ?? '';
    return isStray[i] ? [...(sounds.get(own) ?? [own])] : [own];
  };
  for (let i = 0; i + 1 < characters.length; i++) {
    if (!isStray[i] && !isStray[i + 1]) continue;
    let best: { pair: readonly [string, string]; weight: number } | undefined;
    const [left, right] = [characters[i], characters[i + 1]];
    for (const a of waysOf(i))
      for (const b of waysOf(i + 1)) {
        // Of a single word one character at least is the right one.
        if (characters.length === 2 && a !== left && b !== right) continue;
        const own = nameWeight(index, a + b);
        if (own === 0) continue;
        const weight =
          own * (isOneWord(a + b) ? 1 : acrossWords) +
          nameWeight(index, (characters[i - 1] ?? '') + a) +
          nameWeight(index, b + (characters[i + 2] ?? ''));
        if (weight > (best?.weight ?? 0)) best = { pair: [a, b], weight };
      }
    if (!best) continue;
    [characters[i], characters[i + 1]] = best.pair;
    [isStray[i], isStray[i + 1]] = [false, false];
  }
  const mended = characters.join('');
  return mended === run ? undefined : mended;
}
