/** The same noise through each sampler, in the steps that are asked and in many. */
import type { PartName } from '#src/miniature/parts.ts';
import { paintAll, type Painted } from '../kit/trained/paint.ts';
import type { Ask } from '../kit/trained/useAnswer.ts';
import { requestsOf, samplerNames, type Wanted } from './model.ts';

export interface Answer {
  readonly wanted: Wanted;
  /** In the order of the samplers. */
  readonly lanes: readonly { readonly few: Painted; readonly many: Painted }[];
}

export const parts: readonly PartName[] = ['paint'];

export const ask: Ask<Wanted, Answer> = async (wanted, work) => {
  const all = await paintAll(work, requestsOf(wanted));
  work.show({
    wanted,
    lanes: samplerNames.map((_, i) => ({ few: all[2 * i]!, many: all[2 * i + 1]! })),
  });
};
