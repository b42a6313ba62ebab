/** A latent disturbed: noise in the place of a share of it, or a channel left out. */
import { choice, defineState, integer, real } from '#src/drawing/state.ts';
import { noise } from '#src/tensors/noise.ts';
import type { FaultOf } from '../kit/faults.ts';
import { pictureNames } from '../kit/trained/pixels.ts';
import type { faults } from './faults.ts';

export const channelNames = ['none', '1', '2', '3', '4'] as const;

export const state = defineState({
  picture: choice(pictureNames, 'ring'),
  /** Share of the latent's variance that is noise. */
  share: real({ min: 0, max: 1, step: 0.05, initial: 0.3 }),
  seed: integer({ min: 1, max: 99, initial: 1 }),
  without: choice(channelNames, 'none'),
  fault: choice<FaultOf<typeof faults>>(['none', 'unrooted'], 'none'),
});
export type Wanted = typeof state.initial;

/**
 * √(1 − share)·z + √share·ε with ε normal, which keeps the spread of a latent about 1; then the channel
 * `without` is set to 0, its mean. z is [8, 8, 4].
 */
export function disturbed(
  latent: Float32Array,
  { share, seed, without, fault }: Omit<Wanted, 'picture'>,
): Float32Array {
  const { normal } = noise(seed, 1);
  const part = (of: number): number => (fault === 'unrooted' ? of : Math.sqrt(of));
  const [kept, added] = [part(1 - share), part(share)];
  const dropped = without === 'none' ? -1 : Number(without) - 1;
  return latent.map((value, i) => {
    const next = kept * value + added * normal();
    return i % 4 === dropped ? 0 : next;
  });
}
