/** Samples of one prompt from four noises, at s = 1 and at another s. */
import { choice, defineState, integer, real, text } from '#src/drawing/state.ts';
import type { Request } from '#src/miniature/pipeline.ts';
import { inNumbers, inWords } from '#src/miniature/reading.ts';
import type { Language } from '#src/miniature/world/attributes.ts';
import type { FaultOf } from '../kit/faults.ts';
import { distance } from '../kit/trained/paint.ts';
import { longestPrompt, sceneOf } from '../kit/trained/pixels.ts';
import type { faults } from './faults.ts';

export const samples = 4;

/** A red star; what is left open is where samples may differ. */
const star = sceneOf(3, 0, 4, 1, 0, 0);

const stateOf = (language: Language) =>
  defineState({
    prompt: text(inWords(star, language, ['shape', 'colour']), longestPrompt),
    s: real({ min: 0, max: 8, step: 0.5, initial: 3 }),
    seed: integer({ min: 1, max: 999, initial: 7 }),
    fault: choice<FaultOf<typeof faults>>(['none', 'swapped'], 'none'),
  });

export const english = stateOf('en');
export const states = { en: english, zh: stateOf('zh') } as const;
export type Wanted = typeof english.initial;

/** The scale that the denoiser is guided with: both predictions exchanged are those at 1 − s. */
export const scaleOf = (s: number, fault: Wanted['fault']): number =>
  fault === 'swapped' ? 1 - s : s;

/** The same noises twice: first without extrapolation, then at the scale that is asked. */
export const requestsOf = ({ prompt, s, seed, fault }: Wanted): Request[] =>
  [1, s].flatMap((guidance) =>
    Array.from({ length: samples }, (_, i) => ({
      text: inNumbers(prompt),
      guidance: scaleOf(guidance, fault),
      steps: 25,
      sampler: 'ddim' as const,
      seed: seed + i,
    })),
  );

/** How much pictures differ: the mean over all pairs of the distance between them. */
export function variety(pictures: readonly Float32Array[]): number {
  let [sum, pairs] = [0, 0];
  pictures.forEach((one, i) =>
    pictures.slice(i + 1).forEach((other) => {
      sum += distance(one, other);
      pairs++;
    }),
  );
  return pairs === 0 ? 0 : sum / pairs;
}
