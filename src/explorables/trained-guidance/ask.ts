/** Four samples at s = 1, then the same four noises at the scale that is asked. */
import type { PartName } from '#src/miniature/parts.ts';
import { paintAll, type Painted } from '../kit/trained/paint.ts';
import type { Ask } from '../kit/trained/useAnswer.ts';
import { requestsOf, samples, type Wanted } from './model.ts';

export interface Answer {
  readonly wanted: Wanted;
  readonly plain: readonly Painted[];
  readonly guided: readonly Painted[];
}

export const parts: readonly PartName[] = ['paint'];

export const ask: Ask<Wanted, Answer> = async (wanted, work) => {
  const all = await paintAll(work, requestsOf(wanted));
  work.show({ wanted, plain: all.slice(0, samples), guided: all.slice(samples) });
};
