/** One prompt and one noise, by three samplers in few steps and in many. */
import { choice, defineState, integer, text } from '#src/drawing/state.ts';
import type { Request } from '#src/miniature/pipeline.ts';
import type { Language } from '#src/miniature/world/attributes.ts';
import { inNumbers } from '#src/miniature/reading.ts';
import type { FaultOf } from '../kit/faults.ts';
import { firstPrompt, longestPrompt } from '../kit/trained/pixels.ts';
import type { faults } from './faults.ts';

export const samplerNames = ['ddim', 'ddpm', 'dpmSolver'] as const;
/** What a few steps are compared with. */
export const many = 50;

const stateOf = (language: Language) =>
  defineState({
    prompt: text(firstPrompt(language), longestPrompt),
    steps: integer({ min: 2, max: many, initial: 5 }),
    seed: integer({ min: 1, max: 999, initial: 7 }),
    fault: choice<FaultOf<typeof faults>>(['none', 'fresh'], 'none'),
  });

export const english = stateOf('en');
export const states = { en: english, zh: stateOf('zh') } as const;
export type Wanted = typeof english.initial;

/** The number of the noise that sampler `i` begins from: the same for all. */
export const seedOf = (seed: number, i: number, fault: Wanted['fault']): number =>
  fault === 'fresh' ? seed + i : seed;

/** For each sampler the steps that are asked, then the many. */
export const requestsOf = ({ prompt, steps, seed, fault }: Wanted): Request[] =>
  samplerNames.flatMap((sampler, i) =>
    [steps, many].map((each) => ({
      text: inNumbers(prompt),
      guidance: 3,
      steps: each,
      sampler,
      seed: seedOf(seed, i, fault),
    })),
  );
