/** The denoiser without its LoRA and with it, from the same noises. */
import { choice, defineState, integer, real, text } from '#src/drawing/state.ts';
import type { Request } from '#src/miniature/pipeline.ts';
import type { Language } from '#src/miniature/world/attributes.ts';
import { inNumbers } from '#src/miniature/reading.ts';
import type { FaultOf } from '../kit/faults.ts';
import { firstPrompt, longestPrompt } from '../kit/trained/pixels.ts';
import type { faults } from './faults.ts';

export const samples = 3;
/** Styles that a LoRA may be trained on in the tab. */
export const styleNames = ['hollow', 'inked'] as const;
/** Steps of a training in the tab: about a minute. */
export const trainingSteps = 600;

const stateOf = (language: Language) =>
  defineState({
    prompt: text(firstPrompt(language), longestPrompt),
    scale: real({ min: 0, max: 1.2, step: 0.1, initial: 1 }),
    seed: integer({ min: 1, max: 999, initial: 7 }),
    style: choice(styleNames, 'hollow'),
    fault: choice<FaultOf<typeof faults>>(['none', 'whole'], 'none'),
  });

export const english = stateOf('en');
export const states = { en: english, zh: stateOf('zh') } as const;
export type State = typeof english.initial;

export interface Wanted {
  readonly prompt: string;
  readonly scale: number;
  readonly seed: number;
  /** The number of the training in this tab that the LoRA comes from; 0 is the shipped one. */
  readonly training: number;
  readonly fault: State['fault'];
}

/** What is painted in a state, with the LoRA of this training. */
export const wantedOf = ({ prompt, scale, seed, fault }: State, training: number): Wanted => ({
  prompt,
  scale,
  seed,
  training,
  fault,
});

/** The scale that the LoRA is added at. */
export const scaleOf = (scale: number, fault: State['fault']): number =>
  fault === 'whole' ? 1 : scale;

/** The same noises twice: at scale 0, then at the scale that is asked. */
export const requestsOf = (
  { prompt, scale, seed, fault }: Wanted,
  learnt: Float32Array | undefined,
): Request[] =>
  [0, scale].flatMap((lora) =>
    Array.from({ length: samples }, (_, i) => ({
      text: inNumbers(prompt),
      guidance: 3,
      steps: 25,
      sampler: 'ddim' as const,
      seed: seed + i,
      lora: scaleOf(lora, fault),
      learnt,
    })),
  );

/** Means of a loss over so many steps each: the loss of one step is mostly chance. */
export function smoothed(losses: readonly number[], span: number): number[] {
  const means: number[] = [];
  for (let from = 0; from + span <= losses.length; from += span)
    means.push(losses.slice(from, from + span).reduce((sum, loss) => sum + loss, 0) / span);
  return means;
}
