/** A picture without the sketch and with it, and how far the first step of each is from the base model's. */
import type { PartName } from '#src/miniature/parts.ts';
import { inNumbers } from '#src/miniature/reading.ts';
import { paintAll, type Painted } from '../kit/trained/paint.ts';
import type { Ask } from '../kit/trained/useAnswer.ts';
import { apart, beginsUntrained, linesOf, type Wanted } from './model.ts';

export interface Answer {
  readonly wanted: Wanted;
  readonly base: Painted;
  readonly controlled: Painted;
  /** The largest change of the first step's clean latent: as trained, and before training's first step. */
  readonly change: number;
  readonly untrained: number;
}

export const parts: readonly PartName[] = ['paint', 'control'];

export const ask: Ask<Wanted, Answer> = async (wanted, work) => {
  const { prompt, weight, seed, sketch, fault } = wanted;
  const text = inNumbers(prompt);
  const request = { text, guidance: 3, steps: 25, sampler: 'ddim' as const, seed };
  const lines = linesOf(sketch);
  const [base, controlled, fresh] = await paintAll(work, [
    request,
    { ...request, control: { lines, weight } },
    { ...request, steps: 1, control: { lines, weight: 1, untrained: beginsUntrained(fault) } },
  ]);
  work.show({
    wanted,
    base: base!,
    controlled: controlled!,
    change: apart(controlled!.first, base!.first),
    untrained: apart(fresh!.first, base!.first),
  });
};
