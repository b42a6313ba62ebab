/** What a link to the figure carries, and which steps it shows. */
import { choice, defineState, flag, integer, real, text } from '#src/drawing/state.ts';
import { inWords } from '#src/miniature/reading.ts';
import type { Language } from '#src/miniature/world/attributes.ts';
import { faultField } from '../kit/faults.ts';
import { firstPrompt, longestPrompt, pictureNames, sceneOf } from '../kit/trained/pixels.ts';
import { faults } from './faults.ts';

/** Beside the star, from the same noise, a heart. */
const second = sceneOf(4, 0, 4, 1, 0, 0);
/** A plain thing is most often one of whose texture nothing is said. */
const named = ['shape', 'colour', 'background', 'size', 'place'] as const;

export const samplerNames = ['ddim', 'ddpm', 'dpmSolver'] as const;
/** Noise alone, or a picture to begin from. */
export const startNames = ['none', ...pictureNames] as const;
export type StartName = (typeof startNames)[number];

/** The state in a language: only the prompts that it begins with differ. */
const stateOf = (language: Language) =>
  defineState({
    prompt: text(firstPrompt(language), longestPrompt),
    both: flag(false),
    other: text(inWords(second, language, named), longestPrompt),
    s: real({ min: 0, max: 8, step: 0.5, initial: 3 }),
    steps: integer({ min: 1, max: 50, initial: 25 }),
    sampler: choice(samplerNames, 'ddpm'),
    seed: integer({ min: 1, max: 999, initial: 7 }),
    from: choice(startNames, 'none'),
    strength: real({ min: 0.1, max: 1, step: 0.05, initial: 0.6 }),
    /** The step that is looked at; past the last one it is the last one. */
    at: integer({ min: 0, max: 50, initial: 50 }),
    fault: faultField(faults),
  });

export const english = stateOf('en');
export const states = { en: english, zh: stateOf('zh') } as const;
export type State = typeof english.initial;

/**
 * The steps, of n, whose predicted pictures stand in a row: at most six, from the first to the last, close
 * together at the start, where most is decided.
 */
export const rowOf = (n: number): number[] => [
  ...new Set(Array.from({ length: 6 }, (_, i) => Math.round(n ** (i / 5)))),
];
