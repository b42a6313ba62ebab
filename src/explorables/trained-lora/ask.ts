/** Pictures before and after: without the LoRA, and with it. */
import type { PartName } from '#src/miniature/parts.ts';
import { paintAll, type Painted } from '../kit/trained/paint.ts';
import type { Ask } from '../kit/trained/useAnswer.ts';
import { requestsOf, samples, type Wanted } from './model.ts';

export interface Answer {
  readonly wanted: Wanted;
  readonly before: readonly Painted[];
  readonly after: readonly Painted[];
}

export const parts: readonly PartName[] = ['paint', 'lora'];
/** To train one here. */
export const trainingParts: readonly PartName[] = ['paint', 'encoder'];

/** `learnt`: the numbers of a LoRA from this tab; the shipped one without them. */
export const askWith =
  (learnt?: Float32Array): Ask<Wanted, Answer> =>
  async (wanted, work) => {
    const all = await paintAll(work, requestsOf(wanted, learnt));
    work.show({ wanted, before: all.slice(0, samples), after: all.slice(samples) });
  };
