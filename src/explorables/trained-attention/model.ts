/** Which word of which prompt is looked for, and in which steps. */
import { choice, defineState, integer, text } from '#src/drawing/state.ts';
import { read, valueNames } from '#src/miniature/reading.ts';
import type { Language } from '#src/miniature/world/attributes.ts';
import type { FaultOf } from '../kit/faults.ts';
import { firstPrompt, latentSide, longestPrompt } from '../kit/trained/pixels.ts';
import type { faults } from './faults.ts';

export const steps = 25;
/** Steps that are shown, close together at the start, where most is decided. */
export const moments = [1, 2, 4, 7, 13, 25] as const;

const star = 3;
const stateOf = (language: Language) => {
  const prompt = firstPrompt(language);
  const shape = valueNames('shape', language)[star]!;
  return defineState({
    prompt: text(prompt, longestPrompt),
    /** From 1, in the order of the words that reach the network; past the last one it is the last one. */
    word: integer({
      min: 1,
      max: 12,
      initial: 1 + read(prompt, language).words.indexOf(shape),
    }),
    seed: integer({ min: 1, max: 999, initial: 7 }),
    fault: choice<FaultOf<typeof faults>>(['none', 'turned'], 'none'),
  });
};

export const english = stateOf('en');
export const states = { en: english, zh: stateOf('zh') } as const;
export type State = typeof english.initial;
export type Wanted = Pick<State, 'prompt' | 'seed' | 'fault'>;

export const wantedOf = ({ prompt, seed, fault }: State): Wanted => ({ prompt, seed, fault });

/** Words of a text, with its marks. */
export const entries = 14;

/** [14, 8 · 8]: the attention as it is read, word by word. */
export function mapOf(attention: Float32Array, fault: State['fault']): Float32Array {
  if (fault === 'none') return attention;
  const places = latentSide ** 2;
  return attention.map((_, i) => attention[(i % places) * entries + Math.floor(i / places)]!);
}
