/** Which word of which prompt is looked for, and in which steps. */
import { defineState, integer, text } from '#src/drawing/state.ts';
import { read, valueNames } from '#src/miniature/reading.ts';
import type { Language } from '#src/miniature/world/attributes.ts';
import { firstPrompt, longestPrompt } from '../kit/trained/pixels.ts';

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
  });
};

export const english = stateOf('en');
export const states = { en: english, zh: stateOf('zh') } as const;
export type State = typeof english.initial;
export type Wanted = Pick<State, 'prompt' | 'seed'>;

export const wantedOf = ({ prompt, seed }: State): Wanted => ({ prompt, seed });
