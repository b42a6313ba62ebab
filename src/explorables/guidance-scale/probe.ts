/** What is predicted at one noisy point that the reader moves: with the class, without it, and guided. */
import { noisePredictions } from '#src/maths/mixtures.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import { blend, noiseSchedule } from '#src/maths/schedules.ts';
import type { FaultOf } from '../kit/faults.ts';
import type { faults } from './faults.ts';
import { classOf, everything, guidedNoise } from './model.ts';
import type { Label } from './model.ts';

const schedule = noiseSchedule('linear');

/** A point of the plane, data units. */
export type Place = readonly [x: number, y: number];

export interface Probed {
  /** E[x_0 | x_t], the class unknown: s = 0. */
  readonly empty: Place;
  /** E[x_0 | x_t, c], the class known: s = 1. */
  readonly conditional: Place;
  /** The clean point of the guided prediction: on the line through both, s times as far. */
  readonly guided: Place;
}

/**
 * The clean point x̂_0 = (x_t − b ε̂) / a (Ho, Jain, Abbeel 2020, eq. 15) of each prediction of the noise at
 * x_t = (x, y) and noise level `t`, 0 … 999.
 */
export function probed(
  label: Label,
  s: number,
  t: number,
  [x, y]: Place,
  fault: FaultOf<typeof faults> = 'none',
): Probed {
  const level = blend(schedule, t);
  const cleanOf = ([ex, ey]: ArrayLike<number> & Iterable<number>): Place => [
    (x - level.noise * ex!) / level.signal,
    (y - level.noise * ey!) / level.signal,
  ];
  const of = (mixture: Mixture): Place => cleanOf(noisePredictions(mixture, level, [x, y]));
  return {
    empty: of(everything),
    conditional: of(classOf(label)),
    guided: cleanOf(guidedNoise(label, s, level, [x, y], fault)),
  };
}

export const distance = ([ax, ay]: Place, [bx, by]: Place): number => Math.hypot(ax - bx, ay - by);

/** −ε̃ at flat positions: the guided score times the amplitude of the noise, which has no unit. */
export const guidedField = (
  label: Label,
  s: number,
  t: number,
  positions: ArrayLike<number>,
  fault: FaultOf<typeof faults> = 'none',
): Float64Array => guidedNoise(label, s, blend(schedule, t), positions, fault).map((e) => -e);
